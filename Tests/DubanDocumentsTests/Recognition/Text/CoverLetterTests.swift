import DubanCore
import DubanDocuments
import Testing

/// The letter that brings a plan: its demands are no tasks of it.
@Suite struct `Letters that bring a plan` {
  private func draft(_ lines: [String]) -> PlanDraft {
    var document = SourceDocument(format: .text)
    for (index, line) in lines.enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  private static let demands = [
    "一、高度重视。各牵头单位要制定方案，于2026年2月10日前报县政府督查室。", "二、狠抓落实。各牵头单位每季度末25日前向县政府督查室报送进展情况。",
  ]

  /// Whether an annex is named, cited or not mentioned at all.
  @Test(arguments: [
    "现将《2026年重点工作责任分解方案》印发给你们，并就有关事项通知如下：", "《2026年重点工作责任分解方案》已经同意，现印发给你们，具体要求如下：",
    "县政府决定将2026年工作任务逐项分解下达（详见附件）。现将有关事项通知如下：", "现将办理任务（见附表）细化分解给你们，并提出如下要求：",
  ])
  func `is refused without its annex`(_ bringing: String) {
    let draft = draft(["各乡镇人民政府：", bringing] + Self.demands + ["青山县人民政府办公室", "2026年1月12日"])
    #expect(draft.tasks.isEmpty)
    guard case .coverWithoutAnnex = draft.refusal else {
      Issue.record("\(String(describing: draft.refusal))")
      return
    }
  }

  @Test func `leaves its plan below, and tells who reports`() {
    let draft = draft(
      [
        "青山县人民政府办公室关于印发2026年重点工作清单的通知", "各乡镇人民政府：", "现将《2026年重点工作清单》印发给你们，请认真落实。具体要求如下：",
      ] + Self.demands + [
        "青山县人民政府办公室", "2026年1月12日", "2026年重点工作清单", "1.新建学校5所。（责任单位：县教育局）", "2.改造小区20个。（责任单位：县住建局）",
      ])
    // A report that comes but once is a task of whoever brings it.
    #expect(draft.tasks.map(\.title.value) == ["新建学校5所", "改造小区20个", "向县政府督查室报送进展情况"])
    #expect(draft.tasks.last?.due?.value == Day(2026, 2, 10))
    #expect(draft.duties.map(\.value.every) == [.quarter])
    #expect(draft.missing.isEmpty)
  }

  @Test func `keeps the figures that it brings itself`() {
    let draft = draft([
      "青山县造林任务通知", "下达我县造林任务0.32万亩，其中山上造林0.14万亩，山下造林0.18万亩，现将任务下达给你们（见附表），并提出如下要求：", "一、抓紧分解任务。11月底前落实到地块。",
      "二、加大宣传。广泛动员。",
    ])
    #expect(draft.refusal == nil)
    #expect(draft.tasks.isEmpty)
    #expect(draft.indicators.map(\.target.value.value) == [Figure("0.32")])
    #expect(draft.missing.map(\.kind) == [.annex])
  }

  @Test(
    arguments: [
      ["为做好参保工作，现就有关事项通知如下：", "一、数据比对。4月底前完成摸排。", "二、强化宣传。开展宣传60场。"],
      ["现将2026年任务下达给你们，有关事项通知如下：", "一、新建学校5所。（责任单位：县教育局）", "二、改造小区20个。（县住建局）"],
      ["现将2026年任务下达给你们，有关事项通知如下：", "一、重点任务", "1.新建学校5所。", "2.改造小区20个。"],
    ])
  func `is none where its points are the tasks`(_ lines: [String]) {
    #expect(draft(["关于做好2026年工作的通知"] + lines).tasks.count == 2)
  }
}
