import DubanCore
import DubanDocuments
import Testing

@Suite("A review is the draft with its steps")
struct ReviewTests {
  static func passage(_ line: Int, _ text: String) -> Passage { Passage(text, at: .line(line)) }

  static let readers = FieldReaders(
    target: { text, passage in
      text.contains("座") ? Guess(Target(Name("公厕"), kind: .atLeast, value: Figure(26), unit: "座"), from: passage) : nil
    },
    milestones: { text, passage in
      Day(2026, 9, 30).map { day in
        text.split(separator: "，").map {
          Guess(Milestone(id: "Q3", quarters: [], due: day, text: String($0)), from: passage)
        }
      } ?? []
    },
    day: { Day($0) })

  /// Two sections, three tasks of which one holds two, a unit that is less than sure, a question.
  static var draft: PlanDraft {
    var draft = PlanDraft()
    draft.title = Guess("某市2026年工作要点", from: passage(1, "某市2026年工作要点"))
    draft.jurisdiction = Guess("某市", from: passage(1, "某市2026年工作要点"), confidence: .likely)
    draft.sections = [
      SectionDraft(id: "1", title: Guess("设施", from: passage(2, "一、设施"))),
      SectionDraft(id: "2", title: Guess("服务", from: passage(6, "二、服务"))),
    ]
    func task(_ number: String, _ line: Int, _ text: String, _ section: String) -> TaskDraft {
      var task = TaskDraft(number: number, title: Guess(String(text.prefix(4)), from: passage(line, text)))
      task.text = Guess(text, from: passage(line, text))
      task.section = section
      task.leads = [Guess("住建局", from: passage(line, "住建局"))]
      return task
    }
    var second = task("2", 4, "修路十条。建桥两座。", "1")
    second.targets = [
      Guess(Target(Name("桥"), value: Figure(2), unit: "座"), from: passage(4, "建桥两座"), confidence: .likely)
    ]
    var third = task("3", 7, "办好学校。", "2")
    third.children = [task("3.1", 8, "新建一所。", "2"), task("3.2", 9, "扩建一所。", "2")]
    draft.tasks = [task("1", 3, "新建公厕26座。", "1"), second, third]
    draft.units = [
      UnitDraft(Guess("住建局", from: passage(3, "住建局"))),
      UnitDraft(Guess("有关方面", from: passage(4, "有关方面"), confidence: .doubtful)),
    ]
    draft.questions = [Question(.unit, about: passage(4, "有关方面"), readings: ["有关方面"])]
    draft.ignored = [passage(5, "此处另有一项。")]
    return draft
  }

  static func review(_ steps: ReviewStep...) throws -> Review {
    var review = Review(draft, readers: readers)
    for step in steps { try review.take(step) }
    return review
  }

