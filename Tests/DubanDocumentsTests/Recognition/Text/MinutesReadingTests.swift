import DubanCore
import DubanDocuments
import Testing

/// Minutes: who does what in their sentences, what belongs to no matter, and matters of several points.
@Suite struct `Minutes as they are read` {
  private func draft(_ lines: [String]) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  private func draft(_ matter: String, behind lines: [String] = []) -> PlanDraft {
    draft(
      [
        "青岩县人民政府专题会议纪要", "青岩县人民政府办公室 2026年3月6日", "一、关于道路建设。由县交通局牵头，4月底前完成道路设计并按程序报批。",
        "二、关于有关事项。" + matter,
      ] + lines)
  }

  /// Enumerators, verbs and words that only begin as a unit make none.
  @Test(
    arguments: [
      ("一是城管局牵头，年内新增公共停车位1200个。", ["城管局"]), ("首先县住建局要完成房屋排查并建立台账。", ["县住建局"]),
      ("原则同意县住建局提出的筹资方案。请县财政局尽快拨付首批资金。", ["县财政局"]), ("责成县水利局6月底前完成水库除险加固。", ["县水利局"]),
      ("会议委托县司法局起草有关实施细则。", ["县司法局"]), ("具体实施办法由县住建局商县司法局另行制定。", ["县住建局", "县司法局"]),
      ("县政府督查室要加强跟踪问效并及时通报。", ["县政府督查室"]), ("石门乡村道路要在年底前全部硬化到户。", []),
      ("县政府采购项目要在年底前全部公开招标。", []), ("县绿化委员会办公室要抓好春季造林工作。", ["县绿化委员会办公室"]),
      ("县妇联建立关爱台账并定期走访。", ["县妇联"]), ("县政府办会同县住建局抓好落实。", ["县政府办", "县住建局"]),
    ] as [(String, [String])])
  func `names no unit by a word beside it`(_ matter: String, _ units: [String]) {
    let task = draft(matter).tasks.last
    let named = (task.map { $0.leads + $0.responsible + $0.cooperating } ?? []).map(\.value)
    #expect(named == units)
  }

  @Test func `points with a unit each are tasks of their own`() {
    let draft = draft("一是城管局牵头，年内新增公共停车位1200个；二是公安局交警大队负责，5月底前优化泊位300个；三是住建局负责，推进3处立体停车楼建设。")
    let children = draft.tasks.last?.children ?? []
    #expect(children.map { ($0.leads + $0.responsible).map(\.value) } == [["城管局"], ["公安局交警大队"], ["住建局"]])
    #expect(children.map { $0.targets.map(\.value.value) } == [[Figure(1200)], [Figure(300)], [Figure(3)]])
    #expect(children.allSatisfy { $0.title.confidence < .sure })
    #expect(draft.units.allSatisfy { !$0.name.value.contains("是") })
  }

  @Test(arguments: ["一是县城管局牵头，新增车位1200个；二是县城管局负责，优化泊位300个。", "一是加强宣传；二是县城管局优化泊位300个。"])
  func `points of one unit or without one are one task`(_ matter: String) {
    #expect(draft(matter).tasks.last?.children.isEmpty == true)
  }

  @Test func `what everybody is asked for at the end belongs to no matter`() {
    let end = "会议要求，县政府督查室要加强跟踪问效，各责任单位每半月报送一次进展情况。"
    let draft = draft("由东关街道牵头，6月底前实现小区物业服务全覆盖。", behind: [end])
    #expect(draft.tasks.last?.responsible.isEmpty == true)
    #expect(draft.tasks.last?.text?.value.contains("会议要求") == false)
    #expect(draft.duties.map(\.value.count) == [1])
    #expect(draft.duties.map(\.value.every) == [.halfMonth])
    #expect(draft.duties.map(\.confidence) == [.sure])
  }

  @Test func `a number alone in its line belongs to what stands above it`() {
    let lines = ["专题会议纪要", "〔2026〕8号", "青岩县人民政府办公室 2026年3月6日", "一、关于道路建设。由县交通局牵头，4月底前完成设计。"]
    #expect(draft(lines).documentNumber?.value == "专题会议纪要〔2026〕8号")
  }
}
