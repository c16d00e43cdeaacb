import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Days that no calendar has are read as no other day, and are asked.
@Suite struct ImpossibleDayTests {
  @Test(
    arguments: [
      ("2月30日", ["2月30日"], "2月没有30日"), ("6月31日前完成招标", ["6月31日前"], "6月没有31日"),
      ("5月32日前清理河道20公里", ["5月32日前"], "5月没有32日"), ("六月三十一日前完成", ["六月三十一日前"], "6月没有31日"),
      ("2024年13月5日前", ["2024年13月5日前"], "没有13月"), ("2024.5.32完成", ["2024.5.32"], "5月没有32日"),
      ("2024-02-30前", ["2024-02-30前"], "2月没有30日"), ("4月1日-4月31日", ["4月1日-4月31日"], "4月没有31日"),
      ("4月31日—5月10日", ["4月31日—5月10日"], "4月没有31日"), ("今年9月31号前", ["今年9月31号前"], "9月没有31日"),
      ("2月29日前", [], nil), ("2025年2月29日前", ["2025年2月29日前"], "2月没有29日"), ("6月30日前", [], nil),
      ("12个月31日", [], nil), ("每月31日前", [], nil), ("《6月31日方案》", [], nil), ("投资6.31亿元", [], nil),
    ] as [(String, [String], String?)])
  func `are found with what bounds them and never as another day`(_ text: String, _ words: [String], _ reason: String?)
  {
    let passage = Passage(text, at: .line(1))
    let spans = DayScanner(PhraseText(passage), context: PhraseVectors.year).spans()
    let found = spans.compactMap { span in if case .impossible(let words) = span.sort { words } else { String?.none } }
    #expect(found == words)
    if !words.isEmpty { #expect(spans.allSatisfy { $0.due == nil }) }
    if let reason { #expect(DayScanner.impossibility(in: passage, .chinese) == reason) }
  }

  private func draft(_ items: String...) -> PlanDraft {
    var lines = [
      "关于印发《云溪市2026年重点工作任务》的通知", "云政办发〔2026〕5号", "各县区人民政府，市政府各部门：",
      "现将《云溪市2026年重点工作任务》印发给你们。", "云溪市人民政府办公室", "2026年3月1日", "云溪市2026年重点工作任务", "一、城建工作",
    ]
    lines += items
    var document = SourceDocument(format: .text)
    document.blocks = TableSketch.paragraphs(lines.joined(separator: "\n")).map { .paragraph($0) }
    return PlanRecognizer.draft(of: document)
  }

  @Test func `stand as words in the limit and are asked with the reason`() throws {
    let draft = draft(
      "1.清理河道。5月32日前清理河道20公里。（牵头单位：市水利局；完成时限：2月30日）", "2.建设公园。新建公园10个。（牵头单位：市住建局）")
    let task = try #require(draft.tasks.first)
    #expect(task.due == nil)
    #expect(task.dueWords?.value == "2月30日")
    #expect(task.milestones.isEmpty)
    #expect(task.targets.map { "\($0.value.name.chinese) \($0.value.words(.chinese))" } == ["河道 20 公里"])
    let asked = draft.openQuestions.filter { $0.kind == .due }.map { OpenQuestion.sentence($0, .chinese) }
    #expect(asked.count == 2)
    #expect(asked.contains { $0.contains("5月32日前清理河道20公里") && $0.hasSuffix("5月没有32日") })
    #expect(asked.contains { $0.contains("“2月30日”") && $0.hasSuffix("2月没有30日") })
    let field = try #require(draft.fields(at: .task([0]), .chinese).first { $0.field == .due })
    #expect(field.value == "2月30日")
    #expect(field.question == "2月没有30日")
  }

  @Test func `of a step are asked and the other steps are kept`() throws {
    let draft = draft(
      "1.新建广场。新建广场5个，6月31日前完成招标，9月底前建成3个，11月底前全部建成。（牵头单位：市住建局）",
      "2.建设公园。新建公园10个。（牵头单位：市住建局）")
    let task = try #require(draft.tasks.first)
    #expect(task.milestones.allSatisfy { $0.value.due.month > 6 && !$0.value.text.contains("31日") })
    #expect(task.due?.value == Day(2026, 11, 30))
    let asked = draft.openQuestions.map { OpenQuestion.sentence($0, .chinese) }
    #expect(asked.contains { $0.contains("6月31日前完成招标") && $0.hasSuffix("6月没有31日") })
  }

  @Test func `and a day before the plan begins are kept in words that enter takes as they are shown`() throws {
    let draft = draft(
      "1.出让土地。盘活土地2600亩。（牵头单位：市自然资源局；完成时限：2025年12月底）", "2.建设公园。新建公园10个。（牵头单位：市住建局；完成时限：2026年10月底）")
    let task = try #require(draft.tasks.first)
    #expect(task.due == nil)
    #expect(draft.tasks.last?.due?.value == Day(2026, 10, 31))
    let field = try #require(draft.fields(at: .task([0]), .chinese).first { $0.field == .due })
    #expect(field.value == "2025年12月底")
    #expect(field.question == "2025-12-31 早于方案的起止时间，不作期限用")
    let asked = draft.openQuestions.filter { $0.kind == .due }.map { OpenQuestion.sentence($0, .chinese) }
    #expect(asked.count == 1)
    #expect(asked.first?.contains("“2025年12月底”") == true && asked.first?.contains("不作期限用") == true)
  }
}
