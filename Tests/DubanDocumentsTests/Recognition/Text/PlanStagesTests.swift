import DubanCore
import DubanDocuments
import Testing

/// Stages of a plan have their own start and limit.
@Suite struct `Stages of a plan` {
  private func draft(_ lines: [String]) -> PlanDraft {
    var document = SourceDocument(format: .text)
    let all = ["青山县2026年燃气安全整治方案", "一、重点任务", "1.排查管网85公里。（责任单位：县住建局）", "2.更换管网12公里。（责任单位：县城管局）", "二、时间安排"] + lines
    for (index, line) in all.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(
    arguments: [
      ("（一）宣传发动阶段（3月1日至3月31日）。各单位制定方案。", Day(2026, 3, 1), Day(2026, 3, 31)),
      ("（一）集中攻坚阶段（2026年8月至11月）。开展攻坚。", Day(2026, 8, 1), Day(2026, 11, 30)),
      ("（一）总结阶段（12月）。全面总结。", nil, Day(2026, 12, 31)),
      ("（一）动员部署阶段：2026年3月底前。召开会议。", nil, Day(2026, 3, 31)),
    ] as [(String, Day?, Day?)])
  func `begin and end`(_ line: String, _ start: Day?, _ due: Day?) {
    let draft = draft([line, "（二）巩固阶段（2026年12月1日—12月20日）。总结经验。"])
    let stages = draft.tasks.first { $0.title.value == "时间安排" }?.children ?? []
    #expect(stages.count == 2)
    #expect(stages.first?.due?.value == due)
    if let start { #expect(stages.first?.start?.value == start) }
    #expect(stages.last?.title.value == "巩固阶段")
    #expect(draft.tasks.map(\.number) == ["1", "2", ""])
  }

  @Test func `keep the day of a report within`() {
    let draft = draft(["（一）整治阶段（2026年3月至9月）。开展整治。", "（二）总结阶段（2026年10月至11月）。各单位于10月30日前报送总结。"])
    let last = draft.tasks.last?.children.last
    #expect(last?.due?.value == Day(2026, 11, 30))
    #expect(last?.milestones.first?.value.due == Day(2026, 10, 30) && last?.milestones.count == 1)
  }

  @Test func `ask whether a year that was left blank is that of the plan`() {
    let draft = draft(["（一）宣传阶段（20**年11月7日—20**年12月9日）。广泛宣传。", "（二）整治阶段（20××年12月10日—20××年1月5日）。全面整治。"])
    let stages = draft.tasks.last?.children ?? []
    #expect(stages.map { $0.due?.value } == [Day(2026, 12, 9), Day(2027, 1, 5)])
    #expect(stages.allSatisfy { $0.due?.confidence == .doubtful && $0.milestones.isEmpty })
  }

  @Test func `are none where no time stands behind them`() {
    #expect(draft(["（一）宣传阶段。广泛宣传。", "（二）整治阶段。全面整治。"]).tasks.count == 2)
  }
}
