import DubanCore
import DubanDocuments
@testable import DubanReview
import DubanScreen
import DubanTUI
import SnapshotSupport
import Testing

/// How few keys a review takes: each decision leads to the next doubt, and what is alike is decided at once.
@Suite struct `The way through a review` {
  private func press(_ model: inout ReviewModel, _ keys: Key...) { for key in keys { _ = model.handle(key) } }

  private func type(_ model: inout ReviewModel, _ text: String) {
    press(&model, .ctrl("u"))
    for character in text { press(&model, .character(character)) }
    press(&model, .enter)
  }

  @Test func `six keys take the sample from its first doubt to its board`() throws {
    var model = try ReviewModelTests.model()
    // The jurisdiction, the name that is then a unit everywhere, another reading of the target, the missing annex.
    press(&model, .enter, .enter, .character("1"), .enter)
    #expect(model.review.uncertain == 0)
    #expect(model.review.draft.tasks[1].targets[0].value.kind == .exactly)
    press(&model, .character("w"))
    let effects = model.handle(.enter)
    #expect(effects == [.publish])
  }

  @Test func `a field that is typed leads to the next doubt, and says how it was read`() throws {
    var model = try ReviewModelTests.model()
    #expect(model.list.selected == .head(.jurisdiction))
    press(&model, .character("e"))
    type(&model, "临江县")
    #expect(model.list.selected == .task([1]))
    #expect(model.draw().snapshot.contains("所属地区 临江县"))
  }

