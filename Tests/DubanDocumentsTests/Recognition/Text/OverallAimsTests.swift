import DubanCore
import DubanDocuments
import Testing

/// Aims with figures that stand under 总体要求 without a year before them.
@Suite struct `Aims under overall demands` {
  private func draft(_ heading: String, _ words: String) -> PlanDraft {
    var document = SourceDocument(format: .text)
    let text = "青山县2026年工作方案\n一、\(heading)\n\(words)\n二、重点任务\n1.新建公厕10座。（责任单位：县城管局）"
    for (index, line) in text.split(separator: "\n").enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(arguments: ["全年事故起数下降10%以上，整改率达到100%。", "坚持人民至上，全年事故起数下降10%以上，整改率达到100%。"])
  func `are indicators`(_ words: String) {
    let draft = draft("总体要求", words)
    #expect(
      draft.indicators.map { "\($0.target.value.value.map { "\($0)" } ?? "-")\($0.target.value.unit ?? "")" } == [
        "10%", "100%",
      ])
  }

  @Test func `under demands on the work are asked`() {
    let indicators = draft("工作要求", "确保问题整改率达到100%。").indicators
    #expect(indicators.count == 1)
    #expect(indicators.allSatisfy { $0.target.confidence < .sure })
  }

  @Test(arguments: ["每月报送信息不少于2篇。", "考核得分低于90%的予以通报。", "坚持问题导向。"])
  func `are none where they tell how reports and checks are made`(_ words: String) {
    #expect(draft("工作要求", words).indicators.isEmpty)
    #expect(draft("总体要求", words).indicators.isEmpty)
  }
}
