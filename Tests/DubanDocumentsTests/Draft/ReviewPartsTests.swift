import DubanCore
import DubanDocuments
import Testing

/// Report duties, milestones by hand, doubts that are settled together, and the one count of them all.
@Suite struct `Parts of a review` {
  private static let today = Day(2026, 3, 1)!

  private static func draft(_ lines: [String]) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: today)
  }

  private static let notice = [
    "青山县2026年工作要点", "一、重点任务", "1.新建公厕10座左右，三季度末开工6座。（牵头单位：县城管局；配合单位：各有关方面、各乡镇）",
    "2.修路20公里。（牵头单位：县交通局；配合单位：各有关方面）", "二、工作要求", "各牵头单位每月25日前向县政府督查室报送进展情况。",
  ]

  private static func review(_ lines: [String] = notice) -> Review {
    let draft = draft(lines)
    return Review(draft, readers: FieldReaders(of: draft, today: today))
  }

  // MARK: The head

  @Test func `what is asked about a line of the head stands with that line, whatever words it was read by`() throws {
    let signature = Passage("县政府办公室 2026年3月6日", at: .line(9))
    var draft = PlanDraft()
    draft.title = Guess("工作要点", from: Passage("工作要点", at: .line(1)))
    draft.jurisdiction = Guess("青山县", from: Passage("青山县", at: .line(1)))
    draft.issuer = Guess("县政府办公室", from: signature)
    draft.period = Guess(try #require(Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)), from: signature)
    draft.questions = [Question(.period, about: signature, readings: ["2026-01-01..2026-12-31"])]
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    func asked(_ path: DraftPath) -> [Question.Kind]? { review.rows.first { $0.path == path }?.questions.map(\.kind) }
    #expect(asked(.head(.issuer)) == [] && asked(.head(.period)) == [.period])
    // Whoever agrees with the issuer has said nothing of the period.
    try review.take(.accept(.head(.issuer)))
    #expect(asked(.head(.period)) == [.period])
    try review.take(.accept(.head(.period)))
    #expect(asked(.head(.period)) == [] && review.draft.questions.isEmpty)
  }

  @Test(arguments: [
    (Question.Kind.area, "开发区", "是否地区名称“开发区”，暂按是"), (.unit, "有关方面", "是否单位名称“有关方面”，暂按是"),
    (.due, "年底前", "期限“年底前”；没有写明哪一天"),
  ])
  func `what is read as it stands is not told twice`(_ kind: Question.Kind, _ text: String, _ sentence: String) {
    let question = Question(kind, about: Passage(text, at: .line(1)), readings: [text])
    #expect(OpenQuestion.sentence(question, .chinese) == sentence)
  }

  @Test(arguments: Question.Kind.allCases) func `every doubt tells why it is one`(_ kind: Question.Kind) {
    for readings in [[], ["甲"], ["乙"], ["乙", "丙"]] {
      let question = Question(kind, about: Passage("甲", at: .line(1)), readings: readings)
      for language in Language.allCases {
        let sentence = OpenQuestion.sentence(question, language)
        let isAsked = kind.words(language).contains(language.pick("是否", "whether")) || kind == .members
        #expect(
          isAsked || readings.count > 1 || sentence.contains(language.pick("；", "; ")), "\(sentence)")
      }
    }
  }

  // MARK: Report duties

  @Test func `a report duty is a part with who, how often, what, to whom and its sentence`() throws {
    let review = Self.review()
    let row = try #require(review.rows.first { $0.path == .duty(0) })
    #expect(row.title == "每月 当月25日前 县城管局、县交通局 进展情况")
    #expect(row.passage?.text == "各牵头单位每月25日前向县政府督查室报送进展情况")
    let fields = review.draft.fields(at: .duty(0), .chinese)
    #expect(fields.map(\.field) == [.title, .reporters, .rhythm, .receiver, .text])
    #expect(fields.map(\.value).dropLast() == ["进展情况", "县城管局、县交通局", "每月 当月25日前", "县政府督查室"])
  }

  @Test(
    arguments: [
      (.reporters, "县城管局", "每月 当月25日前 县城管局 进展情况"), (.reporters, "", "每月 当月25日前 各单位 进展情况"),
      (.reporters, "各单位", "每月 当月25日前 各单位 进展情况"), (.rhythm, "每季度后10日前", "每季 次月10日前 县城管局、县交通局 进展情况"),
      (.rhythm, "每月 当月5日前", "每月 当月5日前 县城管局、县交通局 进展情况"), (.rhythm, "每半月", "每半月 县城管局、县交通局 进展情况"),
      (.rhythm, "每半月 20日、次月5日前", "每半月 20日、次月5日前 县城管局、县交通局 进展情况"),
      (.rhythm, "每月10日、25日前", "每半月 10日、25日前 县城管局、县交通局 进展情况"),
      (.rhythm, "每半年", "每半年 县城管局、县交通局 进展情况"),
      (.title, "工作信息", "每月 当月25日前 县城管局、县交通局 工作信息"),
    ] as [(DraftField, String, String)])
  func `its fields are typed in the words of plans`(_ field: DraftField, _ typed: String, _ line: String) throws {
    var review = Self.review()
    try review.take(.edit(.duty(0), field, typed))
    #expect(review.rows.first { $0.path == .duty(0) }?.title == line)
  }

  @Test func `what is no rhythm is refused`() throws {
    var review = Self.review()
    #expect(throws: ReviewProblem.notARhythm("有空时")) { try review.take(.edit(.duty(0), .rhythm, "有空时")) }
    #expect(throws: ReviewProblem.empty) { try review.take(.edit(.duty(0), .title, "")) }
    #expect(throws: ReviewProblem.doesNotApply) { try review.take(.edit(.duty(0), .leads, "县城管局")) }
  }

  @Test func `one that is rejected goes to what was left aside, and a plan has it no more`() throws {
    var review = Self.review()
    try review.take(.reject(.duty(0)))
    #expect(review.draft.duties.isEmpty)
    #expect(review.draft.ignored.contains { $0.text.contains("每月25日前") })
    #expect(PlanBuilder.build(review.draft, today: Self.today).plan.duties.isEmpty)
    review.undo()
    #expect(review.draft.duties.count == 1)
  }

  @Test func `one that is uncertain is a question until it is accepted`() throws {
    var review = Self.review(Self.notice.dropLast() + ["各项目业主单位每月25日前向县政府督查室报送进展情况。"])
    let before = review.uncertain
    #expect(review.rows.first { $0.path == .duty(0) }?.isUncertain == true)
    try review.take(.accept(.duty(0)))
    #expect(review.rows.first { $0.path == .duty(0) }?.isUncertain == false)
    #expect(review.uncertain == before - 1)
  }

  @Test func `who is rejected or called otherwise as a unit is so in duties too`() throws {
    var review = Self.review()
    func unit(_ name: String) throws -> DraftPath {
      .unit(try #require(review.draft.units.firstIndex { $0.name.value == name }))
    }
    try review.take(.edit(try unit("县城管局"), .value, "县城市管理局"))
    #expect(review.draft.duties[0].value.units == ["县城市管理局", "县交通局"])
    try review.take(.reject(try unit("县交通局")))
    #expect(review.draft.duties[0].value.units == ["县城市管理局"])
    // A duty of nobody would be one of all.
    try review.take(.reject(try unit("县城市管理局")))
    #expect(review.draft.duties.isEmpty)
  }

  // MARK: Milestones

  @Test func `a milestone that is added stands by its day among the others`() throws {
    var review = Self.review()
    #expect(review.draft.tasks[0].milestones.map(\.value.due) == [Day(2026, 9, 30)])
    try review.take(.edit(.task([0]), .milestone(1), "6月底前完成选址"))
    try review.take(.edit(.task([0]), .milestone(2), "11月底前验收"))
    try review.take(.edit(.task([0]), .milestone(3), "9月底前完成招标"))
    #expect(review.draft.tasks[0].milestones.map(\.value.due.month) == [6, 9, 9, 11])
    #expect(review.draft.tasks[0].milestones[2].value.text.contains("招标"))
    // What is changed stays where it stands.
    try review.take(.edit(.task([0]), .milestone(0), "5月底前完成选址"))
    #expect(review.draft.tasks[0].milestones.map(\.value.due.month) == [5, 9, 9, 11])
  }

  // MARK: Doubts

  @Test func `a name that is accepted once is accepted wherever it stands`() throws {
    var review = Self.review()
    let places = [[0], [1]]
    func doubtful() -> Int {
      places.count { review.draft.task(at: $0)?.cooperating.contains { $0.confidence < .sure } ?? false }
    }
    guard doubtful() == 2 else { return }
    let index = try #require(review.draft.units.firstIndex { $0.name.value == "各有关方面" })
    try review.take(.accept(.unit(index)))
    #expect(doubtful() == 0)
    review.undo()
    try review.take(.accept(.task([0])))
    #expect(doubtful() == 0)
    #expect(review.draft.units[index].name.confidence == .sure)
  }

  @Test func `parts with the same doubt are accepted together, and no other`() throws {
    var draft = PlanDraft()
    func passage(_ line: Int) -> Passage { Passage("第\(line)句", at: .line(line)) }
    draft.title = Guess("某县要点", from: passage(1))
    draft.jurisdiction = Guess("某县", from: passage(1))
    draft.period = Guess(Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)!, from: passage(1))
    draft.tasks = (2...5).map { line in
      var task = TaskDraft(number: "\(line)", title: Guess("事项\(line)", from: passage(line)))
      let target = Target(Name("公厕"), value: Figure(line), unit: "座")
      task.targets = [Guess(target, from: passage(line), confidence: line < 4 ? .likely : .sure)]
      if line == 5 { task.due = Guess(Day(2026, 6, 30)!, from: passage(line), confidence: .likely) }
      return task
    }
    draft.missing = [Question(.annex, about: passage(9))]
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    let alike = review.draft.alike(.task([0]), .target)
    #expect(alike.map(\.path) == [.task([0]), .task([1])])
    #expect(alike.map(\.field) == [.target(0), .target(0)])
    try review.take(.acceptAlike(.task([0]), .target))
    #expect(review.rows.filter(\.isUncertain).map(\.path) == [.task([3]), .missing(0)])
    #expect(throws: ReviewProblem.doesNotApply) { try review.take(.acceptAlike(.task([0]), .target)) }
    try review.take(.acceptAlike(.missing(0), .annex))
    #expect(review.draft.missing.isEmpty)
  }

  @Test func `what lacks a value is not accepted with others`() throws {
    let review = Review(PlanDraft(), readers: FieldReaders(of: PlanDraft(), today: Self.today))
    #expect(review.draft.alike(.head(.title), .title).isEmpty)
  }

  @Test(arguments: Question.Kind.allCases)
  func `as many are accepted together as are listed, and as the count of what is open falls by`(
    _ kind: Question.Kind
  ) throws {
    var draft = Self.draft(
      Self.notice + ["3.建桥5座左右，6月底前完工2座，汛期前完成1座。（有关方面、各相关单位负责）", "附件：任务分解表", "4.长期坚持抓好治理。（县教育局、有关方面负责）"])
    draft.tasks[0].title.confidence = .likely
    draft.sections[0].title.confidence = .likely
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    for path in [DraftPath.task([0]), .missing(0)] {
      let listed = review.draft.alike(path, kind)
      guard !listed.isEmpty else { continue }
      let before = review.uncertain
      try review.take(.acceptAlike(path, kind))
      #expect(before - review.uncertain == listed.count, "\(kind) \(listed.map(\.question))")
      #expect(review.draft.alike(path, kind).isEmpty)
    }
  }

  // MARK: The count

  @Test(
    arguments: [
      notice,
      notice + ["附件：任务分解表"],
      ["1.新建公厕10座左右。（有关方面负责）", "2.修路20公里。（县交通局、有关方面负责）", "2.建桥两座左右，2025年6月底前完工。（县交通局负责）"],
      ["青山县2026年工作要点", "一、重点任务", "1.新建公厕10座，完成时限：2025年6月底。（县城管局牵头）", "1.修路5公里。（县交通局牵头）"],
    ])
  func `is the same in the report, in the review, and in the notes of the board`(_ lines: [String]) throws {
    let draft = Self.draft(lines)
    var document = SourceDocument(format: .text)
    document.blocks = lines.enumerated().map { .paragraph(.init($1, origin: .line($0 + 1))) }
    let built = PlanBuilder.build(draft, document: "要点.txt", today: Self.today)
    let report = ImportReport(of: document, document: "要点.txt", draft: draft, built: built)
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    #expect(review.open.uncertain == report.uncertain.count)
    #expect(review.open.missing == report.missing.count)
    let again = PlanBuilder.build(review.draft, document: "要点.txt", today: Self.today)
    #expect(again.open.count == report.open)
    // And nothing is left of it where everything was looked at.
    for _ in 0..<100 {
      guard let row = review.rows.first(where: \.isUncertain) else { break }
      if case .head(let field) = row.path, review.draft.fields(at: row.path, .chinese).allSatisfy(\.value.isEmpty) {
        try review.take(.edit(row.path, .value, field == .period ? "2026" : "青山县"))
      } else {
        try review.take(.accept(row.path))
      }
    }
    #expect(review.uncertain == 0)
    let settled = PlanBuilder.build(review.draft, document: "要点.txt", today: Self.today)
    #expect(settled.open.isEmpty, "\(settled.open)")
  }
}
