/// What the piece of a filter in front of the caret could become: keys, or the values of a key.
package struct FilterCompletion: Equatable, Sendable {
  /// The characters that a candidate takes the place of.
  package let range: Range<Int>
  package let candidates: [Candidate]

  /// One thing that could stand there.
  package struct Candidate: Hashable, Sendable {
    /// What is put in: `unit:`, `"City Housing Bureau"`.
    package let text: String
    /// What it asks, for a key; nil for a value.
    package let help: String?
  }

  /// What could stand in front of `caret` in `text`, in the words of `language` where nothing else was begun.
  package init(_ text: String, caret: Int, names: FilterNames, _ language: Language) {
    let before = String(text.prefix(caret))
    let last = FilterScanner.terms(before).last
    guard let last, last.range.upperBound == before.count else {
      // Behind a space, or at the start, a new term begins.
      self.init(range: caret..<caret, FilterCompletion.keys("", language))
      return
    }
    guard let key = last.key else {
      let start = last.values.first?.range.lowerBound ?? caret
      let isQuoted = last.values.first?.isQuoted ?? false
      self.init(
        range: start..<caret, isQuoted ? [] : FilterCompletion.keys(last.values.first?.text ?? "", language))
      return
    }
    // Behind a comma a new value begins, else the last one is still being typed.
    let piece = last.values.last.flatMap { $0.range.upperBound == before.count ? $0 : nil }
    let found = FilterKey.called(key.text).map { FilterCompletion.values(piece?.text ?? "", of: $0, names, language) }
    let signs = piece?.comparison.map { $0.rawValue } ?? ""
    let start = piece?.range.lowerBound ?? caret
    self.init(
      range: start..<caret,
      (found ?? []).map { Candidate(text: signs + FilterScanner.quoted($0), help: nil) }.filter { candidate in
        candidate.text != String(before.dropFirst(start))
      })
  }

  private init(range: Range<Int>, _ candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// The keys with a name that begins as `begun`.
  private static func keys(_ begun: String, _ language: Language) -> [Candidate] {
    let wanted = Folding.standard.text(begun)
    return FilterKey.allCases.compactMap { key in
      let own = language == .chinese ? [key.chinese] + key.spellings : key.spellings
      return own.first { $0.hasPrefix(wanted) }.map { Candidate(text: $0 + ":", help: key.help(language)) }
    }
  }

  /// The values of `key` in which `begun` is found, by characters, pinyin or initials, best first.
  private static func values(
    _ begun: String, of key: FilterKey, _ names: FilterNames, _ language: Language
  ) -> [String] {
    let all: [(shown: String, spellings: [String])] =
      switch key.takes {
      case .name: (names.listed[key.names] ?? []).map { ($0.words(language), $0.spellings) }
      case .choice:
        key.choices.map { (language == .chinese ? $0.word.chinese : $0.name, $0.spellings) }
      case .quarter: (1...4).map { ("Q\($0)", ["Q\($0)"] + FilterReader.quarterNames($0)) }
      case .day: DayPhrase.named.map { ($0.day.name.words(language), $0.names) }
      case .words, .number: []
      }
    let query = SearchQuery(begun)
    return query.best(of: all, by: \.spellings).map(\.shown)
  }
}
