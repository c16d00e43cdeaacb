/// Reads who does what from sentences: 由…牵头，…配合; …负责…; …会同…; …要….
///
/// Only where an item has neither bracket nor line of units. A name counts only where it is surely a unit and a verb of duty
/// follows it; in minutes the unit that begins a sentence acts.
struct SentenceRoles {
  var splitter: UnitSplitter
  /// Whether a unit at the beginning of a sentence acts whatever its verb.
  var isWide = false

  /// Who is named in `text`.
  func read(_ text: String) -> UnitParts {
    var parts = UnitParts()
    let scalars = text.scalars
    var hasLead = false
    var afterMeeting = false
    var start = 0
    for place in 0...scalars.count where place == scalars.count || isBreak(scalars[place]) {
      let isSentence = start == 0 || (scalars[start - 1] != "，" && scalars[start - 1] != ",") || afterMeeting
      afterMeeting = scalars.has("会议", at: start) && place - start <= 6
      if isSentence { hasLead = false }
      clause(scalars[start..<place], isFirst: isSentence, &hasLead, &parts)
      start = place + 1
    }
    return parts
  }

  /// What `text` asks for, where it begins with who does it; nil where it does not.
  func work(in text: Scalars) -> ArraySlice<Unicode.Scalar>? {
    var start = 0
    var named = false
    for place in 0...text.count where place == text.count || isBreak(text[place]) {
      var hasLead = named
      var parts = UnitParts()
      clause(text[start..<place], isFirst: start == 0, &hasLead, &parts)
      guard !parts.units.isEmpty else { break }
      // 由县应急管理局负责，: nothing but who does it.
      if let last = ["牵头", "负责", "配合", "会同", "协助", "承办"].first(where: { word in
        let length = word.unicodeScalars.count
        return place - start > length && text[start..<place].has(word, at: place - length)
      }) {
        _ = last
        named = true
        start = place + 1
        continue
      }
      if text[start..<place].holds("会同"), place < text.count {
        named = true
        start = place + 1
        continue
      }
      // 县财政局安排…: from the verb on.
      let (_, end) = units(in: text[start..<place])
      return end > start && end < place ? text[end...] : (named ? text[start...] : nil)
    }
    return named && start < text.count ? text[start...] : nil
  }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.stopsSentence || scalar == "，" || scalar == "," || scalar == "\n" || scalar.isColon
  }

  private func clause(
    _ clause: ArraySlice<Unicode.Scalar>, isFirst: Bool, _ hasLead: inout Bool, _ parts: inout UnitParts
  ) {
    var clause = Enumerators.without(clause.withoutBlankEnds)
    if clause.has("会同", at: clause.startIndex) {
      let (names, _) = units(in: clause.dropFirst(2))
      parts.add(names, as: .cooperating)
      return
    }
    var (isLed, isAgreed) = (false, false)
    if let length = Self.agreeing.match(in: clause, at: clause.startIndex) {
      (isLed, isAgreed) = (true, true)
      clause = clause.dropFirst(length)
    }
    if let length = Self.leading.match(in: clause, at: clause.startIndex) {
      (isLed, isAgreed) = (true, false)
      clause = clause.dropFirst(length)
    }
    var (names, end) = units(in: clause)
    // 同意县住建局提出的方案: whose proposal it is, not who acts.
    if isAgreed, Self.proposing.match(in: clause[end...].withoutBlankEnds, at: end) != nil { return }
    if names.isEmpty, isWide, let inner = ledInside(clause) {
      (clause, isLed, (names, end)) = (inner, true, units(in: inner))
    }
    // 由…有限责任公司牵头: a name longer than those that are looked for ends where the verb stands.
    if isLed, let long = namesBeforeVerb(clause), long.end > end { (names, end) = long }
    guard !names.isEmpty else { return }
    var rest = clause[end...].withoutBlankEnds
    // 市教育局要会同各县区…: the modal says nothing of the part.
    for word in ["应当", "需要", "要", "应", "须", "需", "负责"]
    where rest.has(word, at: rest.startIndex)
      && rest.dropFirst(word.unicodeScalars.count).withoutBlankEnds.has(
        "会同", at: rest.startIndex + word.unicodeScalars.count)
    {
      rest = rest.dropFirst(word.unicodeScalars.count)
      break
    }
    // 市机关事务管理局牵头、市教育局配合: the next one goes on behind the verb.
    defer {
      for verb in ["牵头", "负责", "主办"] where rest.has(verb, at: rest.startIndex) {
        let next = rest.startIndex + verb.unicodeScalars.count
        if next < rest.endIndex, rest[next] == "、" {
          self.clause(rest[(next + 1)...], isFirst: false, &hasLead, &parts)
        }
      }
    }
    guard let role = role(of: rest, isLed: isLed, isFirst: isFirst, hasLead: hasLead) else { return }
    if role == .lead { hasLead = true }
    parts.add(names, as: role)
    if rest.has("会同", at: rest.startIndex) {
      let (joint, after) = units(in: rest.dropFirst(2))
      // …会同…负责 and …会同…牵头: the first of them does.
      if rest[after...].has("牵头", at: after) {
        parts.responsible.removeAll(where: names.contains)
        parts.add(names, as: .lead)
      }
      parts.add(joint, as: .cooperating)
    } else if isJoint(rest) {
      parts.add(units(in: rest.dropFirst()).names, as: .cooperating)
    }
  }

  /// 县住建局商司法局…: whether another unit follows that is consulted.
  private func isJoint(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first == "商" && unit(rest, at: rest.startIndex + 1) != nil
  }

  /// What follows 由 within `clause`, where a unit does and then what it is to do: 「具体办法由县住建局另行制定」.
  private func ledInside(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard let place = clause.prefix(60).firstIndex(of: "由"), place > clause.startIndex + 1 else { return nil }
    let inner = clause[(place + 1)...]
    let (names, end) = units(in: inner)
    guard !names.isEmpty else { return nil }
    let rest = inner[end...].withoutBlankEnds
    return Self.duties.begins(rest) || isJoint(rest) ? inner : nil
  }

  /// What leads to the unit that acts.
  private static let leading = WordList(
    """
    由 请 责成 同时由 并由 会议责成 会议明确由 会议决定由 会议要求由 会议指定 会议委托 明确由 决定由 同意由 委托 授权 指定 会议要求 会议明确 会议决定 要求 督促 \
    原则上由 具体由 统一由 牵头由
    """)
  private static let agreeing = WordList("会议原则同意 会议同意 原则同意 同意 会议原则通过 原则通过 会议审议通过 会议听取了 会议听取")
  private static let proposing = WordList(
    "提出 提交 报送 上报 拟定 拟订 拟 编制的 制定的 起草 呈报 汇报 所提 所报 关于 的 建议 意见 上报的 提请 申请 报来")
  private static let duties = WordList(
    """
    牵头 负责 会同 另行 制定 组织 统筹 承担 落实 解决 研究 协调 具体 按 统一 出台 安排 列支 筹集 筹措 保障 配合 协助 督促 监督 审核 办理 拟定 拟订 提出 会商
    """)

  private func role(of rest: ArraySlice<Unicode.Scalar>, isLed: Bool, isFirst: Bool, hasLead: Bool) -> RoleWord? {
    let start = rest.startIndex
    if ["牵头", "总牵头", "主办"].contains(where: { rest.has($0, at: start) }) { return .lead }
    if ["配合", "协助", "协同", "参与", "做好服务", "做好配合", "做好保障", "予以配合", "等部门配合", "等配合"].contains(where: {
      rest.has($0, at: start)
    }) {
      return .cooperating
    }
    if ["做好指导", "加强指导", "负责指导", "指导"].contains(where: { rest.has($0, at: start) }) {
      return isWide || hasLead ? .named("指导单位") : nil
    }
    if isJoint(rest) { return isFirst || isLed ? .responsible : nil }
    if ["负责", "会同", "具体负责", "组织实施", "承办", "按职责", "分别负责", "要", "应", "须", "应当"].contains(where: {
      rest.has($0, at: start)
    }) {
      return isFirst || isLed || rest.has("负责", at: start) || rest.has("会同", at: start) ? .responsible : nil
    }
    // 「由县供水公司负责，各乡镇做好征地协调」: beside who answers.
    if !isFirst, !isLed, rest.has("做好", at: start) { return .cooperating }
    // 县财政局安排…: the verb follows at once.
    if isLed { return .responsible }
    if isWide ? true : isFirst, verbs.contains(where: { rest.has($0, at: start) }) { return .responsible }
    // 县民政局于4月底前…，县财政局于5月底前…: each clause of minutes may have its own.
    let isDated = (rest.first == "于" || rest.first == "在") && rest.dropFirst().prefix(8).contains(where: \.isAnyDigit)
    return isWide && (isFirst || isDated) && rest.first.map { $0.isHan || $0.isAnyDigit } ?? false ? .responsible : nil
  }

  private let verbs = ["安排", "列支", "制定", "牵头", "组织", "落实", "加强", "完成", "统筹", "督促", "抓好", "做好"]

  /// The units before the first 牵头 or 负责 of `clause`, where nothing else stands there.
  private func namesBeforeVerb(_ clause: ArraySlice<Unicode.Scalar>) -> (names: [String], end: Int)? {
    let near = clause.prefix(100)
    guard let end = [near.place(of: "牵头"), near.place(of: "负责")].compactMap({ $0 }).min(), end > clause.startIndex
    else {
      return nil
    }
    let list = splitter.split(clause[..<end])
    guard !list.names.isEmpty, list.rest.isEmpty, list.names.allSatisfy({ UnitJudge.confidence($0) != nil }) else {
      return nil
    }
    return (list.names, end)
  }

  /// The units that begin `text`, joined by 、, 和, 及, and the place after them.
  private func units(in text: ArraySlice<Unicode.Scalar>) -> (names: [String], end: Int) {
    var names: [String] = []
    var place = text.startIndex
    while let (name, end) = unit(text, at: place) {
      names.append(name)
      place = end
      guard place < text.endIndex, text[place] == "、" || text[place] == "和" || text[place] == "及" || text[place] == "与"
      else { break }
      guard unit(text, at: place + 1) != nil else { break }
      place += 1
    }
    if text[place...].has("等", at: place) { place += 1 }
    return (names, place)
  }

  /// The unit that begins at `start`: the shortest sure name, with what belongs to it still.
  private func unit(_ text: ArraySlice<Unicode.Scalar>, at start: Int) -> (String, Int)? {
    let longest = min(text.endIndex, start + 22)
    guard start + 2 <= longest else { return nil }
    var end = start + 2
    var hasTail = false
    while end <= longest {
      // What went on to another word is followed by no name: 具体实施办法由县住建局.
      if hasTail, Self.afterWords.contains(text[end - 1]) { return nil }
      guard text[end - 1].isHan || text[end - 1].closesBracket || text[end - 1].opensBracket else { return nil }
      let name = String(scalars: text[start..<end])
      if name.count >= 3, isSure(name) || splitter.known.contains(name) {
        if let (whole, end) = longer(text, from: start, to: end) {
          return text.has("办公室", at: end) ? (whole + "办公室", end + 3) : (whole, end)
        }
        if name.hasSuffix("管委"), text.has("会", at: end) { return (name + "会", end + 1) }
        for tail in [
          "办公室", "管委会", "党委", "党组", "党工委", "分局", "管理局", "办事处", "公司", "政府", "支队", "大队", "督查室", "研究室", "政研室", "信访局", "监委",
        ]
        where text.has(tail, at: end) {
          return (name + tail, end + tail.unicodeScalars.count)
        }
        guard WordTails.goOn(text, at: end) else { return (name, end) }
        hasTail = true
      }
      end += 1
    }
    return nil
  }

  /// The name that goes on behind a shorter one: 市住房城乡|建设局, 市公安局|交警支队.
  private func longer(_ text: ArraySlice<Unicode.Scalar>, from start: Int, to end: Int) -> (String, Int)? {
    var place = end
    while place < min(text.endIndex, end + 10), text[place].isHan, !"和及与、".unicodeScalars.contains(text[place]) {
      if ["会同", "牵头", "负责", "配合", "要", "应", "须", "按", "将", "对", "协助", "组织", "安排", "做好", "抓"].contains(where: {
        text.has($0, at: place)
      }) {
        return nil
      }
      place += 1
      let rest = String(scalars: text[end..<place])
      let name = String(scalars: text[start..<place])
      // Another unit of its own goes on with nothing.
      if "省市县区州".contains(rest.first ?? " ") { return nil }
      if let (_, ending) = UnitStems.parts(of: name), !ending.isEmpty, rest.count >= 2 { return (name, place) }
      if rest.count >= 3, Self.inner.contains(where: rest.hasSuffix) { return (name, place) }
    }
    return nil
  }

  private static let afterWords = ScalarSet("由将把被使并已对按向的")
  private static let inner = ["支队", "大队", "总队", "分局", "分中心", "管理处"]

  private func isSure(_ name: String) -> Bool {
    if name.hasPrefix("关于") || Enumerators.begin(name.scalars[...]) { return false }
    // 镇水利站, 镇财政所: in minutes of a township the level before it is enough.
    if isWide, name.count >= 4, let level = name.first, "镇乡街".contains(level), let last = name.last,
      "站所办队".contains(last), UnitJudge.confidence(name) != nil
    {
      return true
    }
    if name.hasPrefix("各") || name.contains("直各") {
      return UnitJudge.isGroup(name)
        && (name.hasSuffix("单位") || name.hasSuffix("党委") || name.hasSuffix("部门") || name.hasSuffix("街道")
          || name.hasSuffix("政府") || name.hasSuffix("乡镇") || name.hasSuffix("镇街") || name.hasSuffix("街镇")
          || name.hasSuffix("县区") || name.hasSuffix("区县") || name.hasSuffix("村") || name.hasSuffix("村居")
          || name.hasSuffix("社区") || ["局", "委", "办", "中心"].contains { name.hasSuffix($0) && name.count >= 5 })
    }
    // 税务部门 names a department by its field.
    if name.hasSuffix("部门"), UnitStems.isBareStem(String(name.dropLast(2))) { return true }
    if let (_, ending) = UnitStems.parts(of: name) { return !(ending == "办" || ending == "会") || name.count >= 4 }
    return UnitJudge.confidence(name) == .sure && Self.ends.contains { name.hasSuffix($0) } && !name.hasPrefix("会议")
  }

  private static let ends = [
    "局", "委", "办", "厅", "公司", "集团", "中心", "政府", "管委会", "街道", "镇", "乡", "大队", "支队", "学校", "医院", "办公室", "领导小组", "党委",
    "委员会", "联",
    "总工会", "法院", "检察院",
  ]
}
