import DubanCore
import DubanDocuments
import Testing

/// Who owes a report: all, those who lead, those who are named; and never all where the text means some.
@Suite struct `Who owes a report` {
  private func draft(_ rule: String, _ items: String? = nil) -> PlanDraft {
    let items =
      items
      ?? "1.新建公厕10座。（牵头单位：县城管局；配合单位：县财政局、县住建局）\n2.修路20公里。（牵头单位：县交通局；配合单位：县财政局）"
    var document = SourceDocument(format: .text)
    let text = "青山县2026年工作要点\n一、重点任务\n\(items)\n二、工作要求\n\(rule)"
    for (index, line) in text.split(separator: "\n").enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(
    arguments: [
      // Those who lead something.
      ("各牵头单位每月25日前向县政府督查室报送进展情况。", ["县城管局", "县交通局"]),
      ("每季度末月20日前，各牵头单位将工作总结报县政府办公室。", ["县城管局", "县交通局"]),
      ("请各牵头单位会同相关单位细化方案、挂图作战，每月5日前将上月进展报县政府督查室。", ["县城管局", "县交通局"]),
      ("工作要求：各牵头单位要于2月20日前将实施计划报县政府督查室，每季度末月25日前报送进展情况。", ["县城管局", "县交通局"]),
      ("各牵头责任部门应于每月25日前将进展情况报县政府督查室。", ["县城管局", "县交通局"]),
      // Those who help.
      ("各配合单位每月25日前向县政府督查室报送进展情况。", ["县财政局", "县住建局"]),
      // Who is named.
      ("县城管局每月25日前向县政府督查室报送进展情况。", ["县城管局"]),
      ("县城管局、县交通局每月25日前向县政府督查室报送进展情况。", ["县城管局", "县交通局"]),
      ("县城管局要加强调度，每月25日前向县政府督查室报送进展情况。", ["县城管局"]),
      // A group of places.
      ("各乡镇每月25日前向县政府督查室报送进展情况。", ["各乡镇"]),
      // All of them but who only helps.
      ("各责任单位每月25日前向县政府督查室报送进展情况。", ["县城管局", "县交通局"]),
      ("各责任单位要加强调度，每月25日前向县政府督查室报送进展情况。", ["县城管局", "县交通局"]),
      // All of them.
      ("各有关部门、各单位每月25日前向县政府督查室报送进展情况。", []),
      ("各乡镇、各部门每月25日前向县政府督查室报送进展情况。", []),
      ("每月28日前向县政府督查室报送进展情况。", []),
    ] as [(String, [String])])
  func `is read of the words`(_ rule: String, _ units: [String]) {
    let duties = draft(rule).duties
    #expect(duties.map(\.value.units) == [units])
    #expect(duties.map(\.confidence) == [.sure])
  }

  @Test(arguments: [
    "1.新建公厕10座。（责任单位：县城管局、县住建局）", "1.新建公厕10座。（牵头单位：县城管局；责任单位：县住建局）",
  ])
  func `is all where nobody only helps, or those who help are called 责任单位`(_ items: String) {
    #expect(draft("各责任单位每月25日前向县政府督查室报送进展情况。", items).duties.map(\.value.units) == [[]])
  }

  @Test func `where nobody is said to lead it is those who are responsible`() {
    let draft = draft("各牵头单位每月25日前向县政府督查室报送进展情况。", "1.新建公厕10座。（责任单位：县城管局）")
    #expect(draft.duties.map(\.value.units) == [["县城管局"]])
  }

  @Test(arguments: ["各项目业主单位每月25日前向县政府督查室报送进展情况。"])
  func `is asked where the text means some and nobody knows whom`(_ rule: String) {
    #expect(draft(rule).duties.map(\.confidence) == [.likely])
    #expect(draft(rule).openQuestions.contains { $0.kind == .due })
  }

  @Test func `only those who lead owe it on the board`() throws {
    let plan = PlanBuilder.build(draft("各牵头单位每月25日前向县政府督查室报送进展情况。"), today: Day(2026, 6, 1)!).plan
    let board = Board(plan, states: [:], asOf: Day(2026, 6, 30)!)
    #expect(Set(board.duties.map(\.unit)) == ["县城管局", "县交通局"])
    #expect(board.duties.count == 12)
  }
}
