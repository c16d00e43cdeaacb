import DubanCore

/// Parts a list of units into their names.
///
/// Commas of all kinds, blanks between whole names and line ends part; 和, 及, 与 only where both sides are units;
/// brackets hold together (高新园（邹区镇）); a government named once after several places belongs to each of them.
package struct UnitSplitter {
  /// Units that the document names elsewhere; they decide where a name begins that is run together with words before it.
  var known: Set<String> = []
  /// Whether the document lost characters: then 发改县财政局 may be 发改局 and 县财政局.
  package var isDamaged = false

  /// A splitter that knows no names of the document yet.
  package init() {}

  /// A list of units.
  package struct List: Equatable, Sendable {
    /// The names in order, each once.
    package var names: [String] = []
    /// Whether the list says 等 after them.
    package var andOthers = false
    /// Pieces that name no unit.
    package var rest: [String] = []
    /// Names that were put together from damaged text, and what stood there.
    package var restored: [String: String] = [:]

    /// An empty list.
    package init() {}
  }

  /// The units of `text`.
  package func split(_ text: String) -> List { split(text.scalars[...]) }

  /// The units of `text`.
  func split(_ text: ArraySlice<Unicode.Scalar>) -> List {
    var list = List()
    var names: [Scalars] = []
    for piece in joined(pieces(text)) {
      let piece = withoutOthers(piece[...], &list)
      guard !piece.isEmpty else { continue }
      for part in conjoined(piece) { names += runTogether(part).map { Scalars($0) } }
    }
    names = shared(names)
    if names.count > 1, let last = names.last, last.count > 3, last.has("部门", at: last.count - 2),
      UnitStems.isBareStem(last.dropLast(2))
    {
      names[names.count - 1].removeLast(2)
    }
    var seen: Set<ExactText> = []
    for name in names.map(mended) {
      let words = String(scalars: name)
      guard name.count >= 2 else {
        list.rest.append(words)
        continue
      }
      if isDamaged, UnitStems.isBareStem(name[...]), UnitStems.parts(of: name[...]) == nil,
        UnitJudge.confidence(name[...]) == nil
      {
        let full = restored(words)
        list.restored[full] = words
        if seen.insert(ExactText(text: full)).inserted { list.names.append(full) }
      } else if seen.insert(ExactText(text: words)).inserted {
        list.names.append(words)
      }
    }
    return list
  }

  /// 镇街道 where 各镇街道 is known, 委组织部 where 县委宣传部 is: a name that lost its first character.
  private func mended(_ name: Scalars) -> Scalars {
    guard isDamaged, name.count >= 3 else { return name }
    let words = String(scalars: name)
    if !known.contains(words),
      let whole = known.filter({ $0.count == words.count + 1 && $0.hasSuffix(words) }).min(),
      UnitJudge.isGroup(whole)
    {
      return whole.scalars
    }
    guard name.first == "委", UnitStems.parts(of: name[...]) != nil,
      let other = known.filter({ !$0.hasPrefix("委") && $0.dropFirst().hasPrefix("委") }).min()?.unicodeScalars.first
    else { return name }
    return [other] + name
  }

  /// 发改, of which only the stem is left: the ending that the document uses elsewhere, else 局.
  private func restored(_ name: String) -> String {
    let stem = UnitStems.stem(of: name + "局")
    return known.filter { UnitStems.parts(of: $0).map { UnitStems.folded($0.stem) } == stem }
      .sorted { ($0.count, $0) < ($1.count, $1) }.first ?? (name + "局")
  }

  // MARK: Pieces

  /// The stretches between commas and blanks outside brackets.
  private func pieces(_ text: ArraySlice<Unicode.Scalar>) -> [Scalars] {
    var pieces: [Scalars] = []
    var piece: Scalars = []
    /// How many characters of `piece` are no blanks.
    var ink = 0
    var depth = 0
    func take() {
      if !piece.isEmpty { pieces.append(piece) }
      piece = []
      ink = 0
    }
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if scalar.opensBracket { depth += 1 }
      if scalar.closesBracket { depth -= 1 }
      if depth < 0 {
        // A bracket whose opening stands elsewhere ends the list.
        depth = 0
        take()
      } else if depth <= 0, separates(scalar) {
        take()
      } else if scalar.isBlank {
        // A blank parts two whole names and stands for nothing within one (编 办, 曹 雷).
        var next = index + 1
        while next < text.endIndex, text[next].isBlank { next += 1 }
        var end = next
        while end < text.endIndex, end - next < 2, !text[end].isBlank, !separates(text[end]) { end += 1 }
        let newLine = scalar == "\n" || scalar == "\r"
        if ink >= 2, end - next > 1, depth <= 0, isWhole(piece) || (!newLine && isApart(piece, text[next])) {
          take()
        }
        index = next
        continue
      } else {
        piece.append(scalar)
        ink += 1
      }
      index += 1
    }
    take()
    return pieces
  }

  /// Whether what stands before a line's end is a whole name; 退役军人 at a line's end is not.
  private func isWhole(_ piece: Scalars) -> Bool { UnitJudge.confidence(piece[...]) != nil }

  /// Whether a blank parts words of which the first is no whole name: 县发 展和改 革局 is one name that was torn.
  ///
  /// - Parameter next: how the next word begins.
  private func isApart(_ piece: Scalars, _ next: Unicode.Scalar) -> Bool {
    // The level before it tells that a name has begun; another level that the next one has.
    UnitStems.isBareStem(piece[...]) || !beginsWithLevel(piece[...]) || beginsWithLevel([next]) || next == "各"
  }

  private func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", ",", "；", ";", "/", "／", "。", "·", "|", "｜", "﹑", "､", "\t": true
    default: false
    }
  }

  /// Puts 各县 and 区政府 together again.
  private func joined(_ pieces: [Scalars]) -> [Scalars] {
    var result: [Scalars] = []
    for piece in pieces {
      if let last = result.last, isOpenGroup(last), continuesGroup(piece) {
        result[result.count - 1] += ["、"] + piece
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// 各县, 各乡镇: a level after 各 and nothing more.
  private func isOpenGroup(_ text: Scalars) -> Bool {
    // No group names more levels than there are.
    guard text.count <= 80, let each = text.lastIndex(of: "各") else { return false }
    let levels = text[(each + 1)...].split(separator: "、")
    return !levels.isEmpty && levels.allSatisfy { Self.levels[$0] != nil }
  }

  private func continuesGroup(_ text: Scalars) -> Bool {
    Self.levelLengths.contains { length in
      guard text.count >= length, Self.levels[text[..<length]] != nil else { return false }
      let rest = text[length...]
      return rest.isEmpty || Self.governmentEnds.begins(rest) || rest.first == "党" || rest.first == "("
        || rest.first == "（"
    }
  }

  private static let levels = KeyedWords(
    [
      "县", "区", "市", "镇", "乡", "旗", "街道", "乡镇", "镇街", "园区", "开发区", "新区", "县区", "区县", "县市", "功能区", "管委会", "办事处", "村",
      "社区",
      "州", "盟",
    ].map { ($0, true) })
  private static let levelLengths = 1...3
  private static let governmentEnds = WordList(UnitJudge.governmentEnds)

  /// 等, 等部门, 等有关单位 at the end of a piece.
  private func withoutOthers(_ piece: ArraySlice<Unicode.Scalar>, _ list: inout List) -> ArraySlice<Unicode.Scalar> {
    var text = piece
    if let length = Self.others.ending(of: text) {
      text = text.dropLast(length)
      list.andOthers = true
    }
    let bare = Enumerators.without(text)
    if bare.count < text.count, UnitJudge.confidence(bare) != nil { text = bare }
    for lead in Self.leads where text.count > lead.count + 1 && text.starts(with: lead) {
      let rest = text.dropFirst(lead.count)
      // 和平街道 behind 、 begins with a word of its own.
      if lead == Self.and, Naming.conjoined.begins(text) { continue }
      if UnitJudge.confidence(rest) != nil { text = rest }
    }
    while let first = text.first, isDash(first) { text = text.dropFirst() }
    while let last = text.last, isDash(last) { text = text.dropLast() }
    return text
  }

  private func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "—", "-", "－", "–", "·", "•": true
    default: scalar.isBlank
    }
  }

  private static let leads = ["由", "请", "责成", "原则同意", "同意", "以及", "及", "和", "与", "其中"].map(\.scalars)
  private static let and: Scalars = ["和"]
  private static let others = WordList([
    "等有关部门和单位", "等相关部门和单位", "等有关部门", "等相关部门", "等有关单位", "等相关单位", "等市有关部门", "等部门和单位", "等部门单位", "等职能部门", "等部门", "等单位",
    "等各有关部门", "等成员单位", "等责任单位", "等按职责", "等",
  ])

  // MARK: Names

  /// 市发改委和市财政局 as two; 市自然资源和规划局 as one.
  private func conjoined(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    guard text.count <= 80, text.contains(where: { isConjunction($0) || $0 == "以" }), UnitStems.parts(of: text) == nil
    else { return [text] }
    var depth = 0
    for index in text.indices {
      let scalar = text[index]
      if scalar == "(" || scalar == "（" { depth += 1 }
      if scalar == ")" || scalar == "）" { depth -= 1 }
      guard depth == 0, index - text.startIndex >= 2,
        isConjunction(scalar) || (scalar == "以" && text.has("及", at: index + 1))
      else { continue }
      let right = text[(index + (scalar == "以" ? 2 : 1))...]
      guard right.count >= 2 else { continue }
      let left = text[..<index]
      if UnitJudge.confidence(left) != nil, UnitJudge.confidence(firstConjunct(right)) != nil {
        return [left] + conjoined(right)
      }
    }
    return [text]
  }

  private func isConjunction(_ scalar: Unicode.Scalar) -> Bool { scalar == "和" || scalar == "及" || scalar == "与" }

  private func firstConjunct(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    UnitJudge.confidence(text) != nil ? text : text.prefix { !isConjunction($0) }
  }

  /// 县卫健局人社局 as two: every part ends as a department and the next begins as one.
  private func runTogether(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    guard (5...80).contains(text.count) else { return [text] }
    if UnitStems.parts(of: text) != nil, !isDamaged || !beginsWithBareStem(text) { return [text] }
    var parts: [ArraySlice<Unicode.Scalar>] = []
    var start = text.startIndex
    var end = start + 2
    while end <= text.endIndex {
      let part = text[start..<end]
      let next = text[end...]
      if end < text.endIndex, isHead(part) || (beginsWithLevel(next) && UnitJudge.confidence(part) == .sure),
        beginsUnit(next)
      {
        parts.append(part)
        start = end
        end += 2
      } else {
        end += 1
      }
    }
    parts.append(text[start...])
    return parts
  }

  /// A department whole, or its bare stem before another one (发改|县财政局).
  private func isHead(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    if let (_, ending) = UnitStems.parts(of: part) { return !ending.isEmpty || part.count >= 3 }
    return isDamaged && UnitStems.isBareStem(part)
  }

  /// 发改县财政局 is no 财政局 of a place called 发改县.
  private func beginsWithBareStem(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...4).contains { length in
      length + 3 < text.count && UnitStems.isBareStem(text.prefix(length)) && beginsUnit(text.dropFirst(length))
        && UnitStems.parts(of: text.prefix(length + 1)) == nil
    }
  }

  private func beginsWithLevel(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    switch text.first {
    case "市", "县", "区", "州", "省": true
    default: false
    }
  }

  private func beginsUnit(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.first == "各" { return UnitJudge.isGroup(text) }
    if UnitStems.parts(of: text) != nil { return true }
    // The first of several that are run together.
    for length in 2..<max(3, min(text.count, 12)) where length < text.count {
      if let (_, ending) = UnitStems.parts(of: text.prefix(length)), !ending.isEmpty {
        let rest = text.dropFirst(length)
        if rest.count >= 2, beginsUnit(rest) { return true }
      }
    }
    return false
  }

  /// Gives 清江浦区 in «清江浦区、淮阴区政府» its government.
  private func shared(_ names: [Scalars]) -> [Scalars] {
    var result = names
    var ending: Scalars?
    for index in names.indices.reversed() {
      let name = names[index]
      if let end = Self.governments.first(where: { name.count > $0.count + 1 && name.suffix($0.count) == $0[...] }) {
        ending = end
      } else if let shared = ending, UnitJudge.isPlace(name[...]), name.first != "各", !UnitJudge.isGroup(name[...]) {
        result[index] = name + shared
      } else {
        ending = nil
      }
    }
    return result
  }

  private static let governments = UnitJudge.governmentEnds.map(\.scalars)
}
