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
    var names: [String] = []
    for piece in joined(pieces(text)) {
      let piece = withoutOthers(piece, &list)
      guard !piece.isEmpty else { continue }
      for name in conjoined(piece).flatMap(runTogether) { names.append(name) }
    }
    names = shared(names)
    if let last = names.last, last.hasSuffix("部门"), last.count > 3, UnitStems.isBareStem(String(last.dropLast(2))),
      names.count > 1
    {
      names[names.count - 1] = String(last.dropLast(2))
    }
    for name in names.map(mended) {
      guard name.count >= 2 else {
        list.rest.append(name)
        continue
      }
      if isDamaged, UnitStems.isBareStem(name), UnitStems.parts(of: name) == nil, UnitJudge.confidence(name) == nil {
        restore(name, &list)
        continue
      }
      if !list.names.contains(name) { list.names.append(name) }
    }
    return list
  }

  /// 镇街道 where 各镇街道 is known, 委组织部 where 县委宣传部 is: a name that lost its first character.
  private func mended(_ name: String) -> String {
    guard isDamaged else { return name }
    if !known.contains(name), name.count >= 3,
      let whole = known.filter({ $0.count == name.count + 1 && $0.hasSuffix(name) }).min(),
      UnitJudge.isGroup(whole)
    {
      return whole
    }
    guard name.hasPrefix("委"), name.count >= 3, UnitStems.parts(of: name) != nil,
      let other = known.filter({ !$0.hasPrefix("委") && $0.dropFirst().hasPrefix("委") }).min()
    else { return name }
    return String(other.prefix(1)) + name
  }

  /// 发改, of which only the stem is left: the ending that the document uses elsewhere, else 局.
  private func restore(_ name: String, _ list: inout List) {
    let full =
      known.filter { UnitStems.parts(of: $0).map { UnitStems.folded($0.stem) } == UnitStems.stem(of: name + "局") }
      .sorted { ($0.count, $0) < ($1.count, $1) }.first ?? (name + "局")
    list.restored[full] = name
    if !list.names.contains(full) { list.names.append(full) }
  }

  // MARK: Pieces

  /// The stretches between commas and blanks outside brackets.
  private func pieces(_ text: ArraySlice<Unicode.Scalar>) -> [Scalars] {
    var pieces: [Scalars] = []
    var piece: Scalars = []
    var depth = 0
    func isSingle(_ piece: Scalars) -> Bool { piece.filter { !$0.isBlank }.count < 2 }
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if scalar.opensBracket { depth += 1 }
      if scalar.closesBracket { depth -= 1 }
      if depth < 0 {
        // A bracket whose opening stands elsewhere ends the list.
        depth = 0
        pieces.append(piece)
        piece = []
      } else if depth <= 0, separates(scalar) {
        pieces.append(piece)
        piece = []
      } else if scalar.isBlank {
        // A blank parts two whole names and stands for nothing within one (编 办, 曹 雷).
        var next = index + 1
        while next < text.endIndex, text[next].isBlank { next += 1 }
        let word = text[next...].prefix { !$0.isBlank && !separates($0) }
        let newLine = scalar == "\n" || scalar == "\r"
        if !isSingle(piece), word.count > 1, depth <= 0, isWhole(piece) || (!newLine && isApart(piece, word)) {
          pieces.append(piece)
          piece = []
        }
        index = next
        continue
      } else {
        piece.append(scalar)
      }
      index += 1
    }
    pieces.append(piece)
    return pieces.filter { !$0.isEmpty }
  }

  /// Whether what stands before a line's end is a whole name; 退役军人 at a line's end is not.
  private func isWhole(_ piece: Scalars) -> Bool { UnitJudge.confidence(String(scalars: piece)) != nil }

  /// Whether a blank parts words of which the first is no whole name: 县发 展和改 革局 is one name that was torn.
  private func isApart(_ piece: Scalars, _ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let first = String(scalars: piece)
    guard !UnitStems.isBareStem(first) else { return true }
    // The level before it tells that a name has begun; another level that the next one has.
    guard let level = first.first, "省市县区州".contains(level) else { return true }
    return word.first.map { "省市县区州各".unicodeScalars.contains($0) } ?? true
  }

  private func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", ",", "；", ";", "/", "／", "。", "·", "|", "｜", "﹑", "､", "\t": true
    default: false
    }
  }

  /// Puts 各县 and 区政府 together again.
  private func joined(_ pieces: [Scalars]) -> [String] {
    var result: [String] = []
    for piece in pieces.map({ String(scalars: $0) }) {
      if let last = result.last, isOpenGroup(last), continuesGroup(piece) {
        result[result.count - 1] = last + "、" + piece
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// 各县, 各乡镇: a level after 各 and nothing more.
  private func isOpenGroup(_ text: String) -> Bool {
    guard let each = text.lastIndex(of: "各") else { return false }
    let rest = text[text.index(after: each)...]
    let levels = rest.split(separator: "、").map(String.init)
    return !levels.isEmpty && levels.allSatisfy(Self.levels.contains)
  }

  private func continuesGroup(_ text: String) -> Bool {
    Self.levels.contains { level in
      guard text.hasPrefix(level) else { return false }
      let rest = String(text.dropFirst(level.count))
      return rest.isEmpty || UnitJudge.governmentEnds.contains { rest.hasPrefix($0) } || rest.hasPrefix("党")
        || rest.hasPrefix("(") || rest.hasPrefix("（")
    }
  }

  private static let levels: Set<String> = [
    "县", "区", "市", "镇", "乡", "旗", "街道", "乡镇", "镇街", "园区", "开发区", "新区", "县区", "区县", "县市", "功能区", "管委会", "办事处", "村", "社区",
    "州", "盟",
  ]

  /// 等, 等部门, 等有关单位 at the end of a piece.
  private func withoutOthers(_ piece: String, _ list: inout List) -> String {
    var text = piece
    if let range = othersRange(text) {
      text = String(text[..<range])
      list.andOthers = true
    }
    for lead in ["由", "以及", "及", "和", "与", "其中"] where text.hasPrefix(lead) && text.count > lead.count + 1 {
      let rest = String(text.dropFirst(lead.count))
      if UnitJudge.confidence(rest) != nil { text = rest }
    }
    return text.trimming("—-－–·•")
  }

  private func othersRange(_ text: String) -> String.Index? {
    for ending in Self.others where text.hasSuffix(ending) {
      return text.index(text.endIndex, offsetBy: -ending.count)
    }
    return nil
  }

  private static let others = [
    "等有关部门和单位", "等相关部门和单位", "等有关部门", "等相关部门", "等有关单位", "等相关单位", "等市有关部门", "等部门和单位", "等部门单位", "等职能部门", "等部门", "等单位",
    "等各有关部门", "等成员单位", "等责任单位", "等按职责", "等",
  ]

  // MARK: Names

  /// 市发改委和市财政局 as two; 市自然资源和规划局 as one.
  private func conjoined(_ text: String) -> [String] {
    let characters = Array(text)
    guard characters.count <= 80, UnitStems.parts(of: text) == nil else { return [text] }
    var depth = 0
    for (index, character) in characters.enumerated() {
      if character == "(" || character == "（" { depth += 1 }
      if character == ")" || character == "）" { depth -= 1 }
      guard depth == 0, index >= 2,
        "和及与".contains(character) || (character == "以" && characters.dropFirst(index + 1).first == "及")
      else { continue }
      let width = character == "以" ? 2 : 1
      guard characters.count - index - width >= 2 else { continue }
      let left = String(characters[..<index])
      let right = String(characters[(index + width)...])
      if isUnitOrPlace(left), isUnitOrPlace(firstConjunct(right)) { return [left] + conjoined(right) }
    }
    return [text]
  }

  private func firstConjunct(_ text: String) -> String {
    UnitJudge.confidence(text) != nil ? text : String(text.prefix { !"和及与".contains($0) })
  }

  private func isUnitOrPlace(_ text: String) -> Bool { UnitJudge.confidence(text) != nil }

  /// 县卫健局人社局 as two: every part ends as a department and the next begins as one.
  private func runTogether(_ text: String) -> [String] {
    let characters = Array(text)
    guard (5...80).contains(characters.count), isDamaged || UnitStems.parts(of: text) == nil else { return [text] }
    if isDamaged, UnitStems.parts(of: text) != nil, !beginsWithBareStem(characters) { return [text] }
    var parts: [String] = []
    var start = 0
    var end = 2
    while end <= characters.count {
      let part = String(characters[start..<end])
      let next = String(characters[end...])
      if end < characters.count, isHead(part) || (beginsWithLevel(next) && UnitJudge.confidence(part) == .sure),
        beginsUnit(next)
      {
        parts.append(part)
        start = end
        end += 2
      } else {
        end += 1
      }
    }
    parts.append(String(characters[start...]))
    return parts
  }

  /// A department whole, or its bare stem before another one (发改|县财政局).
  private func isHead(_ part: String) -> Bool {
    if let (_, ending) = UnitStems.parts(of: part) { return !ending.isEmpty || part.count >= 3 }
    return isDamaged && UnitStems.isBareStem(part)
  }

  /// 发改县财政局 is no 财政局 of a place called 发改县.
  private func beginsWithBareStem(_ characters: [Character]) -> Bool {
    (2...4).contains { length in
      length + 3 < characters.count && UnitStems.isBareStem(String(characters[..<length]))
        && beginsUnit(String(characters[length...])) && UnitStems.parts(of: String(characters[..<(length + 1)])) == nil
    }
  }

  private func beginsWithLevel(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return "市县区州省".contains(first)
  }

  private func beginsUnit(_ text: String) -> Bool {
    let characters = Array(text)
    if text.hasPrefix("各") { return UnitJudge.isGroup(text) }
    if UnitStems.parts(of: text) != nil { return true }
    // The first of several that are run together.
    for end in 2..<max(3, min(characters.count, 12)) where end < characters.count {
      let part = String(characters[..<end])
      if let (_, ending) = UnitStems.parts(of: part), !ending.isEmpty {
        let rest = String(characters[end...])
        if rest.count >= 2, beginsUnit(rest) { return true }
      }
    }
    return false
  }

  /// Gives 清江浦区 in «清江浦区、淮阴区政府» its government.
  private func shared(_ names: [String]) -> [String] {
    var result = names
    var ending: String?
    for index in names.indices.reversed() {
      let name = names[index]
      if let end = UnitJudge.governmentEnds.first(where: { name.hasSuffix($0) && name.count > $0.count + 1 }) {
        ending = end
      } else if let shared = ending, UnitJudge.isPlace(name), !name.hasPrefix("各"), !UnitJudge.isGroup(name) {
        result[index] = name + shared
      } else {
        ending = nil
      }
    }
    return result
  }
}
