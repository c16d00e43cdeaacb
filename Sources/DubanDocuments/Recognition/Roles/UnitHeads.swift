/// Units before a colon, each with what is its own to do: 「市住建局：3月底前完成方案；市水利局：6月底前完成清淤」.
///
/// A head begins its clause, names nothing but units, and is no label (责任单位：).
struct UnitHeads {
  /// What one head gives its units.
  struct Part {
    var units: [String]
    /// What they are to do, without the marks around it.
    var work: Range<Int>
  }

  /// The parts in order.
  var parts: [Part]
  /// What stands before the first head.
  var before: Range<Int>

  /// Whether the parts are of several units, so that each is a task of its own.
  var areOfSeveral: Bool { Set(parts.map(\.units)).count > 1 }

  /// The heads of `text`; nil where there is none.
  static func find(in text: ArraySlice<Unicode.Scalar>, splitter: UnitSplitter) -> UnitHeads? {
    var heads: [(units: [String], start: Int, end: Int)] = []
    var (start, depth) = (text.startIndex, 0)
    for place in text.indices {
      let scalar = text[place]
      if scalar.opensBracket { depth += 1 }
      if scalar.closesBracket { depth = max(0, depth - 1) }
      if scalar.isColon, depth == 0 {
        let head = text[start..<place].withoutBlankEnds
        let words = Enumerators.without(head)
        if let units = units(of: words, splitter), isWork(text[(place + 1)...]) {
          heads.append((units, head.startIndex, place + 1))
        }
      }
      if scalar.stopsSentence || scalar.isColon || scalar == "，" || scalar == "," || scalar == "\n" {
        start = place + 1
        if scalar == "\n" { depth = 0 }
      }
    }
    guard let first = heads.first else { return nil }
    var parts: [Part] = []
    for (index, head) in heads.enumerated() {
      let end = index + 1 < heads.count ? heads[index + 1].start : text.endIndex
      parts.append(Part(units: head.units, work: bare(text, head.end..<max(head.end, end))))
    }
    return UnitHeads(parts: parts, before: bare(text, text.startIndex..<first.start))
  }

  /// The units that begin `text` before a colon; nil where no head stands there.
  static func beginning(_ text: ArraySlice<Unicode.Scalar>, splitter: UnitSplitter) -> (units: [String], work: Int)? {
    let text = text.withoutBlankEnds
    guard let colon = text.prefix(longest + 1).firstIndex(where: \.isColon),
      let units = units(of: text[..<colon], splitter), isWork(text[(colon + 1)...])
    else { return nil }
    return (units, colon + 1)
  }

  /// What a task is called that `heads` tell in `text`: by the words before them, else by what the units are to do.
  static func title(of heads: UnitHeads, in text: Scalars) -> String {
    if !heads.before.isEmpty { return Heading(text[heads.before]).title }
    let works = heads.parts.map { Heading(text[$0.work]).title }
    let title = works.joined(separator: "；")
    return title.count > 45 ? works.first ?? title : title
  }

  /// No list of units before a colon is longer, in characters.
  private static let longest = 80

  /// The units that `words` name and nothing else.
  private static func units(of words: ArraySlice<Unicode.Scalar>, _ splitter: UnitSplitter) -> [String]? {
    guard (2...longest).contains(words.count), !words.contains(where: { $0.isAnyDigit || $0.opensBracket }),
      RoleWord.label(words) == nil
    else { return nil }
    let list = splitter.split(words)
    guard !list.names.isEmpty, list.rest.isEmpty, list.restored.isEmpty,
      list.names.allSatisfy({ UnitJudge.confidence($0) == .sure && (UnitJudge.isGroup($0) || !UnitJudge.isPlace($0)) })
    else { return nil }
    return list.names
  }

  /// Whether `text` says something to be done, and not where somebody is reached.
  private static func isWork(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = text.prefix(12).withoutBlankEnds
    return words.count(where: \.isHan) >= 3
      && !["联系人", "联系电话", "电话", "负责人", "联络员"].contains { words.has($0, at: words.startIndex) }
  }

  private static func bare(_ text: ArraySlice<Unicode.Scalar>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isBlank || scalar.stopsSentence || scalar.isColon || scalar == "，" || scalar == ","
    }
    while start < end, isMark(text[start]) { start += 1 }
    while end > start, isMark(text[end - 1]) { end -= 1 }
    return start..<end
  }
}
