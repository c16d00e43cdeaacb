/// What somebody types to find something: words with blanks between them, all of which must be found, in any order.
///
/// Use it as it is for lists that are short (commands, units, the words of a filter); `SearchIndex` is made for all plans.
package struct SearchQuery: Sendable {
  /// The words in the order in which they were typed.
  package let terms: [SearchTerm]

  /// The query that `text` asks.
  package init(_ text: String, readings: Readings = .standard) {
    terms = SearchQuery.words(text).map { SearchTerm($0, readings: readings) }
  }

  /// A query for words that are ready.
  package init(_ terms: [SearchTerm]) { self.terms = terms }

  /// The words of `text`, as they were typed.
  static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  /// Whether nothing is asked for; everything matches then.
  package var isEmpty: Bool { terms.isEmpty }

  /// Whether every word is found in one of `texts`.
  package func matches(_ texts: some Sequence<String?>) -> Bool { rank(in: texts.compactMap(\.self)) != nil }

  /// Whether every word is found in `text`.
  package func matches(_ text: String) -> Bool { rank(in: [text]) != nil }

  /// How well `texts` match, the most telling of them first: the less the better, 0 for an empty query. Nil when a word is
  /// found in none of them.
  package func rank(in texts: [String]) -> Int? {
    let folded = texts.map { Folding.standard.units(of: $0) }
    var sum = 0
    for term in terms {
      var best: Int?
      for (index, text) in folded.enumerated() {
        let score = text.withUnsafeBufferPointer(term.score)
        guard score != .none else { continue }
        // As in an index: the place weighs more than which of the texts it is, save for what lies inside of one.
        best = min(best ?? .max, Int(score.rawValue) * 8 + min(index, 7))
      }
      guard let best else { return nil }
      sum += best
    }
    return sum
  }

  /// Those of `items` that match, the best first, shorter ones before longer, else in their order; all of them for an empty
  /// query.
  ///
  /// - Parameter texts: what is searched of an item, its name first.
  package func best<Item>(of items: some Sequence<Item>, by texts: (Item) -> [String]) -> [Item] {
    guard !isEmpty else { return Array(items) }
    return items.enumerated().compactMap { order, item -> (item: Item, key: (Int, Int, Int))? in
      let texts = texts(item)
      return rank(in: texts).map { (item, ($0, texts.first?.utf16.count ?? 0, order)) }
    }.sorted { $0.key < $1.key }.map(\.item)
  }

  /// Where the words are found in `text`, in order and apart from each other; words that are not in it add nothing.
  package func ranges(in text: String) -> [Range<String.Index>] {
    let folded = Folding.standard.units(of: text)
    let found = terms.flatMap { term in folded.withUnsafeBufferPointer(term.ranges) }
    var merged: [Range<Int>] = []
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    let units = text.utf16
    return merged.map {
      units.index(units.startIndex, offsetBy: $0.lowerBound)..<units.index(units.startIndex, offsetBy: $0.upperBound)
    }
  }
}

extension SearchQuery: CustomStringConvertible {
  package var description: String { terms.map { String(decoding: $0.units, as: UTF16.self) }.joined(separator: " ") }
}
