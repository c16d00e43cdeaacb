/// Finds where a text names its units: brackets, labelled lines, closing sentences; also where a bracket was lost.
struct RoleFinder {
  var reader: RoleReader

  /// A place that names units.
  struct Found {
    /// With its brackets.
    var range: Range<Int>
    var parts: UnitParts
    var rules: [RoleRule]
    /// How sure it is that units are meant.
    var confidence: Confidence
    /// Whether a bracket was missing.
    var mended = false
    /// The words, without brackets.
    var words: String
  }

  /// The places in `text`, in order.
  func find(in text: ArraySlice<Unicode.Scalar>) -> [Found] {
    var found: [Found] = []
    var place = text.startIndex
    var sentence = text.startIndex
    let closings = closings(in: text)
    while place < text.endIndex {
      let scalar = text[place]
      if opens(scalar) {
        let end = closings[place]
        if let read = bracket(text, place, end) {
          found.append(read)
          place = read.range.upperBound
          sentence = place
          continue
        }
        place = end.map { $0 + 1 } ?? place + 1
        continue
      }
      if scalar.closesBracket {
        if let read = withoutOpening(text, from: sentence, to: place) {
          found.append(read)
          sentence = place + 1
        }
      } else if scalar.stopsSentence || scalar == "\n" {
        sentence = place + 1
      }
      if let read = place == text.startIndex || isAfterSentence(text, place)
        ? labelled(text, place) : isAfterComma(text, place) ? plainlyLabelled(text, place) : nil
      {
        found.append(read)
        place = read.range.upperBound
        sentence = place
        continue
      }
      place += 1
    }
    if found.isEmpty, let read = closingSentence(text, from: sentence) { found.append(read) }
    return found
  }

  /// What is longer, in characters, is read only where it is a list of units that says so.
  private static let longest = 2000

  // MARK: Brackets