  @Test func `a part stays while another of its fields is in doubt`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .enter)
    #expect(model.list.selected == .task([1]))
  }

  @Test func `what was sure stays where it is typed anew`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .character("e"))
    type(&model, "新建公厕二十六座")
    #expect(model.list.selected == .task([0]))
  }

  @Test func `among fields the next one in doubt is selected`() throws {
    var model = try ReviewModelTests.model()
    press(&model, .enter, .tab)
    #expect(model.selectedField?.field == .responsible)
    press(&model, .character("x"))
    #expect(model.focus == .fields && model.selectedField?.field == .target(0))
  }

  @Test func `one key accepts all with the same doubt, says how many, and one takes it back`() throws {
    var model = try ReviewModelTests.model()
    let before = model.uncertain
    model.select(.missing(0))
    press(&model, .character("A"))
    #expect(model.uncertain == before)
    #expect(model.draw().snapshot.contains("同类认可：附件 1 条"))
    press(&model, .enter)
    #expect(model.uncertain == before - 1)
    #expect(model.draw().snapshot.contains("认可了 1 条同类的；U 撤销"))
    press(&model, .character("U"))
    #expect(model.uncertain == before)
    model.select(.task([0]))
    press(&model, .character("A"))
    #expect(model.uncertain == before && model.draw().snapshot.contains("这里没有待核的"))
  }

  // MARK: Doubts about what is typed

  private func editLeads(_ model: inout ReviewModel) throws {
    model.select(.task([0]))
    press(&model, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .leads })
    press(&model, .character("e"))
  }

  @Test func `a unit that is not there is asked once, and the same again is meant`() throws {
    var model = try ReviewModelTests.model()
    try editLeads(&model)
    type(&model, "市城市管理局")
    #expect(model.review.draft.tasks[0].leads.map(\.value) == ["市城管局"])
    #expect(model.draw().snapshot.contains("是“市城管局”吗"))
    press(&model, .enter)
    #expect(model.review.draft.tasks[0].leads.map(\.value) == ["市城市管理局"])
  }

  @Test func `another name is asked anew, one that is there is taken at once`() throws {
    var model = try ReviewModelTests.model()
    try editLeads(&model)
    type(&model, "市城市管理局")
    type(&model, "市水务中心")
    #expect(model.review.steps.isEmpty)
    type(&model, "市教育局")
    #expect(model.review.draft.tasks[0].leads.map(\.value) == ["市教育局"])
  }

  @Test func `a share where an amount stood is asked`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .targetPart(0, .figure) })
    press(&model, .character("e"))
    type(&model, "80%")
    #expect(model.review.steps.isEmpty)
    press(&model, .enter)
    #expect(model.review.draft.tasks[0].targets[0].value.unit == "%")
  }

  @Test func `what is refused stands whole under the field, with a line that would be right`() throws {
    var model = try ReviewModelTests.model(Size(rows: 24, columns: 80))
    model.select(.task([0]))
    press(&model, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .targetPart(0, .shares) })
    press(&model, .character("e"))
    type(&model, "东区30、西区8")
    let text = model.draw().snapshot
    #expect(model.review.steps.isEmpty && text.contains("“东区30”大于总数26 座"))
    #expect(text.contains("如 东区12、西区8"))
  }

  // MARK: What is in doubt is on the screen

  @Test func `the field in doubt is shown with its readings where not all fields find room`() throws {
    var model = try ReviewModelTests.model(Size(rows: 24, columns: 80))
    model.select(.task([1]))
    let text = model.draw().snapshot
    #expect(text.contains("? 目标") && text.contains("或 桥 2 座"))
    // Why a field is in doubt stands under it.
    #expect(text.contains("是否单位名称“有关方面”"))
    press(&model, .enter)
    #expect(model.draw().snapshot.contains("1 桥 2 座"))
    // What is sure is shown from its beginning.
    model.select(.task([0]))
    #expect(model.draw().snapshot.contains("序号    1"))
  }

  @Test func `a doubt that is asked while reading and of the field stands there once`() throws {
    var draft = ReviewSample.draft
    let doubtful = try #require(draft.tasks[1].responsible.last)
    let twice = Question(.unit, about: doubtful.passage, readings: [doubtful.value])
    draft.questions += [twice, twice]
    var model = try ReviewModelTests.model(draft: draft)
    model.select(.task([1]))
    #expect(model.draw().snapshot.ranges(of: "是否单位名称").count == 1, "\(model.draw().snapshot)")
  }

  // MARK: Choosing in the window

  @Test func `another reading is chosen in the window by the arrows, and what is typed comes back`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([1]))
    press(&model, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .target(0) })
    press(&model, .character("e"), .down)
    try expectSnapshot(model.draw(), named: "review-choose-140x40-zh")
    press(&model, .up)
    #expect(model.draw().snapshot.contains("上下键 选下列读法"))
    // Digits are typed while the window is open, and none stands before a reading.
    #expect(!model.draw().snapshot.contains("1 桥"))
    press(&model, .down, .up)
    #expect(model.review.steps.isEmpty)
    press(&model, .down, .enter)
    #expect(model.review.steps == [.choose(.task([1]), .target(0), 0)])
    #expect(model.review.draft.tasks[1].targets[0].value.kind == .exactly && model.window == nil)
  }

  @Test func `a field that takes one of few words offers them`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .targetPart(0, .kind) })
    press(&model, .character("e"), .down)
    let first = try #require(Target.Kind.allCases.first { $0 != .atLeast })
    #expect(model.draw().snapshot.contains(first.words(.chinese)))
    press(&model, .enter)
    #expect(model.review.draft.tasks[0].targets[0].value.kind == first)
  }

  @Test func `the pointer stands once before a field, whatever is told under it`() throws {
    var model = try ReviewModelTests.model(Size(rows: 40, columns: 140))
    model.select(.task([1]))
    press(&model, .tab)
    model.field = try #require(model.fields.firstIndex { $0.field == .target(0) })
    let lines = model.draw().snapshot.split(separator: "\n")
    let pointed = lines.filter { $0.contains("▸?") || $0.contains("▸ ?") || $0.contains("▸  ") }
    #expect(pointed.count == 1, "\(pointed)")
  }

  // MARK: What the footer says

  @Test func `the footer says where tab goes, and names no key that does nothing`() throws {
    var model = try ReviewModelTests.model()
    func footer() -> String { String(model.draw().snapshot.split(separator: "\n").last { $0.contains("esc") } ?? "") }
    #expect(footer().contains("tab 到字段") && footer().contains("e 改"))
    press(&model, .tab)
    #expect(footer().contains("tab 回列表") && footer().contains("enter 认可此项"))
    press(&model, .tab)
    model.select(.ignored(0))
    #expect(!footer().contains("e 改") && !footer().contains("x 不要") && footer().contains("t 收为事项"))
    model.select(.task([0]))
    #expect(!footer().contains("收为事项") && footer().contains("拆分") && !footer().contains("并入上项"))
  }

  @Test func `the pane with the focus is told without colour`() throws {
    var model = try ReviewModelTests.model()
    #expect(model.draw().snapshot.contains("▸ 读出的"))
    press(&model, .tab)
    #expect(model.draw().snapshot.contains("▸ 所属地区") && !model.draw().snapshot.contains("▸ 读出的"))
  }

  // MARK: What has no field

  @Test func `what was left aside says what can be done with it, and what is typed then is no command`() throws {
    var model = try ReviewModelTests.model()
    model.select(.ignored(0))
    press(&model, .character("e"))
    #expect(model.draw().snapshot.contains("t 把它收为事项"))
    press(&model, .character("x"), .character("t"))
    #expect(model.review.steps.isEmpty)
  }

  @Test func `a question about the issuer opens the issuer, with what the document says`() throws {
    var draft = ReviewSample.draft
    draft.questions.append(Question(.issuer, about: ReviewSample.passage(9)))
    let today = try #require(Day(2026, 3, 1))
    var model = ReviewModel(
      Review(draft, readers: ReviewSample.readers), of: SourceLines(ReviewSample.document), name: "要点.docx",
      setting: ScreenSetting(
        presentation: Presentation(language: .chinese, today: today), themes: [.base], theme: .base,
        size: Size(rows: 40, columns: 140)))
    let row = try #require(model.rows.first { $0.questions.contains { $0.kind == .issuer } })
    model.select(row.path)
    let before = model.uncertain
    press(&model, .character("e"))
    #expect(model.draw().snapshot.contains("发文单位"))
    type(&model, "临江市人民政府")
    #expect(model.review.draft.issuer?.value == "临江市人民政府")
    #expect(model.uncertain == before - 1)
    #expect(model.draw().snapshot.contains("发文单位 临江市人民政府"))
  }

  @Test func `a field that must not be empty says so before it is tried`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .tab)
    for (field, words) in [(DraftField.title, "不能为空"), (.leads, "空 = 没有")] {
      model.field = try #require(model.fields.firstIndex { $0.field == field })
      press(&model, .character("e"), .ctrl("u"))
      #expect(model.draw().snapshot.contains(words))
      // What was cleared is given up only by the second.
      press(&model, .escape, .escape)
    }
  }

  @Test func `names of units are filled in from those that the plan has`() throws {
    var model = try ReviewModelTests.model()
    try editLeads(&model)
    press(&model, .character("、"), .character("教"), .character("育"))
    #expect(model.draw().snapshot.contains("市教育局") && model.draw().snapshot.contains("补全"))
    press(&model, .tab, .enter)
    #expect(model.review.draft.tasks[0].leads.map(\.value) == ["市城管局", "市教育局"])
  }

  @Test func `the window stands low, so that what it is about can be read above it`() throws {
    var model = try ReviewModelTests.model(Size(rows: 24, columns: 80))
    press(&model, .enter, .character("e"))
    let lines = model.draw().snapshot.split(separator: "\n").map(String.init)
    let passage = try #require(lines.firstIndex { $0.contains("修路建桥。修路十条") })
    #expect(passage < (lines.firstIndex { $0.contains("不改") } ?? 0))
    try expectSnapshot(model.draw(), named: "review-edit-80x24-zh")
  }

  @Test func `what is alike is listed before it is accepted`() throws {
    var model = try ReviewModelTests.model(Size(rows: 24, columns: 80))
    press(&model, .enter, .tab, .character("A"))
    try expectSnapshot(model.draw(), named: "review-alike-80x24-zh")
    press(&model, .escape)
    #expect(model.review.steps.count == 1)
  }

  // MARK: Splitting

  @Test func `a task is split at several places in one go, and its pieces are numbered where they begin`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([1]))
    press(&model, .character("s"), .character("g"), .character(" "), .character("j"), .character(" "))
    let shown = model.draw().snapshot
    try expectSnapshot(model.draw(), named: "review-split-140x40-zh")
    #expect(shown.contains("2  修路十条") && shown.contains("3  （市交通局"))
    press(&model, .enter)
    #expect(model.review.draft.tasks.map(\.number) == ["1", "2", "2-1", "2-2", "3"])
    press(&model, .character("U"))
    #expect(model.review.draft.tasks.map(\.number) == ["1", "2", "3"])
  }
}
