import DubanCore
import DubanDocuments
import Testing

/// How readings are told apart and chosen, and what typed milestones and split tasks get.
@Suite struct `Readings of a review` {
  private static let today = Day(2026, 3, 1)!

  private static func passage(_ text: String) -> Passage { Passage(text, at: .line(3)) }

  private static func milestone(_ basis: Criterion.Basis) -> Milestone {
    Milestone(
      id: "Q2", quarters: [Quarter(year: 2026, index: 2)], due: Day(2026, 6, 30)!, text: "完成路基工程60公里",
      criteria: [Criterion("路基工程", value: Figure(60), unit: "公里", basis: basis)])
  }

  /// One task with one target in 株 and one milestone that is read in two ways.
  private static func review(_ text: String = "植树造林。完成路基工程60公里。") -> Review {
    var draft = PlanDraft()
    draft.title = Guess("某县要点", from: passage("某县要点"))
    draft.jurisdiction = Guess("某县", from: passage("某县"))
    draft.period = Guess(Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)!, from: passage("2026年"))
    var task = TaskDraft(number: "三", title: Guess("植树造林", from: passage("植树造林")))
    task.text = Guess(text, from: passage(text))
    task.targets = [
      Guess(Target(Name("行道树"), kind: .atLeast, value: Figure(5000), unit: "株"), from: passage("种行道树5000株以上"))
    ]
    task.milestones = [
      Guess(
        milestone(.cumulative), from: passage("二季度末完成路基工程60公里"), confidence: .doubtful,
        alternatives: [milestone(.increment)])
    ]
    draft.tasks = [task]
    return Review(draft, readers: FieldReaders(of: draft, today: today))
  }

  private static func field(_ field: DraftField, of review: Review) throws -> ReviewField {
    try #require(review.draft.fields(at: .task([0]), .chinese).first { $0.field == field })
  }

  @Test func `two readings with the same words are told by what differs, under a question`() throws {
    let field = try Self.field(.milestone(0), of: Self.review())
    #expect(field.value == "2026-06-30 完成路基工程60公里")
    #expect(field.alternatives == ["按本季新增60公里"])
    #expect(field.question == "60公里是累计还是本季新增？")
  }

  @Test func `what is decided asks nothing, and the other reading is told by what it is`() throws {
    var review = Self.review()
    try review.take(.choose(.task([0]), .milestone(0), 0))
    let field = try Self.field(.milestone(0), of: review)
    #expect(field.question == nil)
    #expect(field.alternatives == ["按累计60公里"])
  }

  @Test func `two targets with the same words are told by their pieces`() throws {
    var draft = Self.review().original
    var other = draft.tasks[0].targets[0].value
    other.due = Day(2026, 6, 30)
    draft.tasks[0].targets[0].alternatives = [other]
    let review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    #expect(try Self.field(.target(0), of: review).alternatives == ["期限 2026-06-30"])
  }

  @Test func `the readings that are left keep their numbers when one is taken`() throws {
    var draft = Self.review().original
    let days = [3, 6, 9].map { Day(2026, $0, 30)! }
    draft.tasks[0].due = Guess(
      days[0], from: Self.passage("底前"), confidence: .doubtful, alternatives: [days[1], days[2]])
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    try review.take(.choose(.task([0]), .due, 1))
    #expect(review.draft.tasks[0].due?.value == days[2])
    #expect(review.draft.tasks[0].due?.alternatives == [days[1], days[0]])
  }

  @Test func `choosing a title answers what was asked about it`() throws {
    var draft = Self.review().original
    draft.title = Guess("纪要", from: Self.passage("纪要"), confidence: .doubtful, alternatives: ["某县会议纪要"])
    draft.questions = [Question(.title, about: Self.passage("纪要"), readings: ["纪要", "某县会议纪要"])]
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    #expect(review.rows.first?.isUncertain == true)
    try review.take(.choose(.head(.title), .value, 0))
    #expect(review.draft.title?.value == "某县会议纪要")
    #expect(review.rows.first?.isUncertain == false)
  }

  @Test func `one field is accepted and the others stay in doubt`() throws {
    var draft = Self.review().original
    draft.tasks[0].targets[0].confidence = .likely
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    try review.take(.acceptField(.task([0]), .milestone(0)))
    #expect(review.draft.tasks[0].milestones[0].confidence == .sure)
    #expect(review.draft.tasks[0].targets[0].confidence == .likely)
    #expect(throws: ReviewProblem.doesNotApply) { try review.take(.acceptField(.task([0]), .title)) }
  }

  // MARK: What is typed

  @Test func `what was typed is what the editor opens with, not the document's words`() throws {
    var review = Self.review()
    #expect(review.draft.phrase(at: .task([0]), .target(0)) == "种行道树5000株以上")
    try review.take(.edit(.task([0]), .target(0), "种行道树6000株以上"))
    #expect(review.draft.phrase(at: .task([0]), .target(0)) == "种行道树6000株以上")
    try review.take(.edit(.task([0]), .targetPart(0, .figure), "7000株"))
    #expect(review.draft.phrase(at: .task([0]), .target(0)) == "种行道树不低于7000株")
    try review.take(.edit(.task([0]), .milestonePart(0, .text), "路基完工"))
    #expect(review.draft.phrase(at: .task([0]), .milestone(0)) == "2026年6月30日前路基完工")
  }

  @Test func `a typed milestone has the figure that a target counts`() throws {
    var review = Self.review()
    try review.take(.edit(.task([0]), .milestone(1), "5月底前完成2000株"))
    let milestone = try #require(review.draft.tasks[0].milestones.first)
    #expect(milestone.value.due == Day(2026, 5, 31))
    #expect(milestone.value.criteria.map(\.name) == ["行道树"])
    #expect(milestone.value.criteria.map(\.value) == [Figure(2000)])
    #expect(milestone.value.criteria.map(\.basis) == [.cumulative])
    #expect(milestone.alternatives.first?.criteria.map(\.basis) == [.increment])
  }

  @Test func `typed figures that only say that it is done are named after what is counted`() throws {
    var review = Self.review()
    try review.take(.edit(.task([0]), .milestonePart(0, .criteria), "完成2000株、苗圃3个"))
    #expect(review.draft.tasks[0].milestones[0].value.criteria.map(\.name) == ["行道树", "苗圃"])
  }

  @Test func `a milestone must have its day, an issuer may be left out`() {
    let review = Self.review()
    #expect(!review.takesEmpty(.task([0]), .milestonePart(0, .due)))
    #expect(review.takesEmpty(.task([0]), .milestonePart(0, .criteria)))
    #expect(review.takesEmpty(.head(.issuer), .value))
    #expect(!review.takesEmpty(.head(.title), .value))
  }

  // MARK: Splitting

  @Test func `pieces have serials of their own, and every printed one stays`() throws {
    var draft = Self.review("甲局修路。乙局建桥。大家植树。").original
    draft.tasks[0].leads = [Guess("甲局", from: Self.passage("甲局")), Guess("丙局", from: Self.passage("丙局"))]
    draft.tasks[0].cooperating = [Guess("乙局", from: Self.passage("乙局"))]
    draft.tasks.append(TaskDraft(number: "四", title: Guess("办学", from: Passage("办学", at: .line(4)))))
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    try review.take(.split(.task([0]), at: [5, 10]))
    let pieces = review.draft.tasks
    #expect(pieces.map(\.number) == ["三", "3-1", "3-2", "四"])
    #expect(pieces.map { $0.text?.value } == ["甲局修路。", "乙局建桥。", "大家植树。", nil])
    // Who is named in one piece has that one; who is named in none, and where nobody is, it is asked.
    #expect(pieces[0].leads.map(\.value) == ["甲局", "丙局"] && pieces[0].cooperating.isEmpty)
    #expect(pieces[0].leads.map(\.confidence) == [.sure, .doubtful])
    #expect(pieces[1].leads.map(\.value) == ["丙局"] && pieces[1].cooperating.map(\.confidence) == [.sure])
    #expect((pieces[2].leads + pieces[2].cooperating).map(\.confidence) == [.doubtful, .doubtful, .doubtful])
    let plan = PlanBuilder.build(review.draft, today: Self.today).plan
    #expect(plan.tasks.map(\.id) == ["3", "3-1", "3-2", "4"])
  }

  @Test func `a task without a number leaves the printed ones to those that have them`() throws {
    var draft = Self.review().original
    draft.tasks[0].number = "1"
    draft.tasks.append(TaskDraft(number: "2", title: Guess("办学", from: Passage("办学", at: .line(4)))))
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    try review.take(.add(.task([0]), "手写"))
    let built = PlanBuilder.build(review.draft, today: Self.today)
    #expect(built.plan.tasks.map(\.id) == ["1", "3", "2"])
    #expect(!built.open.contains { $0.kind == .serial })
  }

  // MARK: Units

  @Test func `a unit that was added by hand is in the plan without a part in anything`() throws {
    var review = Self.review()
    try review.take(.addUnit("县水利局"))
    #expect(PlanBuilder.build(review.draft, today: Self.today).plan.units.map(\.name.chinese).contains("县水利局"))
  }
}
