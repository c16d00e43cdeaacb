extension Period {
  /// Reads what a person types: `2026`, `2024-2026`, `2026年`, `2026年上半年`, and two days, months or years with a blank or a word
  /// for "to" between them, the second of which may leave its year out: `2026年3月至12月`.
  package init?(typed text: String) {
    if let days = Period.days(text, after: nil) {
      self.init(start: days.lowerBound, end: days.upperBound)
      return
    }
    let parts = text.split { " ~—至到".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    if parts.count == 2, let first = Period.days(parts[0], after: nil),
      let last = Period.days(parts[1], after: first.lowerBound)
    {
      self.init(start: first.lowerBound, end: last.upperBound)
      return
    }
    // A hyphen parts months and quarters as well, but stands inside of days.
    let halves = text.split { "-－–～".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    if halves.count == 2, halves[0].contains(where: { !$0.isNumber }), let first = Period.days(halves[0], after: nil),
      let last = Period.days(halves[1], after: first.lowerBound)
    {
      self.init(start: first.lowerBound, end: last.upperBound)
      return
    }
    let years = parts.flatMap { $0.split(separator: "-") }.map { $0.filter { $0 != "年" } }.compactMap { Int($0) }
    guard let first = years.first, let last = years.last, years.count == 2,
      years.allSatisfy({ Period.years.contains($0) }), let start = Day(first, 1, 1), let end = Day(last, 12, 31)
    else { return nil }
    self.init(start: start, end: end)
  }

  /// The years in which there are plans.
  private static let years = 1900...2999

  /// The days of what names its year, or of what follows a day and need not.
  package static func days(_ text: String, after first: Day?) -> ClosedRange<Day>? {
    let days: ClosedRange<Day>
    switch DayPhrase(text) {
    case .day(let day): days = day...day
    case let phrase? where phrase.namesItsYear: days = phrase.days(asOf: Day(number: 0))
    case .monthOfYear, .dayOfYear, .quarterOfYear, .halfOfYear, .end(of: .monthOfYear), .end(of: .around(0, .year)):
      guard let first, let phrase = DayPhrase(text) else { return nil }
      days = phrase.days(asOf: first)
    default: return nil
    }
    return years.contains(days.lowerBound.year) ? days : nil
  }
}

extension DayPhrase {
  /// Whether the year is said with it.
  fileprivate var namesItsYear: Bool {
    switch self {
    case .day, .month, .quarter, .half, .year: true
    case .monthOfYear, .dayOfYear, .quarterOfYear, .halfOfYear, .away, .around, .end: false
    }
  }
}
