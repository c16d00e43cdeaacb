import DubanCore
import DubanDocuments
import Testing

/// A question about a day is answered by a day, or it stays: nobody believes in a day that is nowhere.
@Suite struct `Days that are asked about` {
  private static let today = Day(2026, 3, 1)!

  private static func review(_ lines: String...) -> Review {
    var document = SourceDocument(format: .text)
    let head = ["临江市2026年工作要点", "临江市人民政府办公室", "2026年1月5日", "一、重点任务"]
    for (index, line) in (head + lines).enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    let draft = PlanRecognizer.draft(of: document, today: today)
    return Review(draft, readers: FieldReaders(of: draft, today: today))
  }

  private static let feast = "1.新建公厕10座，春节前完成。（牵头单位：市城管局）"

  @Test(arguments: [ReviewStep.accept(.task([0])), .acceptField(.task([0]), .due), .acceptAlike(.task([0]), .due)])
  func `before a feast are the day that was proposed, with their words`(_ step: ReviewStep) throws {
    var review = Self.review(Self.feast)
    #expect(review.draft.tasks[0].due == nil)
    #expect(review.draft.tasks[0].dueWords?.value == "春节前")
    try review.take(step)
    #expect(review.draft.tasks[0].due?.value == Day(2026, 2, 16))
    #expect(review.draft.tasks[0].dueWords?.value == "春节前")
    #expect(!review.draft.openQuestions.contains { $0.kind == .due })
    let task = try #require(PlanBuilder.build(review.draft, today: Self.today).plan.tasks.first)
    #expect(task.due == Day(2026, 2, 16))
    #expect(task.notes == ["期限：春节前"])
  }

  @Test func `that no calendar has are not accepted, and go by being typed or left out`() throws {
    var review = Self.review("1.新建公厕10座，2026年6月31日前完成。（牵头单位：市城管局）")
    for step in [ReviewStep.accept(.task([0])), .acceptField(.task([0]), .due)] {
      #expect(throws: ReviewProblem.self) { try review.take(step) }
    }
    #expect(review.draft.openQuestions.contains { $0.kind == .due })
    #expect(review.draft.unanswered(at: .task([0])) != nil)
    try review.take(.edit(.task([0]), .due, "2026-06-30"))
    #expect(review.draft.unanswered(at: .task([0])) == nil)
    #expect(!review.draft.openQuestions.contains { $0.kind == .due })
  }

  private static func asked(_ review: Review) throws -> Int {
    try #require(review.draft.questions.firstIndex { $0.kind == .due })
  }

  @Test func `of what is in no field stay asked, become a task, or are listed`() throws {
    let rule = ["二、工作要求", "各责任单位11月30日前报送。"]
    let review = Self.review("1.新建公厕10座。（牵头单位：市城管局）", rule[0], rule[1])
    let index = try Self.asked(review)
    var accepted = review
    #expect(throws: ReviewProblem.noReading("各责任单位11月30日前报送")) {
      try accepted.take(.accept(.question(index)))
    }
    #expect(accepted.steps.isEmpty)
    var rejected = review
    try rejected.take(.reject(.question(index)))
    #expect(rejected.draft.ignored.map(\.text).contains("各责任单位11月30日前报送"))
    var taken = review
    try taken.take(.take(.question(index)))
    try #require(taken.draft.tasks.count == 2)
    #expect(taken.draft.tasks[1].due?.value == Day(2026, 11, 30))
    #expect(!taken.draft.questions.contains { $0.kind == .due })
    #expect(taken.uncertain < review.uncertain)
  }

  @Test func `behind the end of the plan are not told to lie before it`() throws {
    let review = Self.review("1.新建公厕10座，2027年6月完成。（牵头单位：市城管局）")
    let question = try #require(review.draft.openQuestions.first { $0.kind == .due })
    let told = OpenQuestion.sentence(question, .chinese)
    #expect(told.contains("2027-06-30，晚于方案期末2026-12-31"))
    #expect(!told.contains("早于"))
  }
}
