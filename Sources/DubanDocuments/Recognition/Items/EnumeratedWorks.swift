/// One item whose points have a unit each: 「一是城管局牵头，新增车位1200个；二是公安局负责，…；三是…」.
///
/// Every point must name its own units, not all of them the same; else the item is one work of several units.
struct EnumeratedWorks {
  /// A point.
  struct Part {
    /// Without its enumerator.
    var text: String
    /// What it is to be called: by what is to be done first.
    var title: String
    var units: UnitParts
  }

  var parts: [Part]
  /// What stands before the first point.
  var before: String

  /// The points of `text`; nil where it has none of that kind.
  static func find(in text: Scalars, splitter: UnitSplitter) -> EnumeratedWorks? {
    var starts: [(enumerator: Int, text: Int)] = []
    var atStart = true
    for place in text.indices {
      if atStart, let end = Enumerators.end(in: text[...], at: place) { starts.append((place, end)) }
      let scalar = text[place]
      atStart =
        scalar.stopsSentence || scalar == "，" || scalar == "," || scalar == "\n" || scalar.isColon
        || atStart && scalar.isBlank
    }
    guard starts.count > 1, starts.count <= 20, let first = starts.first else { return nil }
    let roles = SentenceRoles(splitter: splitter, isWide: true)
    var parts: [Part] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].enumerator : text.count
      let words = bare(text[start.text..<max(start.text, end)])
      let units = roles.read(String(scalars: words))
      guard !units.units.isEmpty else { return nil }
      let work = roles.work(in: Scalars(words)).map(Scalars.init) ?? Scalars(words)
      parts.append(Part(text: String(scalars: words), title: title(work[...]), units: units))
    }
    guard Set(parts.map { $0.units.units.sorted() }).count > 1 else { return nil }
    return EnumeratedWorks(parts: parts, before: String(scalars: bare(text[..<first.enumerator])))
  }

  /// The first clause of `work` that says enough.
  private static func title(_ work: ArraySlice<Unicode.Scalar>) -> String {
    let title = Heading(bare(work)).title
    let clause = title.prefix { $0 != "，" && $0 != "," }
    return clause.count >= 6 ? String(clause) : title
  }

  private static func bare(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var words = words.withoutBlankEnds
    while let last = words.last, last.stopsSentence || last == "，" || last == "," || last.isColon || last.isBlank {
      words = words.dropLast()
    }
    while let first = words.first, first == "，" || first == "," || first.isColon || first.isBlank {
      words = words.dropFirst()
    }
    return words
  }
}
