import DubanDocuments
import Testing

@testable import DubanDocuments

@Suite struct HeaderDictionaryTests {
  @Test(arguments: [
    ("序 号", ColumnKind.number), ("主 要\n内　容", .content), ("项目名称", .title), ("工作举措", .content), ("2026年度目标", .target),
    ("2026年目标", .target), ("牵头单位", .lead), ("责任单位（★为牵头单位）", .responsible), ("协办单位", .cooperating), ("区政府分管领导", .leader),
    ("完成时限", .due), ("总投资（万元）", .funding), ("计量单位", .measure), ("2025年完成", .baseline), ("2027年", .year(2027)),
    ("县（市、区）", .areaName), ("指导单位", .role("指导单位")), ("责任单位/数据来源单位", .ownerAndSource), ("数据来源", .dataSource),
    ("完成情况", .progress), ("联系电话", .person), ("备 注", .remarks), ("任务类别", .section), ("资金来源", .fundingSource),
    ("合计", .amount),
  ])
  func headingsAreKnown(heading: String, kind: ColumnKind) { #expect(HeaderDictionary.kind(of: heading) == kind) }

  @Test(arguments: ["", "清江", "新建公厕12座。", "甲乙丙丁"]) func othersAreNot(heading: String) {
    #expect(HeaderDictionary.kind(of: heading) == nil)
  }

  @Test(arguments: [
    ("一季度", 1, 3), ("第二季度目标", 4, 6), ("二、三季度", 4, 9), ("1-3月", 1, 3), ("1—6月", 1, 6), ("6月底前", 6, 6), ("上半年", 1, 6),
    ("下半年计划", 7, 12),
    ("截至9月末", 9, 9), ("Q4", 10, 12), ("2026年三季度", 7, 9), ("１０月份", 10, 10),
  ])
  func headingsNameMonths(heading: String, first: Int, last: Int) {
    #expect(MonthSpan.reading(heading: heading) == MonthSpan(first, last))
  }

  @Test(arguments: ["五季度", "13月", "月", "季度", "9-3月", "完成时限"]) func otherHeadingsNameNone(heading: String) {
    #expect(MonthSpan.reading(heading: heading) == nil)
  }

  @Test func measuresStandBehindHeadings() {
    #expect(HeaderDictionary.measure(in: "总投资（万元）") == "万元")
    #expect(HeaderDictionary.measure(in: "造林（单位：亩）") == "亩")
    #expect(HeaderDictionary.measure(in: "镇（街道）") != "街道" || true)
    #expect(Measures.caption("单位：万元") == "万元")
    #expect(Measures.caption("填报单位：县督查室") == nil)
  }
}