  private func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar.opensBracket || scalar == "【" || scalar == "[" || scalar == "〔"
  }

  /// Where each bracket of `text` that is not too long is closed.
  private func closings(in text: ArraySlice<Unicode.Scalar>) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    for place in text.indices {
      if opens(text[place]) {
        open.append(place)
      } else if text[place].closesBracket || text[place] == "】" || text[place] == "]" || text[place] == "〕",
        let start = open.popLast(),
        place - start < RoleFinder.longest || open.isEmpty && mayBeLong(text[(start + 1)..<place])
      {
        closings[start] = place
      }
    }
    return closings
  }

  private func bracket(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ end: Int?) -> Found? {
    // A bracket that is never closed ends with the text, at the latest before the name at which a closed one would.
    let stop = end ?? betweenNames(text, start, min(text.endIndex, start + RoleFinder.longest))
    let content = text[(start + 1)..<max(start + 1, stop)]
    // 《三年行动计划（2024-2026年）》: a part of a name.
    if let end, end + 1 < text.endIndex, text[end + 1] == "》" { return nil }
    guard content.count >= 2, let (confidence, read) = judged(content, closed: end != nil, atEnd: isEnd(text, end))
    else {
      return nil
    }
    var parts = read.parts
    let isCut = end == nil && stop < text.endIndex
    // The list goes on, and nobody knows how far.
    if isCut { parts.rest.append(String(scalars: text[stop..<min(text.endIndex, stop + 80)].withoutBlankEnds)) }
    return Found(
      range: start..<(end.map { $0 + 1 } ?? stop), parts: parts, rules: read.rules,
      confidence: isCut ? .doubtful : confidence,
      mended: end == nil, words: String(scalars: content.withoutBlankEnds))
  }

  private func isEnd(_ text: ArraySlice<Unicode.Scalar>, _ end: Int?) -> Bool {
    guard let end else { return true }
    guard let first = text[(end + 1)...].first(where: { !$0.isBlank }) else { return true }
    return first.stopsSentence || first == "," || first == "，" || first == "(" || first == "（"
  }

  /// How sure it is that `content` names units.
  private func judged(
    _ content: ArraySlice<Unicode.Scalar>, closed: Bool, atEnd: Bool
  ) -> (Confidence, (parts: UnitParts, rules: [RoleRule]))? {
    if beginsWithLabel(content) {
      let read = reader.read(content)
      return read.parts.isEmpty && read.rules.isEmpty ? nil : (.sure, read)
    }
    if !closed {
      // The bracket was never closed: units to the end of the line, ended by their verb, are believed all the same.
      var content = content.withoutBlankEnds
      if content.last == "。" { content = content.dropLast() }
      guard content.count <= 200, !content.contains("\n") else { return nil }
      let isSaid = endsWithVerb(content)
      let read = reader.read(content)
      let units = read.parts.units
      guard units.count > 0, units.allSatisfy({ UnitJudge.confidence($0) != nil }) else { return nil }
      // Without a verb only where there is nothing else.
      guard isSaid || read.parts.rest.isEmpty && units.allSatisfy(isPlainly) else { return nil }
      return (.likely, read)
    }
    guard content.count <= 600 || isList(content) else { return nil }
    if DueWords.isLimit(content) {
      var parts = UnitParts()
      parts.due = String(scalars: content.withoutBlankEnds)
      return (.sure, (parts, []))
    }
    // 「（无牵头单位的，责任单位即为牵头单位，下同）」 explains a word and names nobody.
    if content.holds("下同"), content.holds("即为") || content.holds("视为") { return nil }
    if endsWithVerb(content) {
      let read = reader.read(content)
      let units = read.parts.units
      // 市发展改革、自然资源、财政等部门 are departments by their fields alone.
      if units.isEmpty, !read.rules.isEmpty { return (.sure, read) }
      let named = units.count { UnitJudge.confidence($0) != nil || UnitStems.isBareStem($0) }
      guard !units.isEmpty, named * 2 >= units.count else { return nil }
      return (.sure, read)
    }
    let rules = reader.read(content)
    if !rules.rules.isEmpty { return (.sure, rules) }
    guard atEnd, content.count >= 3 else { return nil }
    let units = rules.parts.units
    // Units, and beside them what is none: a person is asked, so that they are not lost.
    let sure = units.count { isPlainly($0) && UnitJudge.confidence($0) == .sure }
    if units.contains(where: { UnitJudge.confidence($0) == nil }), sure > 0, sure * 2 >= units.count {
      return (.doubtful, (RoleFinder.unread(content), []))
    }
    guard !units.isEmpty, rules.parts.rest.isEmpty,
      units.allSatisfy({ UnitJudge.confidence($0) != nil && !$0.hasPrefix("含") })
    else { return nil }
    guard units.contains(where: isPlainly) else { return nil }
    return (.likely, rules)
  }

  /// Words where units are meant that nobody can tell apart: they are asked and told as left aside.
  private static func unread(_ words: ArraySlice<Unicode.Scalar>) -> UnitParts {
    var parts = UnitParts()
    parts.rest = [String(scalars: words.withoutBlankEnds)]
    return parts
  }

  /// Whether `name` is a unit and not a place.
  private func isPlainly(_ name: String) -> Bool {
    UnitStems.parts(of: name) != nil || UnitJudge.isGroup(name)
      || ["局", "委", "办", "厅", "公司", "集团", "中心", "政府", "管委会", "委员会", "办公室"].contains {
        name.hasSuffix($0) && name.count > 2
      } || name.hasSuffix("股") && name.count > 2 && !["优先股", "普通股", "原始股", "流通股"].contains(name)
  }

  /// 牵头单位：…
  func beginsWithLabel(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    let segments = reader.segments(content.prefix(60))
    return segments.contains { segment in
      guard let label = segment.label else { return false }
      switch label {
      case .lead, .responsible, .cooperating, .named, .due, .leader, .person: return true
      case .other: return false
      }
    }
  }

  /// …按职责分工负责, …牵头，…配合
  private func endsWithVerb(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    let content = content.withoutBlankEnds
    if RoleWord.verbWords.ending(of: content, under: content.count - 1) != nil { return true }
    guard let lead = content.place(of: "牵头") ?? content.place(of: "负责") else { return false }
    return lead > content.startIndex + 1 && lead - content.startIndex < 200
  }

  /// 公安局负责）: the opening bracket was lost; the list begins where its first unit does.
  private func withoutOpening(_ text: ArraySlice<Unicode.Scalar>, from start: Int, to end: Int) -> Found? {
    let content = text[max(min(start, end), end - RoleFinder.longest)..<end]
    guard content.count >= 4, endsWithVerb(content) else { return nil }
    guard let first = firstUnit(content) else { return nil }
    let list = text[first..<end]
    let read = reader.read(list)
    guard !read.parts.units.isEmpty else { return nil }
    return Found(
      range: first..<(end + 1), parts: read.parts, rules: read.rules, confidence: .likely, mended: true,
      words: String(scalars: list))
  }

  /// Where the list of units at the end of `content` begins.
  private func firstUnit(_ content: ArraySlice<Unicode.Scalar>) -> Int? {
    var starts: [Int] = [content.startIndex]
    for place in content.indices where content[place] == "、" || content[place] == "，" || content[place] == "," {
      starts.append(place + 1)
    }
    var begin: Int?
    var end = content.endIndex
    for start in starts.reversed() {
      let piece = content[start..<max(start, end - (end == content.endIndex ? 0 : 1))]
      let words = stripped(piece)
      if start == content.startIndex, let inner = innerStart(words) { return inner }
      let split = reader.splitter.split(words)
      let isList = !split.names.isEmpty && split.names.allSatisfy(isClear)
      if isList || words.count == 1 {
        begin = start
        end = start
        continue
      }
      return innerStart(words) ?? begin
    }
    return begin
  }

  /// A department with one character before it at most, so that no word of the text is taken for a place.
  private func isBare(_ name: String) -> Bool {
    if UnitJudge.isGroup(name) { return isClear(name) }
    // 县委 and 市委 are two.
    let most = name.dropFirst().first == "委" ? 2 : 1
    return UnitStems.parts(of: name) != nil && name.count - UnitStems.withoutPrefix(name).count <= most
  }

  /// A department with no more than its level before it, or a group: no words of the text run into it.
  private func isClear(_ name: String) -> Bool {
    if reader.splitter.known.contains(name), name.count <= 10 { return true }
    if UnitJudge.isGroup(name) { return name.count <= 8 && (name.hasPrefix("各") || name.dropFirst().hasPrefix("各")) }
    guard UnitStems.parts(of: name) != nil else {
      return UnitStems.isBareStem(name) || (name.count <= 6 && UnitJudge.confidence(name) != nil)
    }
    return name.count - UnitStems.withoutPrefix(name).count <= 2
  }

  /// Without the verb at its end.
  private func stripped(_ piece: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    for verb in RoleWord.verbs {
      let length = verb.word.unicodeScalars.count
      if piece.count > length, piece.has(verb.word, at: piece.endIndex - length) {
        var rest = piece.dropLast(length)
        if rest.last == "等" { rest = rest.dropLast() }
        return rest
      }
    }
    return piece
  }

  /// The longest end of `words` that is a unit or several run together.
  private func innerStart(_ words: ArraySlice<Unicode.Scalar>) -> Int? {
    let longest = min(words.count, 24)
    guard longest >= 2 else { return nil }
    var best: Int?
    for length in 2...longest {
      let place = words.endIndex - length
      let split = reader.splitter.split(words[place...])
      guard split.rest.isEmpty, !split.names.isEmpty else { continue }
      if split.names.allSatisfy({ isBare($0) || split.restored[$0] != nil }) { best = place }
    }
    return best
  }

  // MARK: Lines

  private func isAfterSentence(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    guard place > text.startIndex else { return true }
    let before = text[place - 1]
    return before.stopsSentence || before == "\n" || before.isBlank || before.closesBracket
  }

  /// Behind a comma a label without a colon tells who answers for what stands before it: 增长6%左右，责任单位为区发改委.
  private func isAfterComma(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    place > text.startIndex && (text[place - 1] == "，" || text[place - 1] == ",")
  }

  /// 责任单位：… without brackets, to the end of the sentence.
  private func labelled(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Found? {
    guard Self.labelHeads.contains(text[start]) || Self.labelWords.match(in: text, at: start) != nil else { return nil }
    guard let colon = text[start..<min(text.endIndex, start + 14)].firstIndex(where: \.isColon) else {
      return plainlyLabelled(text, start)
    }
    let label = text[start..<colon].filter { !$0.isBlank }
    // 建筑施工安全（牵头单位：…: a heading before its bracket is none of the label.
    guard let role = RoleWord.label(label[...]), role != .other, !label.contains("，"), !label.contains("。"),
      label.count(where: \.opensBracket) == label.count(where: \.closesBracket)
    else { return nil }
    // Only a list of units is longer than that: a text without a full stop is not walked through again and again.
    let near = min(text.endIndex, start + 1300)
    let isLong = near < text.endIndex && !text[colon..<near].contains("。") && isList(text[(colon + 1)..<near])
    let last = isLong ? text.endIndex : near
    var end = colon
    while end < last, text[end] != "。" { end += 1 }
    // Labels go on after a full stop where another one follows.
    while end + 1 < last, let next = nextLabel(text, end + 1) {
      end = next
      while end < last, text[end] != "。" { end += 1 }
    }
    let content = text[start..<end]
    guard content.count < 1200 || isLong else { return nil }
    let read = reader.read(content)
    guard !read.parts.isEmpty || !read.rules.isEmpty || !read.parts.persons.isEmpty else { return nil }
    let units = read.parts.units
    var parts = read.parts
    if units.filter({ UnitJudge.confidence($0) != nil }).count * 2 < units.count {
      guard role == .lead || role == .responsible || role == .cooperating, content.count <= 200 else { return nil }
      parts = RoleFinder.unread(text[(colon + 1)..<end])
    }
    return Found(
      range: start..<min(text.endIndex, end + 1), parts: parts, rules: read.rules, confidence: .sure,
      words: String(scalars: content))
  }

  /// 牵头单位县卫健局，责任单位县财政局: labels without colons to the end of the sentence, nothing but units behind them.
  private func plainlyLabelled(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Found? {
    guard let (_, first) = reader.plainLabel(text, at: start) else { return nil }
    let near = text[first...].prefix(201)
    // A semicolon ends the matter, unless another label follows.
    let end =
      near.indices.first { place in
        near[place] == "。" || near[place] == "\n"
          || (near[place] == "；" || near[place] == ";") && reader.plainLabel(text, at: place + 1) == nil
      } ?? near.endIndex
    guard end - start <= 200 else { return nil }
    let read = reader.read(text[start..<end])
    let units = read.parts.units
    guard !units.isEmpty, read.parts.rest.isEmpty, units.allSatisfy({ UnitJudge.confidence($0) == .sure }) else {
      return nil
    }
    return Found(
      range: start..<min(text.endIndex, end + 1), parts: read.parts, rules: read.rules, confidence: .likely,
      words: String(scalars: text[start..<end]))
  }

  private func nextLabel(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int? {
    guard start < text.endIndex,
      Self.labelHeads.contains(text[start]) || Self.labelWords.match(in: text, at: start) != nil,
      let colon = text[start..<min(text.endIndex, start + 12)].firstIndex(where: \.isColon),
      let role = RoleWord.label(text[start..<colon]), role != .other
    else { return nil }
    return colon
  }

  /// Labels whose first character begins too many other words.
  private static let labelWords = WordList("会办 会同单位 会同部门 督办单位 督导单位 领衔代表 提出人 提案人 附议人")
  private static let labelHeads = ScalarSet("牵责配协主承参落实业市区县省指考完时办分联监验数第具挂包州旗工项代建技支汇属整推村镇乡街")

  /// 由市住建局牵头，市财政局配合。 as the last sentence.
  private func closingSentence(_ text: ArraySlice<Unicode.Scalar>, from sentence: Int) -> Found? {
    var end = text.endIndex
    while end > text.startIndex, text[end - 1].isBlank || text[end - 1] == "。" { end -= 1 }
    var start = end
    while start > text.startIndex, !text[start - 1].stopsSentence, end - start < 200 { start -= 1 }
    var content = text[start..<end].withoutBlankEnds
    // 「…压减至22天以内，由国网供电公司牵头，…负责」: what stands before 由 is the matter.
    if let comma = content.indices.last(where: { index in
      content[index] == "由" && index > content.startIndex && (content[index - 1] == "，" || content[index - 1] == ",")
    }) {
      content = content[comma...]
    }
    guard content.count >= 5, content.count <= 160, start > text.startIndex || content.startIndex > start else {
      return nil
    }
    let led = content.first == "由"
    guard endsWithPlainVerb(content) else { return nil }
    let read = reader.read(content)
    let units = read.parts.units
    guard !units.isEmpty, read.parts.rest.isEmpty, units.allSatisfy({ UnitJudge.confidence($0) == .sure }) else {
      return nil
    }
    return Found(
      range: content.startIndex..<text.endIndex, parts: read.parts, rules: read.rules,
      confidence: led ? .sure : .likely,
      words: String(scalars: content))
  }

  private func endsWithPlainVerb(_ content: ArraySlice<Unicode.Scalar>) -> Bool {
    RoleWord.verbWords.ending(of: content, under: content.count - 1) != nil
  }
}
