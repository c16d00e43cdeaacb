/// A rule about parts that a document tells once for many items.
package enum RoleRule: Hashable, Sendable {
  /// The unit that is listed first leads (列第一位者为牵头单位，下同); the others support where the rule says so.
  case firstLeads(othersSupport: Bool)
  /// Who stands before the semicolon leads, who stands after it supports.
  case beforeSemicolonLeads
  /// Where nobody leads, the responsible unit does (无牵头单位的，责任单位即为牵头单位).
  case responsibleLeads
  /// These units have that part in every item (…负责落实，不再列出).
  case everyItem(RoleWord, [String])
}

extension RoleRule {
  /// The rules that `sentence` tells.
  package static func read(_ sentence: String) -> [RoleRule] { read(sentence.scalars[...], splitter: UnitSplitter()) }

  static func read(_ sentence: ArraySlice<Unicode.Scalar>, splitter: UnitSplitter) -> [RoleRule] {
    var rules: [RoleRule] = []
    if isAboutOrder(sentence) { rules.append(.firstLeads(othersSupport: othersSupport(sentence))) }
    if sentence.count < 120, sentence.holds("分号前"), sentence.holds("牵头") { rules.append(.beforeSemicolonLeads) }
    if isAboutNoLead(sentence) { rules.append(.responsibleLeads) }
    if let rule = everyItem(sentence, splitter) ?? implementer(sentence) { rules.append(rule) }
    return rules
  }

  /// The rules that `sentence` tells and what else stands in it: a rule in brackets or behind a comma leaves the units beside
  /// it their names (责任单位：A、B（列第一位者为牵头单位，下同）; A、B负责，列第一位者为牵头单位，下同).
  static func parted(
    _ sentence: ArraySlice<Unicode.Scalar>, splitter: UnitSplitter
  ) -> (rules: [RoleRule], rest: ArraySlice<Unicode.Scalar>) {
    var (rules, words) = ([RoleRule](), Array(sentence))
    while let (own, bracket) = bracketed(words[...], splitter) {
      rules += own
      words.removeSubrange(bracket)
    }
    let left = words[...].withoutBlankEnds
    let told = read(left, splitter: splitter)
    guard !told.isEmpty else { return (rules, rules.isEmpty ? sentence : left) }
    rules += told
    guard told.allSatisfy(\.isOfOrder), let comma = lastComma(before: told, in: left, splitter) else {
      return (rules, [])
    }
    // Units before the rule, and no other words of it.
    let head = left[..<comma]
    let list = splitter.split(
      head.last { $0.isColon } == nil ? head : head[((head.lastIndex(where: \.isColon) ?? comma) + 1)...])
    return list.names.contains { UnitJudge.confidence($0) != nil } ? (rules, head) : (rules, [])
  }

  /// Whether it is told of the order or the parts of those who are listed, and names nobody itself.
  private var isOfOrder: Bool {
    switch self {
    case .firstLeads, .beforeSemicolonLeads, .responsibleLeads: true
    case .everyItem: false
    }
  }

  /// The last bracket of `words` that tells a rule of order.
  private static func bracketed(
    _ words: ArraySlice<Unicode.Scalar>, _ splitter: UnitSplitter
  ) -> ([RoleRule], Range<Int>)? {
    guard words.count < 2000, let close = words.lastIndex(where: \.closesBracket),
      let open = words[..<close].lastIndex(where: \.opensBracket)
    else { return nil }
    let rules = read(words[(open + 1)..<close], splitter: splitter).filter(\.isOfOrder)
    return rules.isEmpty ? nil : (rules, open..<(close + 1))
  }

  /// The last comma of `words` behind which all of `rules` are told still.
  private static func lastComma(
    before rules: [RoleRule], in words: ArraySlice<Unicode.Scalar>, _ splitter: UnitSplitter
  ) -> Int? {
    words.indices.last { place in
      (words[place] == "，" || words[place] == ",")
        && Set(read(words[(place + 1)...], splitter: splitter)).isSuperset(of: rules)
    }
  }

