import DubanCore
import DubanDocuments
@testable import DubanReview
import DubanScreen
import DubanTUI
import SnapshotSupport
import Testing

/// Accepting and rejecting from the list and among the fields: one key decides the one thing that is shown.
@Suite struct `Deciding in a review` {
  private func press(_ model: inout ReviewModel, _ keys: Key...) { for key in keys { _ = model.handle(key) } }

  private func type(_ model: inout ReviewModel, _ text: String) {
    press(&model, .ctrl("u"))
    for character in text { press(&model, .character(character)) }
    press(&model, .enter)
  }

  @Test func `what is rejected leads to the next doubt`() throws {
    var model = try ReviewModelTests.model()
    model.select(.unit(2))
    press(&model, .character("x"))
    #expect(model.selected?.isUncertain == true)
  }

  @Test func `rejecting from the list leaves aside the field in doubt and never the task unasked`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([1]))
    let before = model.review.draft.tasks.count
    press(&model, .character("x"))
    // Of names only those in doubt go.
    #expect(model.review.steps == [.edit(.task([1]), .responsible, "市交通局")])
    #expect(model.draw().snapshot.contains("“责任”只留 市交通局；U 撤销"))
    press(&model, .character("x"))
    #expect(model.review.steps.last == .edit(.task([1]), .target(0), ""))
    #expect(model.review.draft.tasks.count == before && model.review.draft.tasks[1].targets.isEmpty)
    press(&model, .character("U"), .character("U"))
    #expect(model.review.steps.isEmpty && model.review.draft.tasks[1].targets.count == 1)
  }

  @Test func `a task about which nothing is asked goes as a whole, which is said with the key that takes it back`()
    throws
  {
    var model = try ReviewModelTests.model()
    let before = model.review.draft.tasks.count
    model.select(.task([0]))
    press(&model, .character("x"))
    #expect(model.review.draft.tasks.count == before - 1)
    #expect(model.draw().snapshot.contains("整条去掉：任务“新建公厕”；U 撤销"))
    press(&model, .character("U"))
    #expect(model.review.draft.tasks.count == before)
  }

  @Test(arguments: [DraftField.due, .funding(0), .milestone(0)])
  func `an empty field takes nothing away, and the footer names no key for it`(_ wanted: DraftField) throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .tab)
    model.show(.task([0]), wanted)
    #expect(model.selectedField?.field == wanted && model.selectedField?.value == "")
    #expect(!model.applies(.reject))
    press(&model, .character("x"))
    #expect(model.review.steps.isEmpty && model.review.draft.tasks.count == 3)
    #expect(model.draw().snapshot.contains("这一项本来就是空的"))
    // From the list it is the part that is meant.
    press(&model, .tab, .character("x"))
    #expect(model.review.steps == [.reject(.task([0]))])
  }

  @Test func `what was left aside is selected as the task that it became, by its own matter`() throws {
    var draft = ReviewSample.draft
    draft.units.append(UnitDraft(Guess("市司法局", from: ReviewSample.passage(9, "市司法局"))))
    draft.ignored.append(ReviewSample.passage(6, "会议明确，市司法局负责于4月30日前公布清单3份。其余另议。"))
    var model = try ReviewModelTests.model(draft: draft)
    model.select(.ignored(2))
    press(&model, .character("t"))
    #expect(model.list.selected == .task([2]) && model.focus == .parts)
    let task = model.review.draft.tasks[2]
    #expect(task.title.value == "市司法局负责于4月30日前公布清单3份")
    #expect(task.leads.map(\.value) == ["市司法局"] && task.section == "1")
    // As in an item of the document: a day beside a figure is its day.
    let days = [task.due?.value] + task.milestones.map(\.value.due)
    #expect(days.contains(Day(2026, 4, 30)))
    #expect(task.targets.first?.value.value == Figure(3))
    #expect(task.targets.first?.value.name.chinese == "公布清单")
    #expect(task.text?.value.hasSuffix("其余另议。") == true)
    let screen = model.draw().snapshot
    #expect(screen.contains("已收为任务“市司法局负责于4月30日前公布") && screen.contains("在“补齐设施短板”"))
    press(&model, .character("t"))
    #expect(model.review.steps.count == 1 && model.draw().snapshot.contains("t 只收“未采用”的原文"))
  }

  @Test func `a field in doubt and what is asked about the whole task are two answers`() throws {
    var draft = ReviewSample.draft
    draft.tasks[1].responsible.removeLast()
    draft.questions = [Question(.area, about: ReviewSample.passage(5, "按期交付使用"))]
    var model = try ReviewModelTests.model(draft: draft)
    model.select(.task([1]))
    press(&model, .enter)
    #expect(model.review.steps == [.acceptField(.task([1]), .target(0))])
    #expect(model.list.selected == .task([1]) && model.review.draft.questions.count == 1)
    press(&model, .enter)
    #expect(model.review.steps.last == .accept(.task([1])) && model.review.draft.questions.isEmpty)
  }

  @Test func `the key that publishes is told once`() throws {
    var model = try ReviewModelTests.model()
    for _ in 0..<12 where model.uncertain > 0 { press(&model, .enter) }
    let screen = model.draw().snapshot
    #expect(screen.contains("没有待核的了：w 入库"))
    #expect(screen.ranges(of: "w 入库").count == 1)
  }

  @Test func `rows keep their places while one goes down, and pieces unfold where that is asked for`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .tab)
    model.show(.task([0]), .number)
    /// The labels of the fields as they stand below each other.
    func rows() -> [String] {
      let all = model.fields
      return model.shownFields.map { all[$0].field.word }
    }
    let before = rows()
    for _ in before.dropFirst() {
      let here = model.field
      press(&model, .character("j"))
      #expect(model.field > here && rows() == before)
    }
    press(&model, .character("j"))
    #expect(model.selectedField?.field == .duty(0))
    model.show(.task([0]), .target(0))
    #expect(model.draw().snapshot.contains("space 细项") && !model.draw().snapshot.contains("跳过细项"))
    press(&model, .character(" "))
    #expect(model.draw().snapshot.contains("约束") && model.draw().snapshot.contains("pgdn 跳过细项"))
    #expect(model.selectedField?.field == .target(0))
    press(&model, .character("j"), .character("j"))
    #expect(model.selectedField?.field == .targetPart(0, .kind))
    // They stay where they are while one goes on, and close from any of them.
    press(&model, .pageDown)
    #expect(model.draw().snapshot.contains("约束"))
    model.show(.task([0]), .targetPart(0, .figure))
    press(&model, .character("z"))
    #expect(model.selectedField?.field == .target(0) && rows() == before)
    // Fields without pieces say so, and another part begins folded.
    model.show(.task([0]), .due)
    press(&model, .character(" "))
    #expect(model.draw().snapshot.contains("这一项没有细项"))
    model.show(.task([0]), .target(0))
    press(&model, .character(" "), .tab, .character("j"), .tab)
    #expect(!model.fields.isEmpty && model.shownFields.allSatisfy { !model.fields[$0].field.isPiece })
  }

  @Test func `a page among the fields passes the pieces of a target`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .tab)
    model.show(.task([0]), .target(0))
    press(&model, .character(" "), .character("k"), .pageDown)
    #expect(model.selectedField?.field == .duty(0))
    press(&model, .pageUp)
    #expect(model.selectedField?.field == .due)
  }

  @Test(arguments: [Key.enter, .character("1")])
  func `one key answers all doubts of one field`(_ key: Key) throws {
    var draft = ReviewSample.draft
    draft.tasks[1].responsible.removeLast()
    // The same target is asked about by the words of its sentence as well.
    draft.questions = [
      Question(.target, about: ReviewSample.passage(5)), Question(.target, about: ReviewSample.passage(5, "建桥两座")),
    ]
    var model = try ReviewModelTests.model(draft: draft)
    model.select(.task([1]))
    press(&model, key)
    #expect(model.review.steps.count == 1 && model.review.draft.questions.isEmpty)
    #expect(model.rows.first { $0.path == .task([1]) }?.isUncertain == false)
  }

  @Test func `a unit that is called otherwise is asked about no more, wherever it stands`() throws {
    var model = try ReviewModelTests.model()
    model.select(.unit(2))
    press(&model, .character("e"))
    type(&model, "市发改委")
    #expect(model.review.draft.questions.isEmpty && model.rows.first { $0.path == .unit(2) }?.isUncertain == false)
    #expect(model.review.draft.tasks[1].responsible.map(\.value) == ["市交通局", "市发改委"])
    // What is left of the task is its target.
    #expect(
      model.review.draft.fields(at: .task([1]), .chinese).filter { $0.confidence < .sure }.map(\.field) == [.target(0)])
  }

  @Test func `each of several groups that are named together is asked about`() throws {
    var draft = ReviewSample.draft
    draft.tasks[2].cooperating = ["各街道", "各县区政府"].map { Guess($0, from: ReviewSample.passage(8)) }
    draft.questions = ["各街道", "各县区政府"].map {
      Question(.members, about: ReviewSample.passage(8, "各县区政府配合"), readings: [$0])
    }
    var model = try ReviewModelTests.model(draft: draft)
    model.select(.task([2]))
    let screen = model.draw().snapshot
    #expect(screen.contains("暂按“各街道”") && screen.contains("暂按“各县区政府”"), "\(screen)")
    #expect(model.review.open.uncertain == Review(ReviewSample.draft, readers: ReviewSample.readers).open.uncertain + 1)
  }

  @Test(arguments: [
    ("2025-06-30", "2025-06-30早于方案期初2026-01-01"), ("2027-06-30", "2027-06-30晚于方案期末2026-12-31"),
  ])
  func `a limit outside the plan is asked once with the rule, and then kept`(_ day: String, _ words: String) throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .tab)
    model.show(.task([0]), .due)
    press(&model, .character("e"))
    type(&model, day)
    #expect(model.review.steps.isEmpty && model.draw().snapshot.contains(words))
    press(&model, .enter)
    let task = model.review.draft.tasks[0]
    #expect(model.review.steps.count == 1)
    // No plan holds a limit before it begins, so that it stays in words.
    #expect(task.due?.value.description ?? task.dueWords?.value == day)
    #expect((task.due == nil) == (day < "2026"))
  }

  @Test func `one enter on the list accepts one field and stays until the part has no doubt left`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([1]))
    press(&model, .enter)
    #expect(model.review.steps == [.acceptField(.task([1]), .responsible)])
    #expect(model.list.selected == .task([1]) && model.focus == .parts)
    #expect(model.review.draft.tasks[1].targets[0].confidence == .likely)
    #expect(model.draw().snapshot.contains("“责任”认可了；这一条还有 1 处待核"))
    press(&model, .enter)
    #expect(model.review.draft.tasks[1].targets[0].confidence == .sure)
    #expect(model.list.selected != .task([1]))
  }

  // MARK: Fields one by one

  @Test func `enter among the fields decides one of them and goes to the next in doubt, of this part and of the next`()
    throws
  {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .tab)
    #expect(model.list.selected == .task([1]) && model.selectedField?.field == .responsible)
    press(&model, .enter)
    #expect(model.review.steps.last == .acceptField(.task([1]), .responsible))
    #expect(model.list.selected == .task([1]) && model.selectedField?.field == .target(0))
    #expect(model.review.draft.tasks[1].targets[0].confidence == .likely)
    press(&model, .enter)
    // The name that was accepted is one wherever it stands.
    #expect(model.review.draft.tasks[1].targets[0].confidence == .sure)
    #expect(model.list.selected == .missing(0) && model.focus == .fields)
    press(&model, .enter)
    #expect(model.review.uncertain == 0)
  }

  @Test func `enter on a field that is sure accepts nothing and goes to the one in doubt`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .tab)
    model.field = 0
    press(&model, .enter)
    #expect(model.review.steps.count == 1)
    #expect(model.selectedField?.field == .responsible)
  }

  @Test func `the cursor stays on the field that was typed anew`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .title })
    press(&model, .character("e"))
    type(&model, "修路")
    #expect(model.list.selected == .task([1]) && model.selectedField?.field == .title)
  }

  @Test func `taking a step back shows what it was about`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .enter, .character("1"))
    model.select(.task([2]))
    press(&model, .tab, .character("U"))
    #expect(model.list.selected == .task([1]) && model.selectedField?.field == .target(0))
  }

  @Test func `a digit takes the reading that has this digit on the screen, on a piece of the target too`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .targetPart(0, .figure) })
    press(&model, .character("1"))
    #expect(model.review.draft.tasks[1].targets[0].value.kind == .exactly)
  }

  @Test func `only the readings that a digit takes have digits`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter)
    #expect(model.askedField?.field == .responsible)
    #expect(!model.draw().snapshot.contains("1 桥"))
    press(&model, .tab)
    #expect(model.selectedField?.field == .responsible)
    #expect(!model.draw().snapshot.contains("1 桥"))
    press(&model, .enter)
    #expect(model.askedField?.field == .target(0))
    #expect(model.draw().snapshot.contains("1 桥 2 座"))
  }

  // MARK: One field is asked about

  @Test func `every key from the list means the one field that is marked`() throws {
    let start: ReviewModel = try {
      var model = try ReviewModelTests.model()
      press(&model, .enter)
      return model
    }()
    #expect(start.list.selected == .task([1]) && start.askedField?.field == .responsible)
    #expect(start.draw().snapshot.contains("enter 认可“责任”"))
    var model = start
    press(&model, .character("1"))
    #expect(model.review.steps == start.review.steps && model.draw().snapshot.contains("没有第1种读法"))
    model = start
    press(&model, .enter)
    #expect(model.review.steps.last == .acceptField(.task([1]), .responsible))
    model = start
    press(&model, .character("x"))
    #expect(model.review.steps.last?.field == .responsible)
    model = start
    press(&model, .character("e"))
    #expect(model.draw().snapshot.contains("责任") && model.selectedField?.field == .responsible)
    model = start
    press(&model, .character("A"))
    #expect(model.draw().snapshot.contains("同类认可：是否单位名称"))
    // And once that is settled, the next.
    model = start
    press(&model, .enter)
    #expect(model.askedField?.field == .target(0))
    press(&model, .character("A"))
    #expect(model.draw().snapshot.contains("同类认可：量化目标"))
    press(&model, .escape, .character("1"))
    #expect(model.review.steps.last == .choose(.task([1]), .target(0), 0))
  }

  @Test func `among the fields every key means the selected one, and nothing where that is sure`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .target(0) })
    #expect(model.askedDoubt == .target && model.readingField?.field == .target(0))
    model.field = try #require(model.fields.firstIndex { $0.field == .title })
    #expect(model.askedDoubt == nil && model.readingField == nil)
    press(&model, .character("A"))
    #expect(model.window == nil)
  }

  @Test func `rejecting names leaves aside those in doubt, then all`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .tab)
    #expect(model.selectedField?.field == .responsible)
    press(&model, .character("x"))
    #expect(model.review.draft.tasks[1].responsible.map(\.value) == ["市交通局"])
    #expect(model.rows.first { $0.path == .task([1]) }?.questions == [])
    model.field = try #require(model.fields.firstIndex { $0.field == .responsible })
    press(&model, .character("x"))
    #expect(model.review.draft.tasks[1].responsible.isEmpty)
  }

  @Test(arguments: [Language.chinese, .english]) func `each doubt has its reason on the screen`(_ language: Language)
    throws
  {
    let model = try ReviewModelTests.model(Size(rows: 40, columns: 140), language)
    for row in model.rows where row.isUncertain {
      var shown = model
      shown.select(row.path)
      let text = shown.draw().snapshot
      let (fields, part) = shown.reasons(of: row, shown.fields)
      for index in shown.openFields where !shown.fields[index].field.isPiece {
        let reason = try #require(fields[index]?.first)
        #expect(text.contains(reason.prefix(12)), "\(row.path) \(reason)")
      }
      #expect(!part.isEmpty || !fields.isEmpty, "\(row.path)")
      for question in part {
        #expect(text.contains(OpenQuestion.sentence(question, language).prefix(12)))
      }
    }
  }

  @Test func `of a unit that is sure elsewhere its part is asked, and each name is told`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([1]))
    press(&model, .enter, .character("s"), .enter)
    #expect(model.review.draft.tasks[1].responsible.map(\.confidence).min() != .sure)
    model.select(.task([1]))
    #expect(model.draw().snapshot.contains("是否由“市交通局、有关方面”承担"))
  }
}
