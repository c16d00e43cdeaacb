/// Reads quarters as people write them: `Q3`, `2025Q1`, `三季度`, `2025年一季度`, `二、三季度`, `一至三季度`, `上半年`.
package struct QuarterReader: Sendable {
  /// The year of those that name none.
  private let firstYear: Int

  /// A reader of the quarters of a plan that begins in `firstYear`.
  package init(firstYear: Int) { self.firstYear = firstYear }

  /// The quarters that `text` names, in their order; nil for anything else.
  package func quarters(_ text: String) -> [Quarter]? {
    if let quarter = Quarter(text, year: firstYear) { return [quarter] }
    switch DayPhrase(text) {
    case .quarter(let quarter): return [quarter]
    case .quarterOfYear(let index): return [Quarter(year: firstYear, index: index)]
    case .half(let year, let index): return half(index, of: year)
    case .halfOfYear(let index): return half(index, of: firstYear)
    case .day, .month, .year, .monthOfYear, .dayOfYear, .away, .around, .end, nil: return several(text)
    }
  }

  private func half(_ index: Int, of year: Int) -> [Quarter] {
    [Quarter(year: year, index: index * 2 - 1), Quarter(year: year, index: index * 2)]
  }

  /// `二、三季度`, `2025年二、三季度`, `一至三季度`.
  private func several(_ text: String) -> [Quarter]? {
    var rest = Substring(String(Folding.narrow(text)).filter { !$0.isWhitespace })
    guard let ending = ["季度", "季"].first(where: { rest.hasSuffix($0) }) else { return nil }
    rest = rest.dropLast(ending.count)
    var year = firstYear
    if let sign = rest.firstIndex(of: "年") {
      guard let written = Int(rest[..<sign]), (1...9999).contains(written) else { return nil }
      year = written
      rest = rest[rest.index(after: sign)...]
    }
    let isSpan = rest.contains { "至到-".contains($0) }
    let parts = rest.split(omittingEmptySubsequences: false) { isSpan ? "至到-".contains($0) : "、,和".contains($0) }
    let indices = parts.map { part in
      QuarterReader.numerals.firstIndex { $0.contains(part.hasPrefix("第") ? String(part.dropFirst()) : String(part)) }
    }
    guard parts.count >= 2, indices.allSatisfy({ $0 != nil }), !isSpan || parts.count == 2 else { return nil }
    var numbers = indices.compactMap { $0.map { $0 + 1 } }
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    if isSpan, let first = numbers.first, let last = numbers.last { numbers = Array(first...last) }
    return numbers.map { Quarter(year: year, index: $0) }
  }

  private static let numerals = [["一", "1"], ["二", "2"], ["三", "3"], ["四", "4"]]
}
