import DubanCore
import DubanDocuments
import Testing

/// Reports on days that come but once, on working days, and from a month on.
@Suite struct `Reports on days of their own` {
  private func draft(_ rule: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    let text = "青山县2026年工作要点\n一、重点任务\n1.新建公厕10座。（牵头单位：县城管局；配合单位：县财政局）\n二、工作要求\n\(rule)"
    for (index, line) in text.split(separator: "\n").enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  private func told(_ draft: PlanDraft) -> [String] {
    draft.duties.map {
      let duty = $0.value
      return "\(duty.every) \(duty.title.chinese) \(duty.dueDay.map(String.init) ?? "-") \(duty.dueMonth)"
    }
  }

  @Test(
    arguments: [
      ("各责任单位11月30日前报送全年总结。", "报送全年总结", ["县城管局"], Day(2026, 11, 30)),
      ("各牵头单位于4月10日前报送实施方案。", "报送实施方案", ["县城管局"], Day(2026, 4, 10)),
      ("请各牵头单位4月10日前将实施方案报县委督查室。", "向县委督查室报送实施方案", ["县城管局"], Day(2026, 4, 10)),
      ("（三）各乡镇于2027年3月底前将方案报送县政府办公室。", "向县政府办公室报送方案", ["各乡镇"], Day(2027, 3, 31)),
      ("各单位3月底前报送工作计划。", "报送工作计划", ["各单位"], Day(2026, 3, 31)),
    ] as [(String, String, [String], Day?)])
  func `that come but once are tasks with their day, and asked`(
    _ rule: String, _ title: String, _ units: [String], _ due: Day?
  ) throws {
    let draft = draft(rule)
    #expect(draft.duties.isEmpty)
    let task = try #require(draft.tasks.dropFirst().first)
    #expect(task.title.value == title)
    #expect(task.title.confidence == .likely)
    #expect(task.responsible.map(\.value) == units)
    #expect(task.due?.value == due)
    #expect(!draft.questions.contains { $0.kind == .due })
    #expect(draft.ignored.isEmpty)
  }

  @Test func `on several days are as many tasks`() {
    let draft = draft("各责任单位分别于6月30日和11月10日前将完成情况报县政府办公室。")
    #expect(draft.tasks.dropFirst().map(\.due?.value) == [Day(2026, 6, 30), Day(2026, 11, 10)])
    #expect(draft.tasks.dropFirst().allSatisfy { $0.title.value == "向县政府办公室报送完成情况" })
  }

  @Test func `that tell no paper stay asked`() {
    let draft = draft("各责任单位11月30日前报送。")
    #expect(draft.tasks.count == 1)
    // Who issued it is asked as of every text that does not say.
    #expect(draft.questions.map(\.kind).filter { $0 != .issuer } == [.due])
  }

  @Test(
    arguments: [
      ("每季度末月28日前报送季度小结，7月5日前报送半年总结。", ["quarter 季度小结 28 same", "halfYear 半年总结 5 next"]),
      ("7月5日前和12月20日前分别报送半年和全年总结。", ["halfYear 半年总结 5 next", "year 全年总结 20 same"]),
      ("6月25日前报送上半年总结，12月20日前报送全年总结。", ["halfYear 上半年总结 25 same", "year 全年总结 20 same"]),
      ("每月最后一个工作日前报送进展。", ["month 进展 - same"]),
    ] as [(String, [String])])
  func `are read`(_ rule: String, _ expected: [String]) {
    #expect(told(draft(rule)) == expected)
  }

  @Test(
    arguments: [
      ("每年12月10日前报送总结。", "year 总结 10 same", []), ("每年1月10日前报送上年总结。", "year 上年总结 10 next", []),
      ("每年6月、12月底前报送总结。", "halfYear 总结 - same", []), ("每年1月和7月5日前报送总结。", "halfYear 总结 5 next", []),
      ("每年6月25日前报送总结。", "year 总结 - same", ["文中为每年6月25日，按每年末记"]),
      ("每月1日至5日报送进展。", "month 进展 5 same", []), ("每月上旬报送进展。", "month 进展 10 same", []),
      ("每月第一个工作日前报送进展。", "month 进展 - same", ["文中为每月第一个工作日，按每月记"]),
      ("每季度末月25日前报送进展。", "quarter 进展 25 same", []),
      ("每周五前报送进展。", "month 进展 - same", ["文中为每周五报送，按每月4次记"]),
    ] as [(String, String, [String])])
  func `keep the day that they are told with, and say what no duty can hold`(
    _ rule: String, _ expected: String, _ notes: [String]
  ) {
    let draft = draft(rule)
    #expect(told(draft) == [expected])
    #expect(draft.duties.flatMap(\.value.notes) == notes)
    #expect(draft.duties.map(\.confidence).allSatisfy { notes.isEmpty || $0 == .likely })
  }

  @Test func `on the last working day are asked`() {
    #expect(draft("每月最后一个工作日前报送进展情况。").duties.map(\.confidence) == [.likely])
    #expect(draft("每月最后一日前向县政府督查室报送进展情况。").duties.map(\.value.notes) == [[]])
  }

  @Test(arguments: [
    ("从4月起每月25日前向县政府督查室报送进展情况。", Day(2026, 4, 1)), ("自2026年5月起，每月25日前向县政府督查室报送进展情况。", Day(2026, 5, 1)),
    ("每月25日前向县政府督查室报送进展情况。", nil),
  ])
  func `begin when they are told to`(_ rule: String, _ start: Day?) {
    let duties = draft(rule).duties.map(\.value)
    #expect(duties.map(\.start) == [start])
    #expect(duties.map(\.dueDay) == [25])
    #expect(duties.map(\.units) == [[]])
  }
}
