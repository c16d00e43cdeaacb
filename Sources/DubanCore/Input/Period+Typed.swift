extension Period {
  /// Reads what a person types: `2026`, `2024-2026`, `2026年` and two days, with a blank or a word for "to" between them.
  package init?(typed text: String) {
    let parts = text.split { " ~—至到".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    let days = parts.compactMap { Day($0) }
    if parts.count == 2, days.count == 2 {
      self.init(start: days[0], end: days[1])
      return
    }
    let years = parts.flatMap { $0.split(separator: "-") }.map { $0.filter { $0 != "年" } }.compactMap { Int($0) }
    guard let first = years.first, let last = years.last, years.count <= 2,
      years.allSatisfy({ (1900...2999).contains($0) }), let start = Day(first, 1, 1), let end = Day(last, 12, 31)
    else { return nil }
    self.init(start: start, end: end)
  }
}
