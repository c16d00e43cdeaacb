import DubanCore
import DubanDocuments
import Testing

/// A rule that is told once stands beside units of its own item, which keep their names.
@Suite struct RuleToldOnceTests {
  private static let head = "临海县2023年重点工作方案\n一、主要任务\n"

  @Test(
    arguments: [
      "1.扩大投资。\n责任单位：县发改局、县财政局、县住建局（列第一位者为牵头单位，下同）",
      "1.扩大投资。\n责任单位：县发改局、县财政局、县住建局（列第一位者为工作牵头单位或汇总单位，下同）",
      "1.扩大投资。（县发改局、县财政局、县住建局负责，列第一位者为牵头单位，下同）",
      "1.扩大投资。（县发改局、县财政局、县住建局等负责，排在第一位的为牵头单位，下同）",
      "1.扩大投资。（县发改局、县财政局、县住建局负责。列第一位者为牵头单位，下同）",
      "1.扩大投资。（责任单位：县发改局、县财政局、县住建局；排名第一的单位为牵头单位，下同）",
    ])
  func itsOwnItemKeepsItsUnits(_ item: String) throws {
    let draft = TextDraft.of(Self.head + item + "\n2.修路。（县交通局、县公安局负责）")
    let tasks = draft.tasks
    #expect(tasks.map { $0.leads.map(\.value) } == [["县发改局"], ["县交通局"]])
    #expect(tasks.map { $0.responsible.map(\.value) } == [["县财政局", "县住建局"], ["县公安局"]])
    #expect(draft.units.count == 5)
  }

  @Test func whoAnswersAloneLeadsWhereTheRuleSaysSo() {
    let draft = TextDraft.of(
      Self.head + "1.扩大投资。（责任单位：县发改局。无牵头单位的，责任单位即为牵头单位，下同）\n2.修路。（责任单位：县交通局）\n3.清淤。（责任单位：县水利局、县住建局）")
    #expect(draft.tasks.map { $0.leads.map(\.value) } == [["县发改局"], ["县交通局"], []])
    // Of two nobody can say which.
    #expect(draft.questions.contains { $0.kind == .role })
    #expect(draft.units.map(\.name.value).allSatisfy { !["即为", "下同", "无"].contains($0) })
  }

  @Test(
    arguments: [
      ("（县应急局，年内持续推进）", ["县应急局"]), ("（各镇街分别负责，年内持续推进）", ["各镇街"]), ("（县应急局；长期坚持）", ["县应急局"]),
      ("（县应急局牵头，全年持续推进）", ["县应急局"]), ("（县应急局负责，12月底前完成）", ["县应急局"]),
    ])
  func aTimeAmongUnitsIsALimit(_ bracket: String, _ units: [String]) {
    let draft = TextDraft.of(Self.head + "1.开展检查。排查隐患。" + bracket)
    let task = draft.tasks.first
    #expect(((task?.leads ?? []) + (task?.responsible ?? [])).map(\.value) == units)
    #expect(task?.due != nil || task?.dueWords != nil)
  }

  @Test func labelsWithinASentenceNameUnits() {
    let draft = TextDraft.of(Self.head + "1.生产总值增长6%左右，责任单位为县发改局；新增企业10家以上，责任单位为县科技局。")
    #expect(draft.tasks.first?.responsible.map(\.value) == ["县发改局", "县科技局"])
    #expect(draft.tasks.first?.targets.count == 2)
  }

  @Test func deedsThatEndAsOfficesDoAreNoUnits() {
    let draft = TextDraft.of(Self.head + "1.办理建议。各承办（主办、协办）单位要按时办结。（县政府办）")
    #expect(draft.units.map(\.name.value).allSatisfy { $0 != "主办" && $0 != "协办" })
    #expect(draft.tasks.first?.text?.value.contains("（主办、协办）") ?? false)
  }
}
