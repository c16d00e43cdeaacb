import DubanCore
import DubanDocuments
import Testing

/// What was left aside with a figure in it is asked.
@Suite struct `Figures that were left aside` {
  private func draft(_ task: String, _ further: String = "") -> PlanDraft {
    var document = SourceDocument(format: .text)
    let text = "青山县2026年工作要点\n一、重点任务\n1.\(task)（责任单位：县教育局）\n二、保障措施\n\(further)"
    for (index, line) in text.split(separator: "\n").enumerated() {
      document.blocks.append(.paragraph(.init(String(line), origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test func `are asked where they have a measure`() {
    let draft = draft("建设学校，建筑面积1.8万平方米，新增学位1620个。")
    #expect(draft.questions.contains { $0.kind == .target && $0.passage.text == "建筑面积1.8万平方米" })
  }

  @Test(arguments: ["加强组织领导，压实责任。", "去年全县绿化率达到38%。", "联系电话：0517-83900000。"])
  func `are none in words, of the past and in numbers of telephones`(_ words: String) {
    #expect(!draft("新建学校2所。", words).questions.contains { $0.kind == .target || $0.kind == .due })
  }

  @Test func `and the day of money of the whole plan stays with it`() {
    let draft = draft("新建学校2所。", "县财政统筹安排整治资金4200万元，6月底前拨付到位。")
    #expect(draft.funding.map(\.value.notes) == [["6月底前拨付到位"]])
  }

  @Test(arguments: [
    ("改造老旧小区12个，涉及3500户居民、面积28万平方米，10月底前完工。", ["老旧小区", "面积"]), ("拆除违建4万平方米以上，新增违建实现零增长。", ["违建", "新增违建"]),
    ("整改问题，发现问题30日内整改到位。", []),
  ])
  func `beside targets with names of their own`(_ task: String, _ names: [String]) {
    #expect(draft(task).tasks.flatMap { $0.targets.map(\.value.name.chinese) } == names)
  }
}
