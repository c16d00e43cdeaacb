import DubanCore
import DubanDocuments
import Testing

/// Two spellings of a town, and units that a person says are one.
@Suite struct `Units that are one` {
  private static let today = Day(2026, 3, 1)!

  private static func draft(_ items: String...) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in (["石埠县2026年工作要点", "一、重点任务"] + items).enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: today)
  }

  private static func names(_ draft: PlanDraft) -> [String] { draft.units.map(\.name.value) }

  @Test(arguments: [
    ("石埠乡", "石埠乡人民政府"), ("城关街道", "城关街道办事处"), ("河口镇政府", "河口镇"), ("石埠经济开发区", "石埠经济开发区管委会"),
  ])
  func `in two spellings of a town are proposed as one with both`(_ one: String, _ other: String) throws {
    let draft = Self.draft("1.修路2公里。（责任单位：县交通局、\(one)）", "2.建桥1座。（责任单位：\(other)）")
    try #require(Self.names(draft) == ["县交通局", one])
    #expect(draft.units[1].aliases.map(\.value) == [other])
    #expect(draft.tasks.last?.responsible.map(\.value) == [one])
    let asked = draft.openQuestions.filter { $0.kind == .sameUnit }
    #expect(asked.map(\.readings) == [["\(one) = \(other)"]])
    #expect(asked.first?.passage.text.contains(other) == true)
  }

  @Test func `named side by side are each asked`() {
    let draft = Self.draft("1.修路2公里。（责任单位：石埠乡、城关街道）", "2.建桥1座。（责任单位：石埠乡人民政府、城关街道办事处）")
    #expect(draft.openQuestions.count { $0.kind == .sameUnit } == 2)
  }

  @Test(arguments: [
    ("甲县石埠乡", "石埠乡人民政府"), ("石埠乡党委", "石埠乡"), ("石埠乡", "石埠镇人民政府"), ("县政府办公室", "县财政局"),
  ])
  func `of other places, and other bodies of one place, are not`(_ one: String, _ other: String) {
    let draft = Self.draft("1.修路2公里。（责任单位：\(one)）", "2.建桥1座。（责任单位：\(other)）")
    #expect(!draft.openQuestions.contains { $0.kind == .sameUnit })
  }

  private static let two = ["1.修路2公里。（责任单位：县交通局、县运输中心）", "2.建桥1座。（牵头单位：县运输中心；配合单位：县水利局）"]

  /// The review of two tasks, in which the second unit is said to be the first.
  private static func merged() throws -> (review: Review, steps: [ReviewStep]) {
    let draft = draft(two[0], two[1])
    var review = Review(draft, readers: FieldReaders(of: draft, today: today))
    let index = try #require(names(draft).firstIndex(of: "县交通局"))
    try review.take(.edit(.unit(index), .aliases, "县运输中心"))
    return (review, review.steps)
  }

  @Test func `by what a person typed as another name are one in the plan and after a pause`() throws {
    let (review, steps) = try Self.merged()
    #expect(Self.names(review.draft) == ["县交通局", "县水利局"])
    #expect(review.draft.tasks.map { ($0.leads + $0.responsible).map(\.value) } == [["县交通局"], ["县交通局"]])
    let plan = PlanBuilder.build(review.draft, today: Self.today).plan
    #expect(plan.units.first { $0.name.chinese == "县交通局" }?.aliases == ["县运输中心"])
    #expect(!plan.units.contains { $0.name.chinese == "县运输中心" })
    let draft = Self.draft(Self.two[0], Self.two[1])
    var again = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    let lines = steps.map(\.line).compactMap { ReviewStep(line: $0) }
    let isResumed = again.resume(lines)
    #expect(isResumed)
    #expect(again.draft == review.draft)
  }

  @Test func `by being called the same keep the name that is gone as a spelling`() throws {
    let draft = Self.draft(Self.two[0], Self.two[1])
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    let index = try #require(Self.names(draft).firstIndex(of: "县运输中心"))
    try review.take(.edit(.unit(index), .value, "县交通局"))
    let plan = PlanBuilder.build(review.draft, today: Self.today).plan
    #expect(plan.units.first { $0.name.chinese == "县交通局" }?.aliases == ["县运输中心"])
    #expect(review.draft.tasks.first?.responsible.map(\.value) == ["县交通局"])
  }

  @Test func `of two governments are refused`() throws {
    var draft = Self.draft(Self.two[0], Self.two[1])
    let index = try #require(Self.names(draft).firstIndex(of: "县交通局"))
    let other = try #require(Self.names(draft).firstIndex(of: "县运输中心"))
    (draft.units[index].jurisdiction, draft.units[other].jurisdiction) = ("石埠县", "甲县")
    var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
    #expect(throws: ReviewProblem.otherJurisdiction("县运输中心", "县交通局")) {
      try review.take(.edit(.unit(index), .aliases, "县运输中心"))
    }
    #expect(Self.names(review.draft) == Self.names(draft))
  }
}
