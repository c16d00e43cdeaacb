import DubanCore
import DubanDocuments
import Testing

/// Several duties in one sentence, duties more often than monthly, and what is told beside them.
@Suite struct `Several duties` {
  private func draft(_ rule: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    let text = "青山县2026年工作要点\n一、重点任务\n1.新建公厕10座。（牵头单位：县城管局；配合单位：县财政局）\n二、工作要求\n\(rule)"
    for (index, line) in text.split(separator: "\n").enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(
    arguments: [
      (
        "各牵头单位每月25日前将工作进展情况报县政府督查室，每季度末报送工作小结，12月10日前报送全年工作总结。",
        ["month 工作进展情况 25", "quarter 工作小结 -", "year 全年工作总结 10"]
      ),
      ("各单位每月5日前报送进展情况，年底前报送年度总结。", ["month 进展情况 5", "year 年度总结 -"]),
      ("各单位每季度报送进展情况，次年1月10日前报送全年总结。", ["quarter 进展情况 -", "year 全年总结 10"]),
      ("每月、每季度末报送进展情况。", ["month 进展情况 -", "quarter 进展情况 -"]), ("每月调度，每季度报送进展情况。", ["quarter 进展情况 -"]),
      ("各单位2月20日前将实施计划报县政府督查室。", []), ("12月10日前报送申报材料。", []),
    ] as [(String, [String])])
  func `are each read`(_ rule: String, _ expected: [String]) {
    let told = draft(rule).duties.map {
      "\($0.value.every) \($0.value.title.chinese) \($0.value.dueDay.map(String.init) ?? "-")"
    }
    #expect(told == expected)
  }

  @Test(arguments: [
    ("每周", ReportDuty.Rhythm.month, 4), ("每旬", .month, 3), ("每两周", .halfMonth, 1), ("每双周", .halfMonth, 1),
  ])
  func `that fill no month evenly are kept as the nearest rhythm, and asked`(
    _ rhythm: String, _ every: ReportDuty.Rhythm, _ count: Int
  ) {
    let duties = draft("各责任单位\(rhythm)向县政府督查室报送进展情况。").duties
    #expect(duties.map(\.value.every) == [every])
    #expect(duties.map(\.value.count) == [count])
    #expect(duties.map(\.confidence) == [.likely])
  }

  @Test(
    arguments: [
      ("各责任单位每半月向县政府督查室报送进展情况。", nil, .same), ("各责任单位每半个月向县政府督查室报送一次进展情况。", nil, .same),
      ("各责任单位半月一报，将进展情况报县政府督查室。", nil, .same), ("各责任单位每月15日和月底前向县政府督查室报送进展情况。", nil, .same),
      ("各责任单位每月15日前、30日前向县政府督查室报送进展情况。", nil, .same),
      ("各责任单位每月10日、25日前向县政府督查室报送进展情况。", 10, .same),
      ("各责任单位每月5日和20日前将进展情况报县政府督查室。", 5, .next),
      ("各责任单位每半月结束后3日内将进展情况报县政府督查室。", 3, .next),
    ] as [(String, Int?, ReportDuty.DueMonth)])
  func `of half-months are read with their days`(_ rule: String, _ day: Int?, _ month: ReportDuty.DueMonth) throws {
    let duties = draft(rule).duties
    let duty = try #require(duties.first?.value)
    #expect(duties.count == 1 && duties.map(\.confidence) == [.sure])
    #expect(duty.every == .halfMonth && duty.count == 1)
    #expect(duty.dueDay == day && duty.dueMonth == month)
  }

  @Test(arguments: ["各责任单位半月内向县政府督查室报送实施方案。", "各责任单位上半月向县政府督查室报送实施方案。"])
  func `are none where half a month is only a span`(_ rule: String) {
    #expect(draft(rule).duties.isEmpty)
  }

  @Test func `of two days that are no halves of a month are asked`() {
    let duties = draft("各责任单位每月10日和月底前向县政府督查室报送进展情况。").duties
    #expect(duties.map(\.value.every) == [.halfMonth] && duties.map(\.confidence) == [.likely])
  }

  @Test func `leave what is asked for by a day of its own told`() {
    let draft = draft("请各责任单位于2月底前制定细化方案，每季度末月25日前向领导小组办公室报送进展情况。")
    #expect(draft.duties.count == 1)
    #expect(draft.ignored.contains { $0.text.contains("制定细化方案") })
  }
}
