import DubanCore
import Testing

@Suite struct `Words for columns` {
  struct Row: CustomTestStringConvertible {
    let expected: String
    var kind = Target.Kind.exactly
    var value: String?
    var unit: String?
    var from: String?
    var upper: String?
    var text: String?
    var reference: String?
    var each: Target.Each?
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Row(expected: "70 个", value: "70", unit: "个"),
    Row(expected: "49.85%", value: "49.85", unit: "%"),
    Row(expected: "1-2 个", value: "1", unit: "个", upper: "2"),
    Row(expected: "≥ 40 家", kind: .atLeast, value: "40", unit: "家"),
    Row(expected: "≤ 15 分钟", kind: .responseTime, value: "15", unit: "分钟"),
    Row(expected: "约 6.5%", kind: .about, value: "6.5", unit: "%"),
    Row(expected: "≤ 1.74:1", kind: .ratioAtMost, value: "1.74"),
    Row(expected: "610 → 645 元", kind: .fromTo, value: "645", unit: "元", from: "610"),
    Row(expected: "2 家（力争 3）", kind: .floorWithStretch, value: "2", unit: "家", upper: "3"),
    Row(expected: "高于全市平均", kind: .relative, reference: "全市平均"),
    Row(expected: "AA以上", kind: .grade, text: "AA以上"),
    Row(expected: "完成市定目标", kind: .text, text: "完成市定目标"),
    Row(expected: "每地每年 1 个", value: "1", unit: "个", each: .areaAndYear),
  ])
  func `of a target show its sign and unit`(row: Row) {
    var target = Target(Name("目标"), kind: row.kind, value: row.value.map(figure), unit: row.unit)
    target.from = row.from.map(figure)
    target.upper = row.upper.map(figure)
    target.text = row.text
    target.reference = row.reference
    target.each = row.each
    #expect(target.words(.chinese) == row.expected)
  }

  @Test func `of a change tell what was said`() {
    let report = Change.report(status: .inProgress, values: ["小区": Figure(42), "公厕": Figure(3)])
    #expect(report.words(.chinese) == "推进中；公厕 3；小区 42")
    #expect(Change.report(status: nil, values: [:]).words(.english) == "nothing changed")
    #expect(Change.report(status: nil, values: ["value": Figure(99)]).words(.chinese) == "99")
  }
}
