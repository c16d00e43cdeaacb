import DubanCore
import DubanDocuments
import Testing

/// A limit in words is no day: which day lights go by is told.
@Suite struct `Limits in words` {
  private func draft(_ item: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in ["青山县2026年工作要点", "一、重点任务", item].enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(arguments: ["国庆节前", "春节前"]) func `are kept, and the day by which lights judge is told`(_ words: String) throws {
    let draft = draft("1.新建公厕，完成时限：\(words)。（牵头单位：县城管局）")
    #expect(draft.tasks.first?.dueWords?.value == words)
    let field = draft.fields(at: .task([0]), .chinese).first { $0.field == .due }
    #expect(field?.value == words)
    #expect(field?.told == "没有日期,灯按方案期末 2026-12-31 判")
    let task = try #require(PlanBuilder.build(draft, today: Day(2026, 6, 1)!).plan.tasks.first)
    #expect(task.due == nil)
    #expect(task.notes.contains("期限：\(words)（未写日期，灯按2026-12-31判）"))
  }

  @Test func `a day needs no such remark`() throws {
    let draft = draft("1.新建公厕，完成时限：9月底前。（牵头单位：县城管局）")
    #expect(draft.fields(at: .task([0]), .chinese).allSatisfy { $0.told == nil })
    let task = try #require(PlanBuilder.build(draft, today: Day(2026, 6, 1)!).plan.tasks.first)
    #expect(task.due == Day(2026, 9, 30))
    #expect(task.notes.allSatisfy { !$0.contains("灯按") })
  }
}
