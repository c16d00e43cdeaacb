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
    #expect(model.draw().snapshot.contains("「责任」只留 市交通局;U 撤销"))
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
    #expect(model.draw().snapshot.contains("整条去掉:任务「新建公厕」;U 撤销"))
    press(&model, .character("U"))
    #expect(model.review.draft.tasks.count == before)
  }

  @Test func `one enter on the list accepts one field and stays until the part has no doubt left`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([1]))
    press(&model, .enter)
    #expect(model.review.steps == [.acceptField(.task([1]), .responsible)])
    #expect(model.list.selected == .task([1]) && model.focus == .parts)
    #expect(model.review.draft.tasks[1].targets[0].confidence == .likely)
    #expect(model.draw().snapshot.contains("「责任」认可了;这一条还有 1 处待核"))
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
    #expect(start.draw().snapshot.contains("enter 认可「责任」"))
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
    #expect(model.draw().snapshot.contains("同类认可:是否单位名称"))
    // And once that is settled, the next.
    model = start
    press(&model, .enter)
    #expect(model.askedField?.field == .target(0))
    press(&model, .character("A"))
    #expect(model.draw().snapshot.contains("同类认可:量化目标"))
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
    #expect(model.draw().snapshot.contains("是否由「市交通局、有关方面」承担"))
  }
}