  @Test("Every step is one line that is read back")
  func lines() throws {
    let steps: [ReviewStep] = [
      .accept(.head(.period)), .reject(.task([1, 0])), .edit(.task([0]), .target(2), "新建 26 座"),
      .edit(.unit(1), .value, ""),
      .choose(.indicator(3), .due, 1), .split(.task([2]), at: [17]), .split(.task([2]), at: [5, 9]),
      .acceptField(.task([1]), .target(0)),
      .acceptAlike(.task([0, 1]), .unit), .merge(.task([4])), .heading(.task([0])),
      .take(.ignored(0)), .add(.section(1), "新建 公厕"), .addIndicator("城镇化率达到72%"), .move(.task([1, 0]), by: -1),
      .nest(.task([2])), .lift(.task([2, 0])), .accept(.question(1)), .reject(.missing(0)), .accept(.section(1)),
    ]
    for step in steps { #expect(ReviewStep(line: step.line) == step) }
    for bad in [
      "", "accept", "accept task/", "accept task/-1", "accept task/1.x", "split task/1", "split task/1 5,x",
      "accept-field task/1", "accept-alike task/1 x", "edit task/1 none x",
      "go task/1",
    ] {
      #expect(ReviewStep(line: bad) == nil, "\(bad)")
    }
    #expect(ReviewStep.edit(.task([0]), .text, "甲\n乙").line == "edit task/0 text 甲 乙")
  }

  @Test("Accepting makes a part sure and answers what was asked about it; undo takes it back")
  func accepting() throws {
    var review = try Self.review()
    let before = review.uncertain
    #expect(before == 4)
    try review.take(.accept(.unit(1)))
    #expect(review.draft.questions.isEmpty)
    #expect(review.uncertain == before - 1)
    try review.take(.accept(.task([1])))
    #expect(review.draft.tasks[1].targets[0].confidence == .sure)
    review.undo()
    #expect(review.draft.tasks[1].targets[0].confidence == .likely)
    review.undo()
    #expect(review.draft == Self.draft)
    let nothing = review.undo()
    #expect(nothing == nil)
  }

  @Test("When nothing is uncertain any more nothing is left open on the board")
  func openQuestions() throws {
    var draft = Self.draft
    draft.areas = [Guess("东区", from: Self.passage(3, "东区"), confidence: .likely)]
    draft.leaders = [Guess("张三", from: Self.passage(4, "张三"), confidence: .doubtful)]
    draft.funding = [Guess(Funding(id: "f1", name: Name("总投入")), from: Self.passage(9, "总投入"), confidence: .likely)]
    draft.questions.append(Question(.period, about: Passage("", at: .line(1))))
    #expect(!draft.openQuestions.isEmpty)
    var review = Review(draft, readers: Self.readers)
    for _ in 0..<100 {
      guard let row = review.rows.first(where: \.isUncertain) else { break }
      if case .head(.period) = row.path {
        try review.take(.edit(row.path, .value, "2026"))
      } else {
        try review.take(.accept(row.path))
      }
    }
    #expect(review.uncertain == 0)
    #expect(review.draft.openQuestions.isEmpty)
  }

  @Test("What is rejected is kept as left aside, with what stands under it")
  func rejecting() throws {
    let review = try Self.review(.reject(.task([2])))
    #expect(review.draft.tasks.map(\.number) == ["1", "2"])
    #expect(review.draft.ignored.map(\.text) == ["此处另有一项。", "办好学校。", "新建一所。", "扩建一所。"])
  }

  @Test("A unit that is none is named by no task; one that is called otherwise is so everywhere")
  func units() throws {
    #expect(try Self.review(.reject(.unit(0))).draft.tasks.allSatisfy { $0.leads.isEmpty })
    let renamed = try Self.review(.edit(.unit(0), .value, "市住建局"))
    #expect(renamed.draft.tasks.allSatisfy { $0.leads.map(\.value) == ["市住建局"] })
    let merged = try Self.review(.edit(.unit(1), .value, "住建局"))
    #expect(merged.draft.units.map(\.name.value) == ["住建局"])
  }

  @Test("A task is split between its sentences; units go with both, targets where they stand")
  func splitting() throws {
    let review = try Self.review(.split(.task([1]), at: [5]))
    #expect(review.draft.tasks.map { $0.text?.value } == ["新建公厕26座。", "修路十条。", "建桥两座。", "办好学校。"])
    #expect(review.draft.tasks[1].targets.isEmpty)
    #expect(review.draft.tasks[2].targets.count == 1)
    #expect(review.draft.tasks[2].leads.map(\.value) == ["住建局"])
    #expect(throws: ReviewProblem.hasChildren) { try Self.review(.split(.task([2]), at: [2])) }
    for place in [0, -1, 10, 99] {
      #expect(throws: ReviewProblem.notThere) { try Self.review(.split(.task([1]), at: [place])) }
    }
  }

  @Test("Merging is the reverse of splitting; nothing stands before the first")
  func merging() throws {
    let review = try Self.review(.split(.task([1]), at: [5]), .merge(.task([2])))
    #expect(review.draft.tasks[1].text?.value == "修路十条。建桥两座。")
    #expect(review.draft.tasks[1].targets.count == 1)
    #expect(throws: ReviewProblem.nothingBefore) { try Self.review(.merge(.task([0]))) }
    #expect(throws: ReviewProblem.nothingBefore) { try Self.review(.merge(.task([2, 0]))) }
  }

  @Test("A task that is a heading becomes a section over what follows and over what stood under it")
  func headings() throws {
    let review = try Self.review(.heading(.task([2])))
    #expect(review.draft.tasks.map(\.number) == ["1", "2", "3.1", "3.2"])
    let section = try #require(review.draft.sections.last)
    #expect(section.parent == "2")
    #expect(review.draft.tasks.suffix(2).allSatisfy { $0.section == section.id })
    let first = try Self.review(.heading(.task([0])))
    #expect(first.draft.tasks.map(\.section) == ["s3", "2"])
  }

  @Test("What was left aside becomes a task at its place")
  func taking() throws {
    let review = try Self.review(.take(.ignored(0)))
    #expect(review.draft.tasks.map(\.title.value) == ["新建公厕", "修路十条", "此处另有一项", "办好学校"])
    #expect(review.draft.tasks[2].section == "1")
    #expect(review.draft.ignored.isEmpty)
  }

  @Test("What no document says is added behind the part that is selected")
  func adding() throws {
    func titles(_ path: DraftPath) throws -> [String] {
      try Self.review(.add(path, "加")).draft.tasksWithPlaces.map(\.task.title.value)
    }
    #expect(try titles(.task([0])) == ["新建公厕", "加", "修路十条", "办好学校", "新建一所", "扩建一所"])
    #expect(try titles(.task([2, 1])) == ["新建公厕", "修路十条", "办好学校", "新建一所", "扩建一所", "加"])
    #expect(try titles(.section(1)) == ["新建公厕", "修路十条", "加", "办好学校", "新建一所", "扩建一所"])
    #expect(try titles(.head(.title)).last == "加")
    #expect(try Self.review(.addIndicator("公厕26座")).draft.indicators.map(\.name.value) == ["公厕"])
    #expect(throws: ReviewProblem.empty) { try Self.review(.add(.task([0]), " ")) }
    #expect(throws: ReviewProblem.notATarget("很多")) { try Self.review(.addIndicator("很多")) }
  }

  @Test("Tasks change places: among their siblings, under the one before, one level up")
  func moving() throws {
    func numbers(_ steps: ReviewStep...) throws -> [String] {
      var review = Review(Self.draft, readers: Self.readers)
      for step in steps { try review.take(step) }
      return review.draft.tasksWithPlaces.map { $0.task.number }
    }
    #expect(try numbers(.move(.task([0]), by: 1)) == ["2", "1", "3", "3.1", "3.2"])
    #expect(try numbers(.move(.task([2, 1]), by: -1)) == ["1", "2", "3", "3.2", "3.1"])
    #expect(try numbers(.lift(.task([2, 0]))) == ["1", "2", "3", "3.2", "3.1"])
    let nested = try Self.review(.nest(.task([1])))
    #expect(nested.draft.tasks.map(\.number) == ["1", "3"])
    #expect(nested.draft.tasks[0].children.map(\.number) == ["2"])
    for step in [ReviewStep.move(.task([0]), by: -1), .move(.task([2]), by: .max), .lift(.task([0]))] {
      #expect(throws: ReviewProblem.atTheEnd) { try Self.review(step) }
    }
    #expect(throws: ReviewProblem.nothingBefore) { try Self.review(.nest(.task([0]))) }
  }

  @Test("Fields are read in the words of plans, and a wrong one changes nothing")
  func editing() throws {
    let review = try Self.review(
      .edit(.task([0]), .due, "2026-06-30"), .edit(.task([0]), .cooperating, "财政局，发改局、财政局"),
      .edit(.task([0]), .target(0), "公厕26座"), .edit(.task([1]), .target(0), ""),
      .edit(.head(.period), .value, "2026-01-01 2026-12-31"))
    #expect(review.draft.tasks[0].due?.value == Day(2026, 6, 30))
    #expect(review.draft.tasks[0].cooperating.map(\.value) == ["财政局", "发改局"])
    #expect(review.draft.tasks[0].targets.count == 1)
    #expect(review.draft.tasks[1].targets.isEmpty)
    #expect(review.draft.period?.value.months == 12)
    let wrong: [(ReviewStep, ReviewProblem)] = [
      (.edit(.task([0]), .due, "早日"), .notALimit("早日")), (.edit(.task([0]), .target(0), "很多"), .notATarget("很多")),
      (.edit(.task([0]), .target(5), "公厕26座"), .noSuchPart), (.edit(.task([0]), .title, " "), .empty),
      (.edit(.head(.period), .value, "2026-12-31 2026-01-01"), .notAPeriod("2026-12-31 2026-01-01")),
      (.edit(.task([9]), .title, "甲"), .noSuchPart), (.accept(.task([2, 7])), .noSuchPart),
      (.edit(.question(0), .value, "甲"), .doesNotApply), (.choose(.task([0]), .title, 0), .doesNotApply),
    ]
    for (step, problem) in wrong { #expect(throws: problem, "\(step)") { try Self.review(step) } }
  }

  @Test("An interrupted review is taken up again, or not at all where the draft is another")
  func resuming() throws {
    let kept = try Self.review(.accept(.unit(1)), .merge(.task([1]))).steps
    var again = Review(Self.draft, readers: Self.readers)
    let isResumed = again.resume(kept)
    #expect(isResumed)
    #expect(again.steps == kept)
    var other = Review(PlanDraft(), readers: Self.readers)
    let isOther = other.resume(kept)
    #expect(!isOther)
    #expect(other.steps.isEmpty)
  }

  @Test("No step, however often and wherever, makes a draft that cannot be shown")
  func anySteps() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var review = Review(Self.draft, readers: Self.readers)
      for _ in 0..<12 {
        let task = DraftPath.task([Int.random(in: 0...4, using: &random)] + (Bool.random() ? [0] : []))
        let steps: [ReviewStep] = [
          .accept(task), .reject(task), .split(task, at: [Int.random(in: 0...12)]), .merge(task), .heading(task),
          .take(.ignored(Int.random(in: 0...2))), .reject(.unit(0)), .reject(.section(Int.random(in: 0...2))),
          .edit(task, .number, ""), .reject(.question(0)), .nest(task), .lift(task), .move(task, by: 1),
          .add(task, "加"),
        ]
        if let step = steps.randomElement() { try? review.take(step) }
      }
      let rows = review.rows
      #expect(Set(rows.map(\.path)).count == rows.count)
      #expect(rows.count { if case .task = $0.path { true } else { false } } == review.draft.tasksWithPlaces.count)
      for row in rows { #expect(!review.draft.fields(at: row.path, .chinese).isEmpty) }
    }
  }
}

@Suite("A document as lines beside its reading")
struct SourceLinesTests {
  @Test("A passage is found in its line, in its cell, and as a whole where it was cleaned")
  func places() throws {
    var document = SourceDocument(format: .docx)
    document.blocks = [
      .paragraph(.init("甲乙丙丁", origin: .paragraph(1))),
      .table(
        {
          var table = SourceDocument.Table()
          table.cells = [
            .init("序号", row: 0, column: 0, origin: .cell(table: 1, row: 1, column: 1)),
            .init("事项\n内容", row: 0, column: 1, origin: .cell(table: 1, row: 1, column: 2)),
            .init("1", row: 1, column: 0, origin: .cell(table: 1, row: 2, column: 1)),
          ]
          return table
        }()),
    ]
    let lines = SourceLines(document)
    #expect(lines.lines.map(\.text) == ["甲乙丙丁", "序号 | 事项 内容", "1"])
    let found: [(Passage, Int, Range<Int>)] = [
      (Passage("乙丙", at: .paragraph(1)), 0, 1..<3), (Passage("内容", at: .cell(table: 1, row: 1, column: 2)), 1, 8..<10),
      (Passage("别的", at: .cell(table: 1, row: 1, column: 2)), 1, 5..<10), (Passage("", at: .paragraph(1)), 0, 0..<4),
    ]
    for (passage, line, range) in found {
      let place = try #require(lines.place(of: passage))
      #expect(place.line == line && place.range == range)
    }
    #expect(lines.place(of: Passage("甲", at: .line(1))) == nil)
  }
}
