import DubanCore
import Testing

@Suite struct `Working days` {
  /// The State Council's calendar of October 2020: 1 to 8 October off; Sunday 27 September and Saturday 10 October worked.
  let autumn = WorkingDays(
    holidays: (1...8).compactMap { Day(2020, 10, $0) }, makeUpDays: [day("2020-09-27"), day("2020-10-10")])

  @Test(arguments: [
    ("2020-09-25", true), ("2020-09-26", false), ("2020-09-27", true), ("2020-10-01", false), ("2020-10-08", false),
    ("2020-10-09", true), ("2020-10-10", true), ("2020-10-11", false), ("2020-10-12", true),
  ])
  func `a day is worked on unless it is a weekend or a holiday, or when it is made up`(text: String, isWorked: Bool) {
    #expect(autumn.contains(day(text)) == isWorked)
  }

  @Test(arguments: [
    (0, "2020-10-03", "2020-10-03"), (1, "2020-09-25", "2020-09-27"), (1, "2020-09-30", "2020-10-09"),
    (2, "2020-09-30", "2020-10-10"), (3, "2020-09-30", "2020-10-12"), (7, "2020-09-24", "2020-10-10"),
  ])
  func `a limit is counted in working days, the first day aside`(count: Int, from: String, to: String) {
    #expect(autumn.day(count, after: day(from)) == day(to))
  }

  @Test(arguments: [(7, "2020-03-02", "2020-03-11"), (7, "2020-03-06", "2020-03-17"), (7, "2020-03-07", "2020-03-17")])
  func `without a calendar weekends are off`(count: Int, from: String, to: String) {
    #expect(WorkingDays().day(count, after: day(from)) == day(to))
  }

  @Test func `a calendar without working days does not hold the program`() {
    let none = WorkingDays(holidays: (0..<20_000).map { day("2020-01-01").advanced(by: $0) })
    #expect(none.day(3, after: day("2020-01-01")) > day("2029-01-01"))
  }
}
