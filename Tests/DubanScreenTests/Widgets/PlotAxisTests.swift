import DubanCore
import DubanScreen
import Testing

@Suite struct `The axes of a plot` {
  static let scales: [(low: String, high: String, most: Int, labels: [String])] = [
    ("0", "70", 8, ["0", "10", "20", "30", "40", "50", "60", "70"]),
    ("0", "6811.44", 5, ["0", "2000", "4000", "6000", "8000"]),
    ("96.2", "99", 4, ["96", "97", "98", "99"]), ("0.1", "0.35", 4, ["0.1", "0.2", "0.3", "0.4"]),
    ("-3", "4", 4, ["-4", "-2", "0", "2", "4"]), ("51", "51", 4, ["51.0", "51.5", "52.0"]), ("0", "0", 1, ["0", "1"]),
    ("0", "999999999999999", 2, ["0", "500000000000000", "1000000000000000"]),
  ]

  @Test(arguments: scales) func `values have round steps that take in all`(
    low: String, high: String, most: Int, labels: [String]
  ) throws {
    let (low, high) = (try #require(Figure(low)).fraction, try #require(Figure(high)).fraction)
    let axis = PlotAxis(low...high, most: most)
    #expect(axis.ticks.map(axis.label) == labels)
    #expect(axis.low <= low && axis.high >= high)
    #expect(axis.ticks.count <= most + 1)
  }

  @Test func `a value stands between the ends, and beyond them at the end`() {
    let axis = PlotAxis(.zero...Fraction(100), most: 5)
    #expect([-5, 0, 25, 50, 100, 200].map { axis.position(of: Fraction($0), steps: 40) } == [0, 0, 10, 20, 40, 40])
  }

  static let days: [(first: String, last: String, columns: Int, language: Language, labels: [String])] = [
    ("2020-01-01", "2020-12-31", 80, .chinese, (1...12).map { "\($0)月" }),
    ("2020-01-01", "2020-12-31", 40, .chinese, ["Q1", "Q2", "Q3", "Q4"]),
    ("2020-10-01", "2020-12-31", 30, .english, ["Oct", "Nov", "Dec"]),
    ("2023-07-01", "2024-06-30", 40, .english, ["2023Q3", "2023Q4", "2024Q1", "2024Q2"]),
    ("2021-01-01", "2025-12-31", 40, .chinese, ["2021", "2022", "2023", "2024", "2025"]),
  ]

  @Test(arguments: days) func `days are told in the finest parts that find room`(
    first: String, last: String, columns: Int, language: Language, labels: [String]
  ) throws {
    let axis = DayAxis(try #require(Day(first)), try #require(Day(last)), columns: columns, language)
    #expect(axis.ticks.map(\.label) == labels)
  }

  @Test func `a day stands where it lies between the first and the last`() throws {
    let (first, last) = (try #require(Day(2021, 1, 1)), try #require(Day(2021, 12, 31)))
    let axis = DayAxis(first, last, columns: 40, .english)
    #expect(axis.position(of: first, steps: 364) == 0)
    #expect(axis.position(of: last, steps: 364) == 364)
    #expect(axis.position(of: first.advanced(by: 100), steps: 364) == 100)
    #expect(axis.position(of: last.advanced(by: 9), steps: 364) == 364)
  }
}
