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
    #expect(field?.told == "没有日期，灯按方案期末 2026-12-31 判")
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

  private func review() -> Review {
    let draft = draft("1.新建公厕10座，6月底前开工。（牵头单位：县城管局）")
    return Review(draft, readers: FieldReaders(of: draft, today: Day(2026, 6, 1)!))
  }

  @Test(arguments: ["春节前", "长期", "国庆节前完成"]) func `are kept where they are typed`(_ words: String) throws {
    var review = review()
    try review.take(.edit(.task([0]), .due, words))
    #expect(review.draft.fields(at: .task([0]), .chinese).first { $0.field == .due }?.value == words)
    try review.take(.edit(.task([0]), .due, "9月底前"))
    #expect(review.draft.task(at: [0])?.due?.value == Day(2026, 9, 30) && review.draft.task(at: [0])?.dueWords == nil)
  }

  @Test(arguments: ["9月32日", "早日", "6月底前,视资金情况", "春节前若有钱"])
  func `are refused where part of them would be lost`(_ words: String) throws {
    var review = review()
    #expect(throws: ReviewProblem.notALimit(words)) { try review.take(.edit(.task([0]), .due, words)) }
  }

  @Test(arguments: ["12月底前", "截至12月底前完成", "年底前", "2026年12月31日前", "四季度"])
  func `that are a day are one, whatever little word stands beside it`(_ words: String) throws {
    var review = review()
    try review.take(.edit(.task([0]), .due, words))
    #expect(review.draft.task(at: [0])?.due?.value == Day(2026, 12, 31))
  }
}
