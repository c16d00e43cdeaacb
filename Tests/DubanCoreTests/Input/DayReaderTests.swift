import DubanCore
import Testing

@Suite struct `A day that is typed` {
  private let year2020 = Period(start: day("2020-01-01"), end: day("2020-12-31"))

  // The as-of day is a Thursday in the fourth quarter of the plan's only year.
  @Test(arguments: [
    ("2020-10-14", "2020-10-14"), ("2020/10/14", "2020-10-14"), ("2020.10.14", "2020-10-14"),
    ("2020/9/3", "2020-09-03"),
    ("20201014", "2020-10-14"), ("２０２０－１０－１４", "2020-10-14"), (" 2020-10-14 ", "2020-10-14"),
    ("10-14", "2020-10-14"), ("10/14", "2020-10-14"), ("10.14", "2020-10-14"), ("9-3", "2020-09-03"),
    ("10月14日", "2020-10-14"), ("10月14号", "2020-10-14"), ("10 月 14 日", "2020-10-14"), ("2020年10月14日", "2020-10-14"),
    ("十月十四日", "2020-10-14"), ("十二月三十一日", "2020-12-31"), ("2月29日", "2020-02-29"),
    ("9月底", "2020-09-30"), ("九月底", "2020-09-30"), ("2月末", "2020-02-29"), ("2019年2月底", "2019-02-28"),
    ("今天", "2020-10-15"), ("今日", "2020-10-15"), ("昨天", "2020-10-14"), ("前天", "2020-10-13"), ("明天", "2020-10-16"),
    ("today", "2020-10-15"), ("Yesterday", "2020-10-14"), ("day before yesterday", "2020-10-13"),
    ("月底", "2020-10-31"), ("本月底", "2020-10-31"), ("上月底", "2020-09-30"), ("下月末", "2020-11-30"),
    ("month end", "2020-10-31"), ("end of last month", "2020-09-30"),
    ("Q3", "2020-09-30"), ("q3", "2020-09-30"), ("2019Q4", "2019-12-31"), ("三季度", "2020-09-30"),
    ("三季度末", "2020-09-30"), ("第3季度末", "2020-09-30"), ("一季度末", "2020-03-31"), ("2019年四季度末", "2019-12-31"),
    ("季末", "2020-12-31"), ("上季度末", "2020-09-30"), ("end of Q3", "2020-09-30"), ("end-of-2019q4", "2019-12-31"),
    ("上半年", "2020-06-30"), ("下半年", "2020-12-31"), ("2019年上半年", "2019-06-30"), ("H1", "2020-06-30"),
    ("first half", "2020-06-30"), ("2019H1", "2019-06-30"),
    ("年底", "2020-12-31"), ("年末", "2020-12-31"), ("今年底", "2020-12-31"), ("去年底", "2019-12-31"),
    ("2021年底", "2021-12-31"), ("year-end", "2020-12-31"), ("end of last year", "2019-12-31"),
    ("30 Sep", "2020-09-30"), ("Sep 30", "2020-09-30"), ("sept 30, 2019", "2019-09-30"),
    ("end of September", "2020-09-30"),
    ("+7d", "2020-10-22"), ("-2w", "2020-10-01"), ("−30天", "2020-09-15"),
  ])
  func `is read in Chinese and in English`(text: String, expected: String) throws {
    #expect(try DayReader(asOf: day("2020-10-15"), in: year2020).day(text) == day(expected))
  }

  @Test(arguments: [
    "", " ", "-", "2-30", "2020-02-30", "13-1", "14/10", "9", "99", "2020-9-30-1", "99999999999-1", "1-99999999999",
    "20201332", "十三月", "三十二日", "9月二十十日", "Q5", "五季度", "H3", "底", "月", "年", "末底", "昨", "soon", "30 Foo",
    "Sep 31", "2020年", "end of", "end-of-end-of", "0000-01-01", "10000-01-01",
  ])
  func `is refused when it is none`(text: String) {
    #expect(throws: DayProblem.self) { try DayReader(asOf: day("2020-10-15"), in: year2020).day(text) }
  }

  @Test(arguments: [
    ("9月", "“9月”不是某一天；最后一天写成“9月底”"), ("本月", "“本月”不是某一天；最后一天写成“月底”"),
    ("2020-09", "“2020-09”不是某一天；最后一天写成“2020-09-30”"), ("今年", "“本年”不是某一天；最后一天写成“年底”"),
    ("2020", "“2020”不是某一天；最后一天写成“2020-12-31”"),
  ])
  func `is no month and no year, whose end is told`(text: String, sentence: String) {
    let diagnostic = #expect(throws: DayProblem.self) { try DayReader(asOf: day("2020-10-15"), in: year2020).day(text) }
    #expect(diagnostic?.words(.chinese) == sentence)
  }

  // Which year is meant: that of the as-of day while the plan runs, and near the plan before and after it.
  @Test(arguments: [
    ("2021-03-01", "10-14", "2020-10-14"), ("2021-03-01", "1-15", "2021-01-15"), ("2021-03-01", "Q3", "2020-09-30"),
    ("2021-03-01", "9月底", "2020-09-30"), ("2021-01-10", "年底", "2021-12-31"), ("2019-12-20", "1-15", "2020-01-15"),
    ("2019-12-20", "12-25", "2019-12-25"), ("2020-03-01", "12-31", "2020-12-31"),
  ])
  func `lies near the plan where no year is said`(asOf: String, text: String, expected: String) throws {
    #expect(try DayReader(asOf: day(asOf), in: year2020).day(text) == day(expected))
  }

