import DubanCore
import Testing

@Suite struct `A day` {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2020-09-30", 18_535), ("9999-12-31", 2_932_896),
  ])
  func `counts from the first of January 1970 and back`(text: String, number: Int) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: ["2021-02-29", "2020-13-01", "2020-04-31", "20-01-01", "2020-1-1", "2020/01/01", "", "2020-00-10"])
  func `refuses what is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `every day of four centuries comes back from its parts`() {
    for number in stride(from: -100_000, through: 60_000, by: 1) {
      let (year, month, dayOfMonth) = Day(number: number).parts
      #expect(Day(year, month, dayOfMonth)?.number == number)
    }
  }

  @Test(arguments: [
    ("2020-02-03", "2020-02-29"), ("2021-02-28", "2021-02-28"), ("2020-12-31", "2020-12-31"),
  ])
  func `knows its month's end`(text: String, end: String) {
    #expect(day(text).monthEnd == day(end))
  }

  @Test(arguments: [
    ("2020-10-15", "2020-09-30", "2020-10-31", "2020-09-30", "2020-12-31"),
    ("2020-09-30", "2020-08-31", "2020-10-31", "2020-06-30", "2020-12-31"),
    ("2020-01-01", "2019-12-31", "2020-01-31", "2019-12-31", "2020-03-31"),
    ("2020-12-31", "2020-11-30", "2021-01-31", "2020-09-30", "2021-03-31"),
    ("2020-02-29", "2020-01-31", "2020-03-31", "2019-12-31", "2020-03-31"),
  ])
  func `steps from one end of a month or quarter to another`(
    text: String, month: String, nextMonth: String, quarter: String, nextQuarter: String
  ) {
    let day = day(text)
    #expect("\(day.monthEndBefore) \(day.monthEndAfter)" == "\(month) \(nextMonth)")
    #expect("\(day.quarterEndBefore) \(day.quarterEndAfter)" == "\(quarter) \(nextQuarter)")
  }

  @Test(arguments: [("1970-01-01", "周四", "Thu"), ("1969-12-31", "周三", "Wed"), ("2020-10-15", "周四", "Thu")])
  func `knows its day of the week`(text: String, chinese: String, english: String) {
    #expect(day(text).weekday(.chinese) == chinese)
    #expect(day(text).weekday(.english) == english)
  }

  @Test func `is told in words`() {
    #expect(day("2020-09-30").words(.chinese) == "9月30日")
    #expect(day("2020-09-30").endWords(.chinese) == "9月底")
    #expect(day("2020-09-29").endWords(.chinese) == "9月29日")
    #expect(day("2020-09-30").words(.english, year: true) == "30 Sep 2020")
  }

  @Test(arguments: [
    ("2020-01-01", "2020-12-31", "2020-09-30", "9月30日", "9月底"),
    ("2020-01-01", "2020-12-31", "2021-01-31", "2021年1月31日", "2021年1月底"),
    ("2020-01-01", "2020-12-31", "2019-12-31", "2019年12月31日", "2019年12月底"),
    ("2020-01-01", "2022-12-31", "2020-09-30", "2020年9月30日", "2020年9月底"),
  ])
  func `has its year where the plan's period does not tell it`(
    start: String, end: String, text: String, words: String, endWords: String
  ) throws {
    let period = try #require(Period(start: day(start), end: day(end)))
    #expect(day(text).words(.chinese, in: period) == words)
    #expect(day(text).endWords(.chinese, in: period) == endWords)
  }
}

@Suite struct `A quarter` {
  @Test(arguments: [("2020-01-01", 1, "2020-03-31"), ("2020-06-30", 2, "2020-06-30"), ("2020-10-01", 4, "2020-12-31")])
  func `of a day`(text: String, index: Int, end: String) {
    let quarter = Quarter(of: day(text))
    #expect(quarter.index == index)
    #expect(quarter.end == day(end))
  }

  @Test func `starts on its first day`() {
    #expect(Quarter(year: 2020, index: 3).start == day("2020-07-01"))
    #expect(Quarter(year: 2020, index: 1).previous == Quarter(year: 2019, index: 4))
  }

  @Test func `reads both forms`() {
    #expect(Quarter("Q3", year: 2020) == Quarter(year: 2020, index: 3))
    #expect(Quarter("2025Q1", year: 2024) == Quarter(year: 2025, index: 1))
    for wrong in ["Q5", "Q", "Q12", "3", "25Q1", "Q3Q", "q-1"] { #expect(Quarter(wrong, year: 2020) == nil) }
  }
}

@Suite struct `A period` {
  @Test func `ends no earlier than it starts`() {
    #expect(Period(start: day("2020-02-01"), end: day("2020-01-31")) == nil)
  }

  // Source: the published reports are cut at month ends; inside a month the last month end holds.
  @Test(arguments: [
    ("2019-12-31", 0), ("2020-01-30", 0), ("2020-01-31", 1), ("2020-09-29", 8), ("2020-09-30", 9), ("2020-10-15", 9),
    ("2020-12-31", 12), ("2021-05-01", 12),
  ])
  func `counts its months that are over`(text: String, months: Int) {
    #expect(calendarYear(2020).monthsElapsed(on: day(text)) == months)
  }
}

@Suite struct `An instant` {
  @Test func `is written in UTC and read in a zone`() {
    let instant = Instant(milliseconds: 1_601_481_600_500)
    #expect(instant.description == "2020-09-30T16:00:00Z")
    // Shanghai is eight hours east: already the next day there.
    #expect(instant.local(offset: 8 * 3600).day == day("2020-10-01"))
    #expect(instant.local(offset: 8 * 3600).minute == 0)
    #expect(Instant(milliseconds: -1).description == "1969-12-31T23:59:59Z")
  }

  @Test func `steps over both ends of the calendar`() {
    let (first, last) = (day("0001-01-01"), day("9999-12-31"))
    #expect(last.quarterEndAfter.description == "10000-03-31")
    #expect(last.monthEndAfter.number - last.number == 31)
    #expect(first.quarterEndBefore.number == first.number - 1)
    #expect(Quarter(of: first).previous.start.number == first.number - 92)
    #expect(Quarter(of: first).start == first)
    for number in stride(from: first.number - 2000, through: first.number + 2000, by: 1) {
      let day = Day(number: number)
      #expect(day.monthStart <= day && day <= day.monthEnd)
      #expect(day.monthEnd.advanced(by: 1).dayOfMonth == 1)
    }
    for rhythm in ReportingRhythm.allCases {
      #expect(rhythm.reportNeededSince(on: first) ?? first <= first)
      #expect(rhythm.reportNeededSince(on: last) ?? last <= last)
    }
    #expect(last.advanced(by: .max) > last && first.advanced(by: .min) < first)
  }
}
