import DubanCore
import DubanDocuments
import Testing

/// What is asked before a typed field is taken, and what is taken at once.
@Suite struct `Doubts about what is typed` {
  private static let sentence = Passage("1.新建公厕26座。（市城管局牵头，市住房和城乡建设局配合）", at: .line(3))

  private static let plan = Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)!

  private static func review(_ change: (inout TaskDraft) -> Void = { _ in }) -> Review {
    var draft = PlanDraft()
    draft.title = Guess("临江市2026年要点", from: sentence)
    draft.jurisdiction = Guess("临江市", from: sentence)
    draft.period = Guess(Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)!, from: sentence)
    draft.areas = [Guess("东桥镇", from: sentence)]
    draft.units = ["市城管局", "市住房和城乡建设局", "市财政局"].map { UnitDraft(Guess($0, from: sentence)) }
    var task = TaskDraft(number: "1", title: Guess("新建公厕", from: sentence))
    task.leads = [Guess("市城管局", from: sentence)]
    task.targets = [
      Guess(Target(Name("公厕"), kind: .atLeast, value: Figure(26), unit: "座"), from: sentence),
      Guess(Target(Name("覆盖率"), kind: .atLeast, basis: .level, value: Figure(90), unit: "%"), from: sentence),
    ]
    change(&task)
    draft.tasks = [task]
    return Review(draft, readers: FieldReaders(of: draft, today: Day(2026, 3, 1)!))
  }

  private static func doubts(_ field: DraftField, _ text: String) -> [ReviewDoubt] {
    review().doubts(about: .edit(.task([0]), field, text))
  }

  @Test(
    arguments: [
      (.leads, "市住建局", [.newUnit("市住建局", nearest: "市住房和城乡建设局")]),
      (.leads, "市财政", [.newUnit("市财政", nearest: "市财政局")]),
      (.cooperating, "市财政局、市水务中心", [.newUnit("市水务中心", nearest: nil)]),
      (.roles, "指导：市体育局", [.newUnit("市体育局", nearest: nil)]),
      (.target(0), "公厕数量完成市定目标", [.noFigure("公厕数量完成市定目标")]),
      (.targetPart(0, .figure), "80%", [.otherMeasure("座", "%")]),
      (.targetPart(1, .figure), "80个", [.otherMeasure("%", "个")]),
      (.targetPart(1, .figure), "3个百分点", [.otherMeasure("%", "个百分点")]),
      (.due, "2025-06-30", [.outside(Day(2025, 6, 30)!, plan, isKept: false)]),
      (.due, "2027年6月底前", [.outside(Day(2027, 6, 30)!, plan, isKept: false)]),
      (.start, "2027-02-01", [.outside(Day(2027, 2, 1)!, plan, isKept: false)]),
      (.targetPart(0, .due), "2025-12-31", [.outside(Day(2025, 12, 31)!, plan, isKept: false)]),
      (.targetPart(1, .start), "2027-01-01", [.outside(Day(2027, 1, 1)!, plan, isKept: false)]),
      (.milestone(0), "2027年3月底前完成60%", [.outside(Day(2027, 3, 31)!, plan, isKept: true)]),
    ] as [(DraftField, String, [ReviewDoubt])])
  func `are asked`(_ field: DraftField, _ text: String, _ doubts: [ReviewDoubt]) {
    #expect(Self.doubts(field, text) == doubts)
    for language in Language.allCases { #expect(doubts.allSatisfy { !$0.words(language).isEmpty }) }
  }

  @Test(
    arguments: [
      (.leads, "市城管局、市财政局"), (.leads, "东桥镇"), (.leads, ""), (.title, "市水务中心"), (.targetPart(0, .figure), "30座"),
      (.targetPart(0, .figure), "30"), (.targetPart(0, .figure), "30个"), (.targetPart(1, .figure), "95%"),
      (.target(0), "新建公厕30座以上"), (.targetPart(0, .figure), ""), (.due, "9月底前"), (.targetPart(0, .figure), "许多"),
    ] as [(DraftField, String)])
  func `what is plain, or refused anyhow, is not asked`(_ field: DraftField, _ text: String) {
    #expect(Self.doubts(field, text).isEmpty)
  }

  @Test func `a limit before the start is asked, and a period that leaves days out`() {
    let started = Self.review { $0.start = Guess(Day(2026, 6, 1)!, from: Self.sentence) }
    #expect(
      started.doubts(about: .edit(.task([0]), .due, "2026-03-31"))
        == [.dueBeforeStart(due: Day(2026, 3, 31)!, start: Day(2026, 6, 1)!)])
    let due = Self.review { $0.due = Guess(Day(2026, 9, 30)!, from: Self.sentence) }
    let next = Period(start: Day(2027, 1, 1)!, end: Day(2027, 12, 31)!)!
    #expect(
      due.doubts(about: .edit(.head(.period), .value, "2027"))
        == [.daysOutside(1, first: Day(2026, 9, 30)!, next)])
    #expect(due.doubts(about: .edit(.head(.period), .value, "2026-2027")).isEmpty)
    // What stands outside already is not asked again about another field.
    let late = Self.review { $0.due = Guess(Day(2027, 9, 30)!, from: Self.sentence) }
    #expect(late.doubts(about: .edit(.task([0]), .start, "2026-02-01")).isEmpty)
  }

  @Test func `a figure for a target in words is asked, and a kind that needs a figure without one`() {
    let review = Self.review {
      $0.targets = [Guess(Target(Name("公厕"), kind: .text, basis: .text), from: Self.sentence)]
      $0.targets[0].value.text = "完成省定任务"
    }
    #expect(
      review.doubts(about: .edit(.task([0]), .targetPart(0, .figure), "26座")) == [.figureOfKind(.text, isNeeded: false)]
    )
    #expect(
      review.doubts(about: .edit(.task([0]), .targetPart(0, .kind), "不少于")) == [
        .figureOfKind(.atLeast, isNeeded: true)
      ])
    #expect(review.doubts(about: .edit(.task([0]), .targetPart(0, .text), "完成市定任务")).isEmpty)
  }

  @Test func `in a plan that is written by hand only what looks like a unit that is there is asked`() throws {
    var draft = PlanDraft()
    draft.title = Guess("临江市2026年要点", from: .byHand("临江市2026年要点"))
    var review = Review(draft, readers: FieldReaders(of: draft, today: Day(2026, 3, 1)!))
    try review.take(.add(.head(.title), "新建公厕"))
    #expect(review.doubts(about: .edit(.task([0]), .leads, "市城市管理局")).isEmpty)
    try review.take(.edit(.task([0]), .leads, "市城市管理局"))
    #expect(review.doubts(about: .edit(.task([0]), .cooperating, "市水务中心")).isEmpty)
    #expect(
      review.doubts(about: .edit(.task([0]), .cooperating, "市城管局")) == [
        .newUnit("市城管局", nearest: "市城市管理局")
      ])
  }
}
