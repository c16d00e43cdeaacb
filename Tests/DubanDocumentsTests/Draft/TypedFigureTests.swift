import DubanCore
import DubanDocuments
import Testing

/// Figures that are typed are held against the kind of their target: what cannot be is refused with a line that would be right,
/// what does not add up is asked.
@Suite struct `Figures that are typed` {
  private static let passage = Passage("新建公厕26座", at: .line(3))

  private static func review(_ change: (inout TaskDraft) -> Void = { _ in }) throws -> Review {
    var draft = PlanDraft()
    draft.title = Guess("临江市2026年要点", from: passage)
    draft.jurisdiction = Guess("临江市", from: passage)
    draft.period = Guess(try #require(Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)), from: passage)
    draft.areas = [Guess("东区", from: passage), Guess("西区", from: passage)]
    var task = TaskDraft(number: "1", title: Guess("新建公厕", from: passage))
    task.targets = [
      Guess(Target(Name("公厕"), kind: .exactly, value: Figure(26), unit: "座"), from: passage),
      Guess(Target(Name("普及率"), kind: .atLeast, basis: .level, value: Figure(90), unit: "%"), from: passage),
      Guess(Target(Name("开工率"), kind: .atLeast, basis: .rate, value: Figure(80), unit: "%"), from: passage),
      Guess(Target(Name("投资"), kind: .exactly, value: Figure(2), unit: "亿元"), from: passage),
    ]
    var stretch = Target(Name("示范点"), kind: .floorWithStretch, value: Figure(2), unit: "个")
    stretch.upper = Figure(3)
    task.targets.append(Guess(stretch, from: passage))
    let (quarter, third) = (Quarter(year: 2026, index: 2), Quarter(year: 2026, index: 3))
    task.milestones = [
      Guess(
        Milestone(
          id: "Q2", quarters: [quarter], due: quarter.end, text: "完成10座",
          criteria: [Criterion("公厕", value: Figure(10), unit: "座", basis: .cumulative)]), from: passage),
      Guess(Milestone(id: "Q3", quarters: [third], due: third.end, text: "完成"), from: passage),
    ]
    change(&task)
    draft.tasks = [task]
    return Review(draft, readers: FieldReaders(of: draft, today: Day(2026, 3, 1)!))
  }

  @Test(
    arguments: [
      (.targetPart(0, .shares), "东区若干", .notAList("东区若干")),
      (.targetPart(0, .shares), "东区12%、西区8", .otherUnit("东区12%", "座")),
      (.targetPart(0, .shares), "东区30、西区8", .aboveWhole("东区30", "26 座")),
      (.targetPart(0, .shares), "东区-3、西区8", .notAFigure("东区-3")),
      (.targetPart(0, .parts), "提标改造30座", .aboveWhole("提标改造30座", "26 座")),
      (.targetPart(1, .shares), "东区12座", .otherUnit("东区12座", "%")),
      (.targetPart(1, .from), "80座", .otherUnit("80座", "%")),
      (.targetPart(4, .upper), "2", .notAboveFloor("2", "2 个")),
      (.targetPart(4, .upper), "3座", .otherUnit("3座", "个")),
      (.targetPart(4, .shares), "东区4个", .aboveWhole("东区4个", "3 个")),
      (.targetPart(0, .basis), "随意", .notABasis("随意")), (.targetPart(0, .each), "每人", .notAKindOfEach("每人")),
      (.milestonePart(0, .criteria), "公厕 累计 12%", .otherUnit("公厕12%", "座")),
    ] as [(DraftField, String, ReviewProblem)])
  func `are refused where they cannot be`(_ field: DraftField, _ typed: String, _ problem: ReviewProblem) throws {
    var review = try Self.review()
    #expect(throws: problem) { try review.take(.edit(.task([0]), field, typed)) }
    for language in Language.allCases { #expect(!problem.words(language).isEmpty) }
  }

  @Test(
    arguments: [
      (.targetPart(0, .shares), "东区12座、西区14座"), (.targetPart(0, .shares), "东区12、西区14个"),
      (.targetPart(1, .shares), "东区95%、西区92"), (.targetPart(3, .shares), "东区5000万元、西区1.5"),
      (.targetPart(0, .parts), "提标改造6座"), (.targetPart(0, .parts), "配套投资300万元"), (.targetPart(4, .upper), "4个"),
      (.milestonePart(0, .criteria), "公厕 累计 12座"), (.milestonePart(0, .criteria), "开工率 60%"),
    ] as [(DraftField, String)])
  func `are taken where they fit, in the unit of the whole`(_ field: DraftField, _ typed: String) throws {
    var review = try Self.review()
    try review.take(.edit(.task([0]), field, typed))
    let targets = review.draft.tasks[0].targets.map(\.value)
    if field == .targetPart(3, .shares) { #expect(targets[3].shares.map(\.value) == [Figure("0.5"), Figure("1.5")]) }
  }

  @Test(
    arguments: [
      (.targetPart(0, .shares), "东区12、西区10", [.otherSum(.shares, "公厕", "22 座", "26 座")]),
      (.targetPart(0, .shares), "东区12、西区14", []),
      (.targetPart(0, .parts), "新建20座、改建10座", [.otherSum(.parts, "公厕", "30 座", "26 座")]),
      (.targetPart(2, .figure), "120%", [.overHundred("开工率 120%")]), (.targetPart(1, .figure), "95%", []),
      (.milestonePart(0, .criteria), "公厕 累计 30座", [.aboveTarget("公厕 30 座", "26 座")]),
      (.milestonePart(1, .criteria), "公厕 累计 8座", [.falls("公厕 8 座", before: "10", on: Day(2026, 6, 30)!)]),
      (.milestonePart(1, .criteria), "开工率 120%", [.overHundred("开工率 120%")]),
      (.due, "7月底前", [.milestonesBehind(["2026-09-30 完成"], due: Day(2026, 7, 31)!)]), (.due, "年底前", []),
    ] as [(DraftField, String, [ReviewDoubt])])
  func `are asked where they contradict each other`(
    _ field: DraftField, _ typed: String, _ doubts: [ReviewDoubt]
  ) throws {
    #expect(try Self.review().doubts(about: .edit(.task([0]), field, typed)) == doubts)
    for language in Language.allCases { #expect(doubts.allSatisfy { !$0.words(language).isEmpty }) }
  }

  @Test func `what contradicted before is not asked again`() throws {
    let review = try Self.review { task in
      task.targets[0].value.shares = [.init(area: "东区", value: Figure(20)), .init(area: "西区", value: Figure(20))]
    }
    #expect(review.doubts(about: .edit(.task([0]), .milestonePart(0, .text), "完成一半")).isEmpty)
    #expect(review.doubts(about: .edit(.task([0]), .targetPart(0, .figure), "30座")).count == 1)
  }
}
