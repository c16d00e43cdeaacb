import DubanCore
import Testing

@Suite struct `A filter is told` {
  @Test(arguments: [
    ("light:overdue,farBehind", "灯:逾期、滞后", "light:overdue, far behind"),
    ("单位:住建局 -status:closed 停车", "单位:住建局  -状态:已销号  停车", "unit:住建局  -status:closed  停车"),
    ("due:this-month q:Q3 value<50%", "期限:本月  季度:Q3  完成率<50%", "due:this-month  q:Q3  value<50%"),
    ("due:<2020-10-01 is:missing-unit", "期限<2020-10-01  缺责任单位", "due<2020-10-01  missing unit"),
    ("", "", ""),
  ])
  func `in the words of the model`(typed: String, chinese: String, english: String) {
    let filter = FilterReader().read(typed).filter
    #expect(filter.words(.chinese) == chinese)
    #expect(filter.words(.english) == english)
  }
}