  @Test(arguments: [
    ("2020-11-20", "1-31", "2021-01-31"), ("2020-11-20", "12-31", "2020-12-31"), ("2020-11-20", "11-20", "2021-11-20"),
    ("2020-11-20", "Q1", "2021-03-31"), ("2020-11-20", "1月底", "2021-01-31"), ("2020-11-20", "年底", "2020-12-31"),
  ])
  func `lies ahead where it is still to come`(asOf: String, text: String, expected: String) throws {
    #expect(try DayReader(asOf: day(asOf), in: year2020, .ahead).day(text) == day(expected))
  }

  @Test(arguments: ["2021-10-15", "2022-02-28"])
  func `does not exist in a year without it`(asOf: String) {
    #expect(throws: DayProblem.notADay) { try DayReader(asOf: day(asOf)).day("2-29") }
  }

  @Test(arguments: [
    ("12月底前", "2020-12-31"), ("6月30日前", "2020-06-30"), ("2020年6月30日之前", "2020-06-30"), ("年底前", "2020-12-31"),
    ("上半年末前", "2020-06-30"), ("９月底以前", "2020-09-30"), ("2020-6-30前", "2020-06-30"),
  ])
  func `is the day before whose end something is due`(text: String, expected: String) throws {
    #expect(try DayReader(asOf: day("2020-10-15"), in: year2020).day(text) == day(expected))
    if let year2020 { #expect(try DayReader(toldBy: year2020).day(text) == day(expected)) }
  }

  @Test(arguments: [
    ("9月前", "“9月前”有两种读法：2020-08-31 或 2020-09-30；请写明哪一天"),
    ("三季度前", "“三季度前”有两种读法：2020-06-30 或 2020-09-30；请写明哪一天"),
    ("2020年前", "“2020年前”有两种读法：2019-12-31 或 2020-12-31；请写明哪一天"),
  ])
  func `before a span can be read in two ways, and both are told`(text: String, sentence: String) {
    let problem = #expect(throws: DayProblem.self) { try DayReader(asOf: day("2020-10-15"), in: year2020).day(text) }
    #expect(problem?.words(.chinese) == sentence)
    #expect(problem?.readings.count == 2)
  }

  // What a plan itself tells: nobody stands anywhere from which it could be seen.
  @Test(arguments: [
    ("2024-01-01", "2024-12-31", "12月底", "2024-12-31"), ("2024-01-01", "2024-12-31", "一季度", "2024-03-31"),
    ("2024-01-01", "2024-12-31", "上半年", "2024-06-30"), ("2024-01-01", "2024-12-31", "年底", "2024-12-31"),
    ("2024-01-01", "2024-12-31", "2-29", "2024-02-29"), ("2023-01-01", "2024-12-31", "2-29", "2024-02-29"),
    ("2024-01-01", "2026-12-31", "2025年底", "2025-12-31"), ("2024-01-01", "2026-12-31", "2026年6月30日", "2026-06-30"),
    ("2025-07-01", "2026-06-30", "9月底", "2025-09-30"), ("2025-07-01", "2026-06-30", "二季度", "2026-06-30"),
    ("2025-07-01", "2026-06-30", "5月1日", "2026-05-01"), ("2026-03-01", "2026-11-30", "12月底", "2026-12-31"),
    ("2024-01-01", "2024-12-31", "2024-6-3", "2024-06-03"), ("2024-01-01", "2024-12-31", "2023年底", "2023-12-31"),
  ])
  func `of a plan is the one that its period has`(start: String, end: String, text: String, expected: String) throws {
    let period = try #require(Period(start: day(start), end: day(end)))
    #expect(try DayReader(toldBy: period).day(text) == day(expected))
  }

  @Test(arguments: [
    ("6月底", "方案期内有几个“6月底”：2024-06-30、2025-06-30、2026-06-30；请写上年份"),
    ("年底", "方案期内有几个“年底”：2024-12-31、2025-12-31、2026-12-31；请写上年份"),
    ("Q1", "方案期内有几个“Q1”：2024-03-31、2025-03-31、2026-03-31；请写上年份"),
    ("昨天", "“昨天”要看哪一天说；方案里请写日期，如 2020-09-30 或 9月底"),
    ("月底", "“月底”要看哪一天说；方案里请写日期，如 2020-09-30 或 9月底"),
    ("+7d", "“+7d”要看哪一天说；方案里请写日期，如 2020-09-30 或 9月底"),
    ("9月", "“9月”不是某一天；最后一天写成“9月底”"), ("soon", "日期应写成 2020-09-30、9-30、9月底或昨天"),
  ])
  func `of a plan of several years names its year`(text: String, sentence: String) throws {
    let period = try #require(Period(start: day("2024-01-01"), end: day("2026-12-31")))
    let problem = #expect(throws: DayProblem.self) { try DayReader(toldBy: period).day(text) }
    #expect(problem?.words(.chinese) == sentence)
  }

  @Test(arguments: [
    "2020-09-30", "2020-09", "2020Q3", "2020H1", "2020", "9月", "9月30日", "9月底", "Q3", "上半年", "+7d", "-2w", "今天", "本季度",
    "月底", "上月底", "年底", "三季度末", "上半年末", "前天", "end of last year",
  ])
  func `is written so that it is read again`(text: String) throws {
    let phrase = try #require(DayPhrase(text))
    #expect(DayPhrase(phrase.description) == phrase)
    #expect(DayPhrase(phrase.name.words(.chinese)) == phrase)
    #expect(DayPhrase(phrase.name.words(.english)) == phrase)
  }
}
