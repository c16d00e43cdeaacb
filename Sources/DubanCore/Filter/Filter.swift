/// What to show of a plan: all of its terms must hold.
///
/// Read from text by `FilterReader`, written back by `description`; the same in the dashboard, in views and in `duban list`.
package struct Filter: Hashable, Sendable {
  package var terms: [Term]

  /// A filter of `terms`; without any it lets everything through.
  package init(_ terms: [Term] = []) { self.terms = terms }

  /// Whether it lets everything through.
  package var isEmpty: Bool { terms.isEmpty }

  /// Whether it asks for words that may stand anywhere.
  package var hasWords: Bool { terms.contains { $0.key == nil } }

  /// One condition: any of its values will do, or none of them where it is negated.
  package struct Term: Hashable, Sendable {
    package var isNegated = false
    /// What is asked; nil for words that may stand anywhere.
    package var key: FilterKey?
    /// At least one.
    package var values: [FilterValue]

    /// A condition on `key`.
    package init(_ key: FilterKey?, _ values: [FilterValue], isNegated: Bool = false) {
      self.key = key
      self.values = values
      self.isNegated = isNegated
    }
  }
}

/// One value of a term.
package enum FilterValue: Hashable, Sendable {
  /// A name or words, as typed.
  case text(String)
  /// One of the key's own words, by its canonical name.
  case choice(String)
  /// A quarter (1 to 4) of one year, or of any.
  case quarter(Int, year: Int?)
  case day(FilterComparison, DayPhrase)
  case number(FilterComparison, Figure)
}

/// How a day or a number is compared.
package enum FilterComparison: String, CaseIterable, Sendable {
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="
  case equal = "="

  /// Whether it holds of something that spreads from `range.lowerBound` to `range.upperBound`: less is before all of it,
  /// equal is inside.
  func holds<Value: Comparable>(_ value: Value, _ range: ClosedRange<Value>) -> Bool {
    switch self {
    case .less: value < range.lowerBound
    case .atMost: value <= range.upperBound
    case .more: value > range.upperBound
    case .atLeast: value >= range.lowerBound
    case .equal: range.contains(value)
    }
  }
}

// MARK: Written back

extension Filter: CustomStringConvertible {
  /// The canonical text: reading it gives the same filter.
  package var description: String { terms.map(\.description).joined(separator: " ") }
}

extension Filter.Term: CustomStringConvertible {
  /// `-status:closed`, `value<50%`, `停车`.
  package var description: String {
    let told = values.map { $0.text(for: key) }.joined(separator: ",")
    guard let key else { return (isNegated ? "-" : "") + told }
    let isCompared = told.first.map { "<>=".contains($0) } ?? false
    return (isNegated ? "-" : "") + key.name + (isCompared ? "" : ":") + told
  }
}

extension FilterValue {
  /// As it stands behind its key.
  package func text(for key: FilterKey?) -> String {
    switch self {
    case .text(let text): FilterScanner.quoted(text)
    case .choice(let name): name
    case .quarter(let index, let year): (year.map { DigitText.padded($0, 4) } ?? "") + "Q\(index)"
    case .day(let comparison, let day): (comparison == .equal ? "" : comparison.rawValue) + day.description
    case .number(let comparison, let figure): comparison.rawValue + figure.description + (key == .value ? "%" : "")
    }
  }
}

/// Numbers with leading zeros.
enum DigitText {
  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
