import DubanCore
import DubanDocuments
@testable import DubanReview
import DubanScreen
import DubanTUI
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
    // The jurisdiction, another reading of the target, the name beside it, which is then accepted as a unit, the missing annex.
    press(&model, .enter, .character("1"), .enter, .enter)
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
    press(&model, .enter, .character("1"))
    #expect(model.list.selected == .task([1]))
  }

  @Test func `what was sure stays where it is typed anew`() throws {
    var model = try ReviewModelTests.model()
    model.select(.task([0]))
    press(&model, .character("e"))
    type(&model, "新建公厕二十六座")
    #expect(model.list.selected == .task([0]))
  }

  @Test func `what is rejected leads to the next doubt`() throws {
    var model = try ReviewModelTests.model()
    model.select(.unit(2))
    press(&model, .character("x"))
    #expect(model.selected?.isUncertain == true)
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
    #expect(model.uncertain == before - 1)
    #expect(model.draw().snapshot.contains("认可了 1 条同类的;U 撤销"))
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
    #expect(model.draw().snapshot.contains("是「市城管局」吗"))
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
}