  /// 无牵头单位的，责任单位即为牵头单位.
  private static func isAboutNoLead(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    guard sentence.count < 120, let none = noLead.place(in: sentence),
      let responsible = sentence[none...].place(of: "责任单位") ?? sentence[none...].place(of: "责任部门")
    else { return false }
    let rest = sentence[responsible...]
    return rest.holds("为牵头") || rest.holds("是牵头") || rest.holds("作为牵头")
  }

  private static let noLead = WordList("无牵头 没有牵头 未明确牵头 未列牵头 未标明牵头 未注明牵头 不设牵头")

  /// Whether `name` is a word of a rule and no name: 下同, 即为.
  static func isWord(_ name: String) -> Bool { words.contains(name) }

  private static let words: Set<String> = ["下同", "即为", "以下同", "同下", "下略", "同上", "以此类推", "依此类推", "以下类同", "下同上"]

  /// 列第一位, 排在首位, 排名第一, 首个 … 为牵头.
  private static func isAboutOrder(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    guard sentence.count < 120, let lead = ["牵头", "主办", "主责", "主要责任"].compactMap({ sentence.place(of: $0) }).max()
    else { return false }
    let firsts = [
      "第一位", "首位", "排名第一", "排第一", "列第一", "排序第一", "第一个", "首个", "第一家", "排首", "列首", "第一名", "居首", "第一责任单位", "第一的",
    ]
    return firsts.contains { word in
      guard let place = sentence.place(of: word) else { return false }
      return place < lead && lead - place < 40
    }
  }

  /// …，其他为参加单位
  private static func othersSupport(_ sentence: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let others = ["其他", "其余", "其它", "后面", "其后"].compactMap({ sentence.place(of: $0) }).min() else { return false }
    let rest = sentence[others...]
    return ["参加", "配合", "协办", "协助", "参与", "协同", "支持"].contains { rest.holds($0) }
  }

  /// 以下工作均需各县、区政府具体实施，不再列出.
  private static func everyItem(_ sentence: ArraySlice<Unicode.Scalar>, _ splitter: UnitSplitter) -> RoleRule? {
    guard sentence.count < 160 else { return nil }
    guard let end = closings.place(in: sentence) else { return nil }
    var head = sentence[..<end].withoutBlankEnds
    while let last = head.last, last == "，" || last == "," || last == "、" || last.isBlank { head = head.dropLast() }
    var role: RoleWord?
    for (word, meaning) in verbs {
      guard let place = head.place(of: word), place > head.startIndex else { continue }
      role = meaning
      head = head[..<place]
      break
    }
    // …为各项任务实施主体
    if let place = head.place(of: "为各项") ?? head.place(of: "为所有") ?? head.place(of: "为全部") { head = head[..<place] }
    guard let role else { return nil }
    for lead in ["均需由", "均须由", "均需", "均须", "均由", "都由", "需由", "须由", "由", "需", "须"] {
      guard let place = head.place(of: lead) else { continue }
      head = head[(place + lead.unicodeScalars.count)...]
      break
    }
    while let last = head.last, last == "均" || last == "都" || last == "为" || last == "皆" || last == "也" {
      head = head.dropLast()
    }
    var names = splitter.split(head).names
    if let first = names.first, UnitJudge.confidence(first) == nil {
      // 各项任务各镇街…: words before the first unit.
      if let each = first.lastIndex(of: "各") { names[0] = String(first[each...]) }
    }
    names = names.filter { UnitJudge.confidence($0) != nil }
    return names.isEmpty ? nil : .everyItem(role, names)
  }

  /// 小城市是建设发展的实施主体，…: who carries out everything.
  private static func implementer(_ sentence: ArraySlice<Unicode.Scalar>) -> RoleRule? {
    let role = "实施主体"
    guard let place = sentence.place(of: role) else { return nil }
    let end = place + role.unicodeScalars.count
    guard end == sentence.endIndex || sentence[end] == "，" || sentence[end] == "," else { return nil }
    let start =
      sentence[..<place].lastIndex { $0 == "，" || $0 == "," || $0.isColon }.map { $0 + 1 } ?? sentence.startIndex
    let clause = sentence[start..<place].withoutBlankEnds
    guard let verb = clause.firstIndex(of: "是"), (2...14).contains(verb - clause.startIndex), place - verb <= 16 else {
      return nil
    }
    let name = String(scalars: clause[..<verb])
    if commonPlaces.contains(name) { return .everyItem(.named(role), ["各" + name]) }
    return UnitJudge.confidence(name) == .sure ? .everyItem(.named(role), [name]) : nil
  }

