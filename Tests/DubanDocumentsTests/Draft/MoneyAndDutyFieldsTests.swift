import DubanCore
import DubanDocuments
import Testing

/// Money and report duties of tasks and of the plan, added, changed, removed and decided as fields of a review.
@Suite struct `Money and report duties in a review` {
  private static let today = Day(2026, 3, 1)!
  private static let head: DraftPath = .head(.title)
  private static let task: DraftPath = .task([0])

  private static func draft() throws -> PlanDraft {
    var draft = PlanDraft()
    let passage = Passage("1.新建公厕26座。（市城管局牵头）", at: .line(3))
    draft.title = Guess("临江市2026年要点", from: passage)
    draft.jurisdiction = Guess("临江市", from: passage)
    draft.period = Guess(try #require(Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)), from: passage)
    draft.units = [UnitDraft(Guess("市城管局", from: passage))]
    draft.areas = [Guess("东区", from: passage), Guess("西区", from: passage)]
    var task = TaskDraft(number: "1", title: Guess("新建公厕", from: passage))
    task.leads = [Guess("市城管局", from: passage)]
    draft.tasks = [task]
    return draft
  }

  private static func review(_ steps: [ReviewStep] = []) throws -> Review {
    let draft = try draft()
    var review = Review(draft, readers: FieldReaders(of: draft, today: today))
    for step in steps { try review.take(step) }
    return review
  }

  private static func shown(_ field: DraftField, of review: Review, at path: DraftPath = task) throws -> String {
    try #require(review.draft.fields(at: path, .chinese).first { $0.field == field }).value
  }

  // MARK: Money

  @Test(
    arguments: [
      ("总投资1200万元", "总投资 1200 万元"), ("总投资约1200万元", "总投资 1200 万元 约"),
      ("总投资1200万元，其中市财政500万元、县区自筹700万元", "总投资 1200 万元 来源 市财政 500、县区自筹 700"), ("绿化费 80万元", "绿化费 80 万元"),
    ])
  func `money is added as plans tell it`(_ typed: String, _ shown: String) throws {
    let review = try Self.review([.edit(Self.task, .funding(0), typed)])
    #expect(try Self.shown(.funding(0), of: review) == shown)
    #expect(try Self.shown(.funding(1), of: review) == "")
    #expect(review.draft.phrase(at: Self.task, .funding(0)) == typed)
    // What it reads can be typed again.
    let again = try #require(review.draft.task(at: [0])).funding[0].value
    let funding = PlanBuilder.build(review.draft, today: Self.today).plan.tasks[0].funding
    #expect(funding.map(\.total) == [again.total] && funding.map(\.id) == ["1/f1"])
  }

  @Test(
    arguments: [
      ("省500万，市300万", "资金 800 万元 来源 省 500、市 300"), ("省500万元、市0.03亿元", "资金 800 万元 来源 省 500、市 0.03亿元"),
      ("800万", "资金 800 万元"), ("800万元", "资金 800 万元"), ("1,200万元", "资金 1200 万元"), ("约800万", "资金 800 万元 约"),
      ("800万，省500万，市300万", "资金 800 万元 来源 省 500、市 300"), ("800万，其中省500万，其余自筹", "资金 800 万元 来源 省 500、其余自筹"),
      ("总投资800万，省500万，市300万", "总投资 800 万元 来源 省 500、市 300"), ("1.2亿", "资金 1.2 亿元"),
      ("县财政安排500万元，乡镇自筹300万元", "资金 800 万元 来源 县财政安排 500、乡镇自筹 300"),
    ])
  func `a sum alone is the whole, and sums with names are its parts`(_ typed: String, _ shown: String) throws {
    let review = try Self.review([.edit(Self.task, .funding(0), typed)])
    #expect(try Self.shown(.funding(0), of: review) == shown)
    let again = try Self.review([.edit(Self.task, .funding(0), "总投资900万元"), .edit(Self.task, .funding(0), typed)])
    // A sum without a name changes the sum, not what the money is called.
    let named = shown.hasPrefix("资金") ? "总投资" + shown.dropFirst(2) : shown
    #expect(try Self.shown(.funding(0), of: again) == named)
  }

  @Test func `what a whole is made of is told as costs where all of it are costs`() throws {
    let review = try Self.review([.edit(Self.task, .funding(0), "土建费500万，设备费300万")])
    let funding = try #require(review.draft.task(at: [0])).funding[0].value
    #expect(funding.total == Target.Quantity(Figure(800), unit: "万元") && funding.sources.isEmpty)
    #expect(funding.parts.map(\.name.chinese) == ["土建费", "设备费"])
  }

  @Test(arguments: ["省500万，其余自筹", "800", "省500万，市若干"])
  func `a whole that is not told is not made up`(_ typed: String) throws {
    var review = try Self.review()
    #expect(throws: ReviewProblem.notFunding(typed)) { try review.take(.edit(Self.task, .funding(0), typed)) }
  }

  @Test(
    arguments: [
      (.name, "建设资金", "建设资金 1200 万元"), (.total, "0.2亿元", "总投资 0.2 亿元"), (.total, "1500", "总投资 1500 万元"),
      (.kind, "不少于", "总投资 1200 万元 不低于"), (.sources, "市财政500、其余由县区自筹", "总投资 1200 万元 来源 市财政 500、其余由县区自筹"),
      (.sources, "市财政0.05亿元", "总投资 1200 万元 来源 市财政 0.05亿元"), (.uses, "土建800、设备400", "总投资 1200 万元"),
      (.shares, "东区700万元、西区500", "总投资 1200 万元"), (.each, "", "总投资 1200 万元"),
    ] as [(DraftField.FundingPart, String, String)])
  func `its pieces are typed`(_ part: DraftField.FundingPart, _ typed: String, _ shown: String) throws {
    let review = try Self.review([
      .edit(Self.task, .funding(0), "总投资1200万元"), .edit(Self.task, .fundingPart(0, part), typed),
    ])
    #expect(try Self.shown(.funding(0), of: review) == shown)
    let funding = review.draft.tasks[0].funding[0].value
    if part == .uses { #expect(funding.parts.map(\.value) == [Figure(800), Figure(400)]) }
    if part == .shares { #expect(funding.shares.map(\.value) == [Figure(700), Figure(500)]) }
  }

  @Test(
    arguments: [
      (.total, "1200座", .notMoney("1200座")), (.total, "很多", .notAFigure("很多")), (.kind, "由→到", .notAKindOfMoney("由→到")),
      (.sources, "市财政1300", .aboveWhole("市财政1300", "1200 万元")),
      (.sources, "市财政0.13亿元", .aboveWhole("市财政0.13亿元", "1200 万元")), (.sources, "市财政12座", .notMoney("市财政12座")),
      (.uses, "土建", .notAList("土建")), (.shares, "东区12万美元", .otherUnit("东区12万美元", "万元")), (.name, "", .empty),
    ] as [(DraftField.FundingPart, String, ReviewProblem)])
  func `what is no money, or more than all of it, is refused with a line that would be right`(
    _ part: DraftField.FundingPart, _ typed: String, _ problem: ReviewProblem
  ) throws {
    var review = try Self.review([.edit(Self.task, .funding(0), "总投资1200万元")])
    #expect(throws: problem) { try review.take(.edit(Self.task, .fundingPart(0, part), typed)) }
    for language in Language.allCases { #expect(!problem.words(language).isEmpty) }
  }

  @Test func `a task without money refuses what tells none, and money goes where nothing is typed`() throws {
    var review = try Self.review()
    #expect(throws: ReviewProblem.notFunding("另行安排")) { try review.take(.edit(Self.task, .funding(0), "另行安排")) }
    #expect(throws: ReviewProblem.noSuchPart) { try review.take(.edit(Self.task, .fundingPart(0, .name), "甲")) }
    try review.take(.edit(Self.task, .funding(0), "总投资1200万元"))
    try review.take(.edit(Self.task, .funding(0), ""))
    #expect(review.draft.tasks[0].funding.isEmpty)
  }

  @Test func `the money of the whole plan stands with its title`() throws {
    let review = try Self.review([.edit(Self.head, .funding(0), "总投资3亿元，其中市财政1亿元、自筹2亿元")])
    #expect(try Self.shown(.funding(0), of: review, at: Self.head) == "总投资 3 亿元 来源 市财政 1、自筹 2")
    let plan = PlanBuilder.build(review.draft, today: Self.today).plan
    #expect(plan.funding.map(\.id) == ["plan/f1"] && plan.funding[0].sources.count == 2)
  }

  @Test(
    arguments: [
      (.sources, "市财政500、自筹600", [.otherSum(.sources, "总投资", "1100 万元", "1200 万元")]),
      (.sources, "市财政500、自筹700", []), (.sources, "市财政500、其余自筹", []),
      (.uses, "土建800、设备500", [.otherSum(.uses, "总投资", "1300 万元", "1200 万元")]), (.uses, "土建800", []),
      (.shares, "东区700、西区400", [.otherSum(.shares, "总投资", "1100 万元", "1200 万元")]),
    ] as [(DraftField.FundingPart, String, [ReviewDoubt])])
  func `sums that differ from the total are asked`(
    _ part: DraftField.FundingPart, _ typed: String, _ doubts: [ReviewDoubt]
  ) throws {
    let review = try Self.review([.edit(Self.task, .funding(0), "总投资1200万元")])
    #expect(review.doubts(about: .edit(Self.task, .fundingPart(0, part), typed)) == doubts)
    for language in Language.allCases { #expect(doubts.allSatisfy { !$0.words(language).isEmpty }) }
  }

  // MARK: Money of a document

  private static func read(_ sentence: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    let text = "青山县2026年工作要点\n一、重点任务\n1.新建公厕10座。\(sentence)（牵头单位：县城管局）\n2.修路20公里。（牵头单位：县交通局）"
    for (index, line) in text.split(separator: "\n").enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: today)
  }

  @Test(arguments: [
    ("总投资1200万元，其中县财政500万元、乡镇自筹800万元。", Figure(1300)), ("总投资1200万元，其中县财政500万元、乡镇自筹600万元。", Figure(1100)),
  ])
  func `sources that do not add up are a doubt of the field, with their sum as the other reading`(
    _ sentence: String, _ sum: Figure
  ) throws {
    let draft = Self.read(sentence)
    let funding = try #require(draft.tasks[0].funding.first)
    #expect(funding.confidence < .sure && funding.alternatives.map(\.total?.value) == [sum])
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    #expect(review.rows.first { $0.path == Self.task }?.isUncertain == true)
    let shown = try #require(review.draft.fields(at: Self.task, .chinese).first { $0.field == .funding(0) })
    #expect(shown.question == "各项来源合计\(sum) 万元，总额是1200 万元，以哪个为准？")
    try review.take(.choose(Self.task, .funding(0), 0))
    #expect(review.draft.tasks[0].funding[0].value.total?.value == sum)
    #expect(review.draft.tasks[0].isUncertain == false)
  }

  @Test(arguments: [
    "总投资1200万元，其中县财政500万元、乡镇自筹700万元。", "总投资1200万元，其中县财政补助500万元。", "总投资1200万元。",
  ])
  func `sources that add up, or of which only one is told, are none`(_ sentence: String) throws {
    let draft = Self.read(sentence)
    #expect(draft.tasks[0].funding.map(\.alternatives) == [[]])
  }

  @Test func `enter on the field decides it`() throws {
    let draft = Self.read("总投资1200万元，其中县财政500万元、乡镇自筹800万元。")
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    let before = review.uncertain
    try review.take(.acceptField(Self.task, .funding(0)))
    #expect(review.uncertain == before - 1)
  }

  // MARK: Report duties

  @Test(
    arguments: [
      ("每月25日前向市政府督查室报送进展情况", "每月 当月25日前 市城管局 进展情况 市政府督查室"), ("每半月报送工作信息", "每半月 市城管局 工作信息"),
      ("每季次月10日前", "每季 次月10日前 市城管局 进展情况"), ("各单位每月5日前报送工作信息", "每月 当月5日前 各单位 工作信息"),
      ("市财政局每月5日前报送工作信息", "每月 当月5日前 市财政局 工作信息"),
    ])
  func `a duty of a task is added, and is owed by those who lead it unless it names others`(
    _ typed: String, _ shown: String
  ) throws {
    var review = try Self.review([.edit(Self.task, .duty(0), typed)])
    #expect(try Self.shown(.duty(0), of: review) == shown)
    let plan = PlanBuilder.build(review.draft, today: Self.today).plan
    #expect(plan.duties.map(\.task) == ["1"] && plan.duties.map(\.id) == ["d1"])
    // What it reads can be typed again.
    let phrase = try #require(review.draft.tasks[0].duties.first).value
    try review.take(.edit(Self.task, .dutyPart(0, .count), "1"))
    let again = try #require(review.draft.phrase(at: Self.task, .duty(0)))
    try review.take(.edit(Self.task, .duty(0), again))
    if !phrase.units.isEmpty { #expect(review.draft.tasks[0].duties[0].value == phrase) }
  }

  @Test(
    arguments: [
      (.title, "工作信息", "每月 当月25日前 市城管局 工作信息"), (.reporters, "市财政局", "每月 当月25日前 市财政局 进展情况"),
      (.rhythm, "每半月", "每半月 市城管局 进展情况"), (.count, "2份", "每月 当月25日前 市城管局 进展情况"),
      (.receiver, "市政府办", "每月 当月25日前 市城管局 进展情况 市政府办"),
    ] as [(DraftField.DutyPart, String, String)])
  func `its pieces are typed`(_ part: DraftField.DutyPart, _ typed: String, _ shown: String) throws {
    let review = try Self.review([
      .edit(Self.task, .duty(0), "每月25日前报送进展情况"), .edit(Self.task, .dutyPart(0, part), typed),
    ])
    #expect(try Self.shown(.duty(0), of: review) == shown)
    if part == .count { #expect(review.draft.tasks[0].duties[0].value.count == 2) }
  }

  @Test func `what asks for no report is refused, and an empty text takes the duty away`() throws {
    var review = try Self.review()
    #expect(throws: ReviewProblem.notADuty("有空时报送")) { try review.take(.edit(Self.task, .duty(0), "有空时报送")) }
    try review.take(.edit(Self.task, .duty(0), "每月25日前报送进展情况"))
    #expect(throws: ReviewProblem.notACount("若干")) { try review.take(.edit(Self.task, .dutyPart(0, .count), "若干")) }
    #expect(throws: ReviewProblem.notARhythm("有空时")) {
      try review.take(.edit(Self.task, .dutyPart(0, .rhythm), "有空时"))
    }
    try review.take(.edit(Self.task, .duty(0), ""))
    #expect(review.draft.tasks[0].duties.isEmpty)
  }

  @Test func `a duty of the whole plan is added at its title and becomes a part of its own`() throws {
    let review = try Self.review([.edit(Self.head, .duty(0), "各单位每月25日前报送进展情况")])
    #expect(review.rows.contains { $0.path == .duty(0) && $0.title == "每月 当月25日前 各单位 进展情况" })
    #expect(PlanBuilder.build(review.draft, today: Self.today).plan.duties.map(\.task) == [nil])
  }

  @Test func `who is called otherwise is so in the duties of tasks, and a duty goes with the only unit that owes it`()
    throws
  {
    var review = try Self.review([.edit(Self.task, .duty(0), "每月25日前报送进展情况")])
    try review.take(.edit(.unit(0), .value, "市城市管理局"))
    #expect(review.draft.tasks[0].duties[0].value.units == ["市城市管理局"])
    try review.take(.reject(.unit(0)))
    #expect(review.draft.tasks[0].duties.isEmpty)
  }

  @Test func `a draft with both crosses the pipe, and its steps are kept as lines`() throws {
    let steps: [ReviewStep] = [
      .edit(Self.task, .funding(0), "总投资1200万元"), .edit(Self.task, .fundingPart(0, .sources), "市财政500、自筹700"),
      .edit(Self.task, .duty(0), "每半月报送进展情况"), .edit(Self.task, .dutyPart(0, .rhythm), "每月5日前"),
    ]
    let review = try Self.review(steps)
    let sent = try #require(PlanDraft(bytes: review.draft.bytes)?.tasks.first)
    #expect(sent.funding.map(\.value) == review.draft.tasks[0].funding.map(\.value))
    #expect(sent.duties.map(\.value) == review.draft.tasks[0].duties.map(\.value))
    #expect(steps.compactMap { ReviewStep(line: $0.line) } == steps)
  }

  @Test(
    arguments: [
      ("每年12月10日前", "每年 当月10日前", nil), ("每年1月10日前", "每年 次月10日前", nil), ("每季度末月25日前", "每季 当月25日前", nil),
      ("每年6月、12月底前", "每半年", nil), ("每月最后一个工作日前", "每月", "所填为最后一个工作日前，按期末记"),
      ("每月第一个工作日前", "每月", "所填为每月第一个工作日，按每月记"),
    ] as [(String, String, String?)])
  func `a rhythm keeps its day as it is typed, and what no duty can hold is told`(
    _ typed: String, _ shown: String, _ told: String?
  ) throws {
    let review = try Self.review([
      .edit(Self.task, .duty(0), "每月25日前报送进展情况"), .edit(Self.task, .dutyPart(0, .rhythm), typed),
    ])
    let field = try #require(
      review.draft.fields(at: Self.task, .chinese).first { $0.field == .dutyPart(0, .rhythm) })
    #expect(field.value == shown)
    #expect(field.told == told)
    let plan = PlanBuilder.build(review.draft, today: Self.today).plan
    #expect(plan.duties.first?.notes == (told.map { [$0] } ?? []))
    // Typed once more without such words nothing of them stays.
    var again = review
    try again.take(.edit(Self.task, .dutyPart(0, .rhythm), "每月5日前"))
    #expect(try #require(again.draft.task(at: [0])).duties[0].value.notes == [])
  }
}
