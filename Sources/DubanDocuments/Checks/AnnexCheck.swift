import DubanCore
import DubanDiagnostics

/// Rule: the body of a document and its annexed tables say the same of a task: its figure, its unit, its name. Remark.
///
/// The body says 新建公园12个 and the table 10; the body names 县住建局 and the table 县城管局; 龙泉路 is 龙泉街 there. Both halves are
/// read apart and compared where one task of the one is one of the other; a table with a row a place breaks a task down and is
/// held by `share-sum`. Only for what was read from a document: a plan keeps one reading of both.
enum AnnexCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    guard let document = source.document, let halves = Halves(document, title: source.plan.title.chinese) else {
      return []
    }
    let body = flat(PlanRecognizer.draft(of: halves.body).tasks)
    let annex = flat(PlanRecognizer.draft(of: halves.annex).tasks)
    let finder = Finder(source)
    return pairs(body, annex).flatMap { text, table in
      [figure(text, table, finder), answering(text, table, finder)].compactMap(\.self)
    } + names(body, annex, finder)
  }

  // MARK: The halves

  /// The document before its first annex with a table, and from there on.
  private struct Halves {
    var body: SourceDocument
    var annex: SourceDocument

    init?(_ document: SourceDocument, title: String) {
      let start = document.blocks.indices.first { index in
        if case .paragraph(let paragraph) = document.blocks[index] { Halves.headsAnnex(paragraph.text) } else { false }
      }
      guard let start, start > 2 else { return nil }
      (body, annex) = (document, document)
      body.blocks = Array(document.blocks[..<start])
      let head = document.blocks.first { if case .paragraph = $0 { true } else { false } }
      guard case .paragraph(let first)? = head else { return nil }
      annex.blocks = [.paragraph(.init(title, origin: first.origin))] + document.blocks[(start + 1)...]
      guard DocumentParts(annex).hasTables else { return nil }
    }

    /// `附件1`, `附件：` alone, `附表2`: a line of its own above an annex, and no list of annexes.
    private static func headsAnnex(_ text: String) -> Bool {
      let line = text.trimmed
      guard line.hasPrefix("附件") || line.hasPrefix("附表"), line.count <= 6 else { return false }
      return line.dropFirst(2).allSatisfy { $0.isNumber || "一二三四五六七八九十：:. ".contains($0) }
    }
  }

  private static func flat(_ tasks: [TaskDraft]) -> [TaskDraft] { tasks.flatMap { [$0] + flat($0.children) } }

  /// The tasks of both that are one: by most of their titles, each to one only.
  private static func pairs(_ body: [TaskDraft], _ annex: [TaskDraft]) -> [(TaskDraft, TaskDraft)] {
    var partners: [Int: [Int]] = [:]
    for (row, table) in annex.enumerated() where name(table).count >= 4 {
      let like = body.indices.filter { index in
        name(body[index]).count >= 4 && Reconciliation.likeness(name(body[index]), name(table)) >= 0.85
      }
      // What is like several is none of them.
      if like.count == 1 { partners[like[0], default: []].append(row) }
    }
    return partners.sorted { $0.key < $1.key }.compactMap { index, rows in
      rows.count == 1 ? (body[index], annex[rows[0]]) : nil
    }
  }

  /// The title without figures, which the halves put in different places.
  private static func name(_ task: TaskDraft) -> String {
    task.title.value.filter { !$0.isNumber && !$0.isWhitespace && !"，。、；（）()".contains($0) }
  }

  // MARK: What is compared

  private static func figure(_ text: TaskDraft, _ table: TaskDraft, _ finder: Finder) -> Diagnostic? {
    let told = text.targets.filter { $0.value.value != nil && $0.value.unit != nil }
    let listed = table.targets.filter { $0.value.value != nil && $0.value.unit != nil }
    for one in told {
      let others = listed.filter { $0.value.unit == one.value.unit }
      guard others.count == 1, let other = others.first, told.count(where: { $0.value.unit == one.value.unit }) == 1,
        one.value.value != other.value.value, one.value.basis == other.value.basis
      else { continue }
      return finder.finding(
        text, one.passage, other.passage,
        "正文是\(one.value.words(.chinese))，附件是\(other.value.words(.chinese))",
        "the text says \(one.value.words(.english)), the annex \(other.value.words(.english))")
    }
    // Words of counting (个, 处, 座) stand for each other; lengths, areas and money do not.
    guard told.count == 1, listed.count == 1, told[0].value.value == listed[0].value.value,
      let own = told[0].value.unit, let other = listed[0].value.unit, own != other, own.count > 1 || other.count > 1
    else { return nil }
    return finder.finding(
      text, told[0].passage, listed[0].passage, "正文以\(own)计，附件以\(other)计",
      "the text counts in \(own), the annex in \(other)")
  }

  private static func answering(_ text: TaskDraft, _ table: TaskDraft, _ finder: Finder) -> Diagnostic? {
    let told = text.leads + text.responsible
    let listed = table.leads + table.responsible
    guard let one = told.first, let other = listed.first else { return nil }
    let all = (told + text.cooperating).map(\.value)
    let isKnown = listed.contains { unit in all.contains { mayBeOne($0, unit.value) } }
    guard !isKnown else { return nil }
    return finder.finding(
      text, one.passage, other.passage,
      "正文是“\(told.map(\.value).joined(separator: "、"))”，附件是“\(listed.map(\.value).joined(separator: "、"))”",
      "the text names \(told.map(\.value).joined(separator: ", ")), the annex "
        + listed.map(\.value).joined(separator: ", "))
  }

  /// Whether one name may be short for the other: the same sort at the end, its characters in order in the longer.
  private static func mayBeOne(_ a: String, _ b: String) -> Bool {
    let (left, right) = (bare(a), bare(b))
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var index = short.startIndex
    for character in long where index < short.endIndex && short[index] == character { index += 1 }
    return index == short.endIndex
  }

  private static func bare(_ unit: String) -> [Character] {
    let characters = Array(unit.filter { !"和与及、 ".contains($0) })
    let isScoped = characters.count > 3 && characters.first.map { "省市区县镇".contains($0) } == true
    return isScoped ? Array(characters.dropFirst()) : characters
  }

  /// Titles that differ in one character, where neither stands in the other half as well.
  private static func names(_ body: [TaskDraft], _ annex: [TaskDraft], _ finder: Finder) -> [Diagnostic] {
    let told = Set(body.map(name))
    let listed = Set(annex.map(name))
    return annex.compactMap { table in
      let own = name(table)
      guard own.count >= 6, !told.contains(own) else { return nil }
      let near = body.filter { !listed.contains(name($0)) && differInOne(name($0), own) }
      guard near.count == 1, let text = near.first else { return nil }
      return finder.finding(
        text, text.title.passage, table.title.passage, "正文写“\(text.title.value)”，附件写“\(table.title.value)”",
        "the text has '\(text.title.value)', the annex '\(table.title.value)'")
    }
  }

  private static func differInOne(_ a: String, _ b: String) -> Bool {
    let (left, right) = (Array(a), Array(b))
    guard left.count == right.count else { return false }
    let different = left.indices.filter { left[$0] != right[$0] }
    guard different.count == 1 else { return false }
    // East and west, first and second are two things, not one misprinted.
    return !order.contains(left[different[0]]) || !order.contains(right[different[0]])
  }

  private static let order: Set<Character> = Set("东南西北中上下前后左右内外一二三四五六七八九十甲乙丙丁新老大小")

  // MARK: Telling

  private struct Finder {
    let source: PlanSource
    private let ids: [String: String]

    init(_ source: PlanSource) {
      self.source = source
      ids = Dictionary(source.plan.allTasks.map { ($0.title.chinese, $0.id) }) { first, _ in first }
    }

    func finding(
      _ task: TaskDraft, _ here: Passage, _ there: Passage, _ chinese: String, _ english: String
    ) -> Diagnostic {
      var finding = Diagnostic(
        SourceLocation(Excerpt(here).place, in: source.file),
        .inconsistent(
          chinese: "“\(task.title.value)”\(chinese)", english: "'\(task.title.value)': \(english)"),
        severity: .remark)
      finding.item = ids[task.title.value] ?? ""
      finding.other = SourceLocation(Excerpt(there).place, in: source.file)
      finding.otherItem = finding.item
      return finding
    }
  }
}
