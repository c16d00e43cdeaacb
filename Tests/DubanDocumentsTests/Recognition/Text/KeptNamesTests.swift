import DubanCore
import DubanDocuments
import Testing

/// Names as the text writes them, groups that are one, shares that are asked, and who issued it.
@Suite struct `Names as they are written` {
  private func draft(_ lines: [String], _ rows: [[String]] = []) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    if !rows.isEmpty {
      var table = SourceDocument.Table()
      for (row, cells) in rows.enumerated() {
        for (column, text) in cells.enumerated() {
          table.cells.append(.init(text, row: row, column: column, origin: .line(40 + row * 10 + column)))
        }
      }
      document.blocks.append(.table(table))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 1, 25))
  }

  private let head = ["序号", "重点任务", "工作目标", "时间节点", "牵头单位", "责任单位"]

  @Test func `stand in a column of units without a question`() {
    let draft = draft(
      ["青岩县2026年重点任务清单", "青岩县营商环境建设领导小组办公室（代章）", "2026年1月20日"],
      [
        head, ["1", "推进一件事", "落地12个套餐", "6月底前落地6个，12月底前全部落地", "县数据局", "县市场监管局、人社局、税务局"],
        ["2", "银企对接", "举办对接活动8场", "每季度不少于2场", "金融办", "人行青岩支行、城关镇、白水镇"],
        ["3", "清理欠款", "化解欠款", "春节前", "县工信局", "财政局"],
      ])
    #expect(draft.openQuestions.allSatisfy { $0.kind != .unit })
    #expect(draft.units.map(\.name.value).contains("县数据局"))
    #expect(draft.issuer?.value == "青岩县营商环境建设领导小组办公室")
    #expect(draft.issued?.confidence == .sure)
    #expect(draft.tasks.first?.milestones.map { $0.value.criteria.map(\.value) } == [[Figure(6)], []])
    #expect(draft.tasks.dropFirst().first?.milestones.count == 4)
    #expect(draft.tasks.last?.dueWords?.confidence == .likely)
  }

  @Test func `of one group in several spellings are one, and asked`() {
    let draft = draft([
      "青岩县2026年工作方案", "1.修路120公里，其中城关镇35公里、白水镇40公里、石门乡45公里。（责任单位：各乡镇）", "2.治污。（责任单位：各乡镇人民政府）",
      "3.收运垃圾。（责任单位：各乡镇、街道）",
    ])
    #expect(draft.units.map(\.name.value) == ["各乡镇"])
    #expect(draft.openQuestions.filter { $0.kind == .sameUnit }.count == 2)
    #expect(draft.openQuestions.filter { $0.kind == .members }.count == 1)
  }

  @Test(arguments: [("28", Confidence.likely), ("25", .sure)])
  func `shares that add up to another figure are asked`(_ last: String, _ confidence: Confidence) {
    let draft = draft([
      "青岩县2026年工作方案", "1.新建公路120公里，其中城关镇35公里、白水镇40公里、石门乡\(last)公里、龙潭乡20公里。（责任单位：县交通局）",
    ])
    let target = draft.tasks.first?.targets.first
    #expect(target?.confidence == confidence)
    #expect(target?.alternatives.map(\.value) == (confidence == .sure ? [] : [Figure(123)]))
    #expect(draft.openQuestions.contains { $0.kind == .target } == (confidence != .sure))
  }
}
