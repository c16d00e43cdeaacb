import DubanCore
import Testing

@Suite struct `A day of every month` {
  @Test(
    arguments: [
      ("25", 25, nil), ("25日", 25, nil), ("25号", 25, nil), ("每月25日", 25, nil), ("每月25日前", 25, nil), ("每月25", 25, nil),
      ("每月 25 日之前", 25, nil), ("每个月5日以前", 5, nil), ("２５日", 25, nil), ("次月5日", 5, .next), ("下月5日前", 5, .next),
      ("当月20日", 20, .same), ("每季度次月10日前", 10, .next), ("每季度末月20日", 20, .same), ("每月底", 31, nil), ("月底前", 31, nil),
      ("次月底", 31, .next), ("31", 31, nil), ("1", 1, nil), ("每月最后一天", 31, nil),
    ] as [(String, Int, ReportDuty.DueMonth?)])
  func `is read as people write it`(text: String, day: Int, month: ReportDuty.DueMonth?) {
    #expect(MonthDayReader(text)?.day == day)
    #expect(MonthDayReader(text)?.month == month)
  }

  @Test(arguments: [
    "", "0", "32", "每月", "25天", "-5", "二十五日前前", "日", "3月25日", "每周五", "125日", "前", "底", "最后一天", "每月25日25日",
  ])
  func `is refused when it is none`(text: String) { #expect(MonthDayReader(text) == nil) }
}
