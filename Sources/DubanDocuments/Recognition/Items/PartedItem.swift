import DubanCore

/// An item that is told under headings of its own: 目标任务, 序时进度, 资金安排, 责任分工.
struct PartedItem {
  /// Goal, contents and whatever has no known heading.
  private(set) var goal = ""
  private(set) var schedule = ""
  private(set) var funding = ""
  private(set) var due = ""
  private(set) var parts = UnitParts()

  /// Reads the item at `index`.
  init(_ index: Int, in outline: Outline, splitter: UnitSplitter) {
    for child in outline.nodes[index].children {
      let node = outline.nodes[child]
      guard case .part(let part) = node.word else {
        goal += PartedItem.text(child, outline) + "\n"
        continue
      }
      let text = PartedItem.text(child, outline)
      switch part {
      case .goal, .content: goal += text + "\n"
      case .schedule: schedule += text + "\n"
      case .funding: funding += text + "\n"
      case .due: due += text
      case .lead: add(node.line.body, text, .lead, splitter)
      case .responsible: add(node.line.body, text, .responsible, splitter)
      case .cooperating: add(node.line.body, text, .cooperating, splitter)
      case .duties: duties(child, outline, splitter)
      }
    }
  }

  /// What stands under the heading of `index`, without that heading.
  private static func text(_ index: Int, _ outline: Outline) -> String {
    let node = outline.nodes[index]
    var pieces = [String(scalars: withoutHeading(node.line.body))]
    pieces += node.lines.map { String(scalars: $0.text) }
    pieces += outline.descendants(of: index).flatMap { outline.nodes[$0].own.map { String(scalars: $0.text) } }
    return pieces.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func withoutHeading(_ body: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let body = body.withoutBlankEnds
    guard let length = SectionWord.length(Array(body.prefix(16)), at: 0) else { return body }
    return body.dropFirst(length).drop { $0.isColon || $0.isBlank || $0 == "。" }
  }

  /// 1.责任单位：…负责…。 2.协办单位：…负责…。
  private mutating func duties(_ index: Int, _ outline: Outline, _ splitter: UnitSplitter) {
    let node = outline.nodes[index]
    let own = PartedItem.withoutHeading(node.line.body)
    if !own.isEmpty { add(own, String(scalars: own), .responsible, splitter) }
    for line in node.lines { add(line.body, String(scalars: line.body), .responsible, splitter) }
    for child in node.children {
      var role = RoleWord.responsible
      if case .part(let part) = outline.nodes[child].word {
        role = part == .cooperating ? .cooperating : part == .lead ? .lead : .responsible
      }
      let text = PartedItem.text(child, outline)
      add(outline.nodes[child].line.body, text, role, splitter)
    }
  }

  private mutating func add(
    _ body: ArraySlice<Unicode.Scalar>, _ text: String, _ role: RoleWord, _ splitter: UnitSplitter
  ) {
    let scalars = text.scalars
    if !scalars.holds("负责"), !scalars.holds("牵头负责") {
      // 责任单位：…；协办单位：…: lists, not sentences.
      let read = RoleReader(splitter: splitter).read(text).parts
      if !read.labels.isEmpty, !read.units.isEmpty {
        parts.append(read)
        return
      }
    }
    var names: [String] = []
    var leads: [String] = []
    var start = 0
    for place in 0...scalars.count
    where place == scalars.count || scalars[place].stopsSentence || scalars[place] == "\n" || scalars[place] == "，"
      || scalars[place] == ","
    {
      let isSentence = start == 0 || (scalars[start - 1] != "，" && scalars[start - 1] != ",")
      let clause = scalars[start..<place].withoutBlankEnds
      start = place + 1
      guard let (subject, verb) = DutySubject.find(in: clause, splitter: splitter) else { continue }
      guard isSentence || verb == "负责" || verb == "牵头" else { continue }
      for name in subject where !names.contains(name) { names.append(name) }
      if verb == "牵头" || clause.holds("牵头协调") { leads += subject }
    }
    if names.isEmpty {
      let list = splitter.split(scalars[...])
      names = list.names.filter { UnitJudge.confidence($0) != nil }
      parts.andOthers = parts.andOthers || list.andOthers
    }
    parts.add(leads, as: .lead)
    parts.add(names.filter { !leads.contains($0) && !parts.responsible.contains($0) }, as: role)
  }
}

/// The units that a sentence of duties begins with: 清江浦区、淮阴区政府和开发区管委会负责….
enum DutySubject {
  /// The subject of `clause` and its verb; nil where no list of units stands before one.
  static func find(
    in clause: ArraySlice<Unicode.Scalar>, splitter: UnitSplitter
  ) -> (names: [String], verb: String)? {
    var clause = Enumerators.without(clause)
    if clause.first == "由" { clause = clause.dropFirst() }
    for place in clause.indices.prefix(120) where place > clause.startIndex + 1 {
      for verb in verbs where clause.has(verb, at: place) {
        let list = splitter.split(clause[clause.startIndex..<place])
        guard !list.names.isEmpty, list.rest.isEmpty, list.names.allSatisfy({ UnitJudge.confidence($0) != nil }) else {
          continue
        }
        return (list.names, verb)
      }
    }
    return nil
  }

  private static let verbs = [
    "负责", "牵头", "配合", "会同", "做好", "协助", "承担", "督促", "指导", "参与", "帮助", "予以", "按照", "按", "协同", "落实", "拨付", "组织", "提供",
    "对", "给予",
    "支持", "统筹", "加强", "具体", "协调",
  ]
}
