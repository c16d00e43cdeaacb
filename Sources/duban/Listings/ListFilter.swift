import DubanCore
import DubanReports
import DubanScreen

/// The filter of a listing: what its options and its words ask, read and checked against the plans that are listed.
struct ListFilter {
  private let filter: Filter
  private let names: FilterNames

  /// Reads `options` and `words`, a text in the grammar of filters, for a listing whose rows can answer the keys `known` and
  /// have one of the states in `statuses`. Names that none of `plans` knows are refused.
  init(
    _ options: FilterOptions, _ words: String, for listing: ListingKind, known: Set<FilterKey>, statuses: [String],
    plans: [Plan]
  ) throws {
    names = FilterNames(plans)
    let reader = FilterReader(names: names, statuses: statuses)
    var terms: [Filter.Term] = []
    for option in options.given {
      guard let key = option.key else {
        terms += option.values.map { Filter.Term(nil, [.text($0)]) }
        continue
      }
      guard known.contains(key) else { throw Failure.filterNotFor("--\(option.name)", listing) }
      let reading = reader.read(key, option.values)
      if let diagnostic = reading.diagnostics.first { throw Failure(diagnostic, option: option.name) }
      terms += reading.filter.terms
    }
    let reading = reader.read(words)
    if !reading.diagnostics.isEmpty { throw FilterRefused(text: words, diagnostics: reading.diagnostics) }
    if let useless = reading.filter.terms.lazy.compactMap(\.key).first(where: { !known.contains($0) }) {
      throw Failure.filterNotFor("\(useless.name):", listing)
    }
    filter = Filter(terms + reading.filter.terms)
  }

  private init(_ filter: Filter, _ names: FilterNames) { (self.filter, self.names) = (filter, names) }

  /// The same without what asks for units, unless it leaves them out.
  var withoutUnits: ListFilter {
    ListFilter(Filter(filter.terms.filter { $0.isNegated || $0.key?.names != .unit || $0.key == .source }), names)
  }

  /// The texts that it asks for under `key`; none where it asks for none.
  func texts(_ key: FilterKey) -> [String] {
    filter.terms.filter { $0.key == key && !$0.isNegated }.flatMap(\.values).compactMap { value in
      if case .text(let text) = value { text } else { nil }
    }
  }

  /// The filter made ready for one plan.
  func ready(for board: Board) -> FilterMatch { FilterMatch(filter, on: board, names: names) }
}

/// The words of a filter mean nothing in some places.
struct FilterRefused: Error {
  let text: String
  let diagnostics: [FilterProblem]

  /// The text with what is wrong marked below it, and a sentence for each mark.
  func lines(_ language: Language, _ ambiguous: AmbiguousWidth) -> [String] {
    let characters = Array(text)
    return diagnostics.flatMap { diagnostic in
      let before = DisplayText(String(characters[..<diagnostic.range.lowerBound])).width(ambiguous)
      let marked = DisplayText(String(characters[diagnostic.range])).width(ambiguous)
      let mark = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked))
      return [text, mark, diagnostic.words(language)]
    }
  }
}

extension Failure {
  /// What is wrong with the value of `option`.
  fileprivate init(_ diagnostic: FilterProblem, option: String) {
    switch diagnostic.kind {
    case .unknownName(let key, let found, let nearest): self = .unknown(Noun(key), name: found, nearest: nearest)
    case .missingValue(let key): self = .unknown(Noun(key), name: "", nearest: nil)
    case .unknownWord(_, let found, let nearest, let accepted):
      self = .badWord(option: option, found: found, nearest: nearest, accepted: accepted.map(\.name))
    case .ambiguous(_, let found, let meant):
      self = .badWord(option: option, found: found, nearest: nil, accepted: meant.map { $0.words(.english) })
    case .malformed(_, let found, _), .unknownKey(let found, _): self = .badQuarter(found)
    // No option is compared.
    case .notCompared: self = .badQuarter(option)
    }
  }
}

extension Failure.Noun {
  fileprivate init(_ key: FilterKey) {
    switch key {
    case .leader: self = .leader
    case .area: self = .area
    case .section: self = .section
    default: self = .unit
    }
  }
}