  /// What places of one kind are called together.
  private static let commonPlaces: Set<String> = [
    "小城市", "乡镇", "镇街", "镇", "街道", "乡镇街道", "镇街道", "乡镇（街道）", "镇（街道）", "县区", "区县", "园区", "村", "社区", "县（市、区）", "县（区）",
  ]

  private static let closings = WordList([
    "不再列出", "不再单列", "不再一一", "不再逐一", "不再逐项", "不再另行", "不再重复", "不再单独", "不再标注", "不再注明", "不再列明", "不再赘述", "不另列出", "不再列入",
    "不再写出", "不一一列出", "不逐一列出",
  ])

  private static let verbs: [(String, RoleWord)] = [
    ("为牵头单位", .lead), ("为配合单位", .cooperating), ("为责任单位", .responsible), ("实施主体", .named("实施主体")),
    ("为责任主体", .responsible),
    ("具体实施", .named("具体实施")), ("组织实施", .named("具体实施")), ("负责落实", .responsible), ("负责实施", .named("具体实施")),
    ("配合", .cooperating), ("负责", .responsible), ("抓好落实", .responsible), ("落实", .responsible), ("实施", .named("具体实施")),
    ("参与", .cooperating),
  ]
}

extension RoleRule {
  /// 县人民政府与白石镇人民政府签订本责任书: who signs with the one that demands answers for everything; nil for any other line.
  static func signer(_ line: Scalars) -> RoleRule? {
    guard line.count <= 400, let verb = line.place(of: "签订"), verb >= 5 else { return nil }
    let signed = line[verb...].prefix(16)
    guard ["责任书", "目标书", "责任状", "承诺书"].contains(where: signed.holds) else { return nil }
    var start = verb
    while start > 0, verb - start < 60, !line[start - 1].stopsSentence, line[start - 1] != "，", line[start - 1] != "," {
      start -= 1
    }
    guard let with = line[start..<verb].lastIndex(where: { $0 == "与" || $0 == "和" || $0 == "同" }), with > start else {
      return nil
    }
    let list = UnitSplitter().split(line[(with + 1)..<verb])
    guard list.names.count == 1, list.rest.isEmpty, UnitJudge.confidence(list.names[0]) == .sure,
      UnitJudge.confidence(line[start..<with]) == .sure
    else { return nil }
    return .everyItem(.responsible, list.names)
  }

  /// 乙方：县交通运输局, who signs for everything below; nil for any other line.
  static func party(_ line: Scalars) -> RoleRule? {
    let words = line[...].withoutBlankEnds
    guard words.count <= 60, let colon = words.prefix(12).firstIndex(where: \.isColon) else { return nil }
    let label = String(scalars: words[..<colon].filter { !$0.isBlank })
    guard ["乙方", "责任方", "承诺单位", "承诺方", "责任单位", "签订单位", "受托方"].contains(where: label.hasPrefix), label.count <= 8 else {
      return nil
    }
    let list = UnitSplitter().split(words[(colon + 1)...])
    guard list.names.count == 1, list.rest.isEmpty, UnitJudge.confidence(list.names[0]) == .sure else { return nil }
    return .everyItem(.responsible, list.names)
  }

  /// The rules in running text, sentence by sentence.
  static func inText(_ text: Scalars) -> [RoleRule] {
    var rules: [RoleRule] = []
    var start = 0
    for place in 0...text.count where place == text.count || text[place].stopsSentence || text[place] == "\n" {
      if place > start { rules += read(text[start..<place], splitter: UnitSplitter()) }
      start = place + 1
    }
    return rules
  }
}
