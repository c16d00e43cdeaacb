import Testing

@testable import DubanCore
@testable import DubanDocuments

/// Figures of quarters behind the name of what they are of: 「监管覆盖率一季度达60%、二季度达75%」.
@Suite struct `A series of quarters behind its name` {
  @Test(
    arguments: [
      ("在建工地监管覆盖率一季度达60%、二季度达75%、三季度达90%、四季度达100%。", "exactly 100 % 在建工地监管覆盖率", ["60", "75", "90", "100"]),
      ("在建工地监管覆盖率一季度60%、二季度75%、三季度90%、四季度100%。", "exactly 100 % 在建工地监管覆盖率", ["60", "75", "90", "100"]),
      ("监管覆盖。在建工地监管覆盖率一季度达60%，二季度达75%，三季度达90%，四季度达100%。", "exactly 100 % 在建工地监管覆盖率", ["60", "75", "90", "100"]),
      ("污水超标率一季度30%、二季度20%、三季度15%、四季度10%。", "exactly 10 % 污水超标率", ["30", "20", "15", "10"]),
    ] as [(String, String, [String])])
  func `has its last figure as target, due with it, and a step for each`(
    _ text: String, _ target: String, _ figures: [String]
  ) {
    let reading = PhraseVectors.read(text)
    #expect(reading.targets.map { PhraseVectors.words($0.value) } == [target])
    #expect(reading.targets.map(\.confidence) == [.sure])
    #expect(reading.due?.value == Day(2024, 12, 31))
    #expect(reading.milestones.map { $0.value.criteria.map { "\($0.value)" } } == figures.map { [$0] })
    #expect(reading.milestones.map(\.value.due.month) == [3, 6, 9, 12])
  }

  @Test func `that ends before the year is due with its last quarter`() {
    let reading = PhraseVectors.read("整改销号率一季度50%、二季度100%。")
    #expect(reading.due?.value == Day(2024, 6, 30))
    #expect(reading.targets.map { PhraseVectors.words($0.value) } == ["exactly 100 % 整改销号率"])
  }

  @Test func `of things that are counted is asked`() {
    let reading = PhraseVectors.read("新建口袋公园一季度2个、二季度3个、三季度5个。")
    #expect(reading.targets.map { PhraseVectors.words($0.value) } == ["exactly 10 个 口袋公园"])
    #expect(reading.targets.map(\.confidence) == [.likely])
    #expect(reading.milestones.count == 3)
  }
}
