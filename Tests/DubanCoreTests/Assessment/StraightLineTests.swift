import DubanCore
import Testing

/// Nine published reports and the straight line by month ends.
@Suite struct `The straight line` {
  struct Published: CustomTestStringConvertible {
    let source: String
    let asOf: String
    let actual: String?
    let gap: String?
    let expected: String
    /// How far the printed gap may lie from the computed one; 0.05 is plain rounding to one digit.
    var tolerance = "0.05"
    var testDescription: String { "\(source) \(actual ?? "")" }
  }

  static let reports: [Published] = [
    Published(source: "陆丰 Q1", asOf: "2023-03-31", actual: "37.11", gap: "12.11", expected: "25.00"),
    Published(source: "陆丰 Q1", asOf: "2023-03-31", actual: "42.5", gap: "17.5", expected: "25.00"),
    Published(source: "陆丰 Q1", asOf: "2023-03-31", actual: "40.5", gap: "15.5", expected: "25.00"),
    Published(source: "淮安 2024 1-6月", asOf: "2024-06-30", actual: "73.87", gap: "23.87", expected: "50.00"),
    Published(source: "淮安 2024 1-6月", asOf: "2024-06-30", actual: "62.14", gap: "12.14", expected: "50.00"),
    Published(source: "宁德 1-8月", asOf: "2019-08-31", actual: "77.2", gap: "10.5", expected: "66.7"),
    Published(source: "宁德 1-8月", asOf: "2019-08-31", actual: "69.7", gap: "3", expected: "66.7"),
    Published(source: "三元区 2010 1-8月", asOf: "2010-08-31", actual: "74", gap: "7.33", expected: "66.67"),
    Published(source: "连云港 2019 1-9月", asOf: "2019-09-30", actual: "53.3", gap: "-21.7", expected: "75.0"),
    // 97.2 - 83.33 is 13.87; the report cuts it off instead of rounding.
    Published(
      source: "江门 1-10月", asOf: "2019-10-31", actual: "97.2", gap: "13.8", expected: "83.3", tolerance: "0.07"),
    Published(source: "某市发改局 2016 1-10月", asOf: "2016-10-31", actual: "85.1", gap: "1.8", expected: "83.3"),
    Published(source: "宣城 2020 1-11月", asOf: "2020-11-30", actual: nil, gap: nil, expected: "91.7"),
    Published(source: "张家界 2018 1-11月", asOf: "2018-11-30", actual: nil, gap: nil, expected: "91.67"),
  ]

  @Test(arguments: reports) func `agrees with the published figure`(report: Published) throws {
    let asOf = day(report.asOf)
    let period = calendarYear(asOf.year)
    let target = Target(Name("投资"), value: Figure(100), unit: "%")
    let expected = try #require(Expected(of: target, total: Figure(100), milestones: [], period: period, on: asOf))
    let places = report.expected.split(separator: ".")[1].count
    #expect((expected.share * Fraction(100)).fixed(places: places) == report.expected)

    guard let actual = report.actual, let gap = report.gap else { return }
    let ahead = figure(actual).fraction - expected.share * Fraction(100)
    let off = ahead - figure(gap).fraction
    let tolerance = figure(report.tolerance).fraction
    #expect(off <= tolerance && Fraction.zero - tolerance <= off)
  }

  @Test func `holds the last month's end inside a month`() throws {
    let target = Target(Name("投资"), value: Figure(100))
    let expected = try #require(
      Expected(of: target, total: Figure(100), milestones: [], period: calendarYear(2020), on: day("2020-10-15")))
    #expect(expected.share == Fraction(3, 4))
    #expect(expected.source == .months(elapsed: 9, of: 12, heldAt: day("2020-09-30")))
  }

  @Test(arguments: [Target.Basis.rate, .level, .growth, .text])
  func `is never laid over what does not accumulate`(basis: Target.Basis) {
    // Source: growth, levels and ratios are compared with their targets in the published reports.
    let target = Target(Name("普及率"), kind: .atLeast, basis: basis, value: Figure(99), unit: "%")
    #expect(
      Expected(of: target, total: Figure(99), milestones: [], period: calendarYear(2020), on: day("2020-06-30")) == nil)
  }
}
