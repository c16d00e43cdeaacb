import Testing

@testable import DubanCore
@testable import DubanDocuments

/// A unit with what stands in brackets behind it.
@Suite struct `A unit with brackets` {
  @Test(arguments: [
    ("市教育局（市语委办）", "市教育局", "市语委办"), ("市财政局（市国资委）", "市财政局", "市国资委"), ("县发改委(县粮食局)", "县发改委", "县粮食局"),
    ("市委宣传部（市文明办）", "市委宣传部", "市文明办"),
  ])
  func `bears two names`(_ text: String, _ name: String, _ other: String) {
    let second = SecondName(text)
    #expect(second?.name == name)
    #expect(second?.other == other)
  }

  @Test(arguments: ["市公安局（交警支队）", "市财政局（国库科）"]) func `bears a remark`(_ text: String) {
    #expect(SecondName(text) != nil)
    #expect(SecondName(text)?.other == nil)
  }

  @Test(arguments: ["各县（区）政府（管委会）", "高新园（邹区镇）", "西山区政府（西山开发区管委会）", "各镇（街道）", "市教育局", "（市教育局）", "县（区）财政局"])
  func `is one name where the bracket belongs to it`(_ text: String) { #expect(SecondName(text) == nil) }

  private func draft(_ items: String...) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in (["临江市2026年工作要点", "一、重点任务"] + items).enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test func `is one with its short name, and other units are parted from it`() throws {
    let draft = draft(
      "1.新建幼儿园5所。（牵头单位：市教育局（市语委办）、市财政局；配合单位：各县（区）政府（管委会））",
      "2.新建小学2所。（牵头单位：市教育局；配合单位：市财政局）", "3.新建中学1所。（责任单位：市教育局(市语委办)）")
    #expect(draft.tasks.map { $0.leads.map(\.value) } == [["市教育局", "市财政局"], ["市教育局"], []])
    #expect(draft.tasks.first?.cooperating.map(\.value) == ["各县（区）政府（管委会）"])
    let unit = try #require(draft.units.first { $0.name.value == "市教育局" })
    #expect(unit.aliases.map(\.value).contains("市语委办"))
    #expect(draft.units.map(\.name.value).count { $0.contains("教育局") } == 1)
    #expect(!draft.questions.contains { $0.kind == .sameUnit })
  }

  @Test func `of another width is the same`() {
    let draft = draft("1.新建幼儿园5所。（各县（区）政府（管委会）负责）", "2.新建小学2所。（各县(区)政府(管委会)负责）")
    #expect(draft.units.map(\.name.value) == ["各县（区）政府（管委会）"])
    #expect(!draft.questions.contains { $0.kind == .sameUnit })
  }

  @Test func `whose other name stands by itself as well is asked`() {
    let draft = draft("1.新建幼儿园5所。（市财政局（市国资委）负责）", "2.盘活资产3处。（市国资委负责）")
    #expect(draft.units.map(\.name.value) == ["市财政局", "市国资委"])
    #expect(draft.questions.contains { $0.kind == .sameUnit && $0.readings == ["市财政局", "市国资委"] })
  }

  @Test(arguments: [
    "（牵头单位：市教育局（市语委办）、市财政局；配合单位：各县（区）政府（管委会））", "牵头单位：市教育局（市语委办）、市财政局；配合单位：各县（区）政府（管委会）",
    "【牵头单位：市教育局（市语委办）、市财政局；配合单位：各县（区）政府（管委会）】",
  ])
  func `is read in a cell whatever stands around all of it`(_ text: String) {
    let cell = UnitCell.reading(Passage(text, at: .line(1)), part: .responsible)
    #expect(cell.leads.map(\.value) == ["市教育局（市语委办）", "市财政局"])
    #expect(cell.cooperating.map(\.value) == ["各县（区）政府（管委会）"])
  }

  @Test func `beside others in brackets is not unwrapped`() {
    let cell = UnitCell.reading(Passage("（一）市教育局、（二）市财政局（国库科）", at: .line(1)), part: .responsible)
    #expect(cell.responsible.count == 2)
  }
}
