import DubanCore
import DubanDocuments
import Testing

/// What the frame of a government's page tells: number, issuer and day, in lines or in a table.
@Suite struct `The frame of a page` {
  private static let text = ["2026年重点任务清单", "1.新建公厕12座。（责任单位：县城管局）", "2.改造道路3条。（责任单位：县交通局）"]

  private func draft(_ lines: [String], _ table: SourceDocument.Table? = nil) -> PlanDraft {
    var document = SourceDocument(format: .text)
    if let table { document.blocks.append(.table(table)) }
    for (index, line) in (lines + Self.text).enumerated() {
      document.blocks.append(.paragraph(.init(line, origin: .line(index + 1))))
    }
    return PlanRecognizer.draft(of: document, today: Day(2026, 6, 1))
  }

  @Test(
    arguments: [
      ["索 引 号：\t011/2026-7", "文    号：\t青政发〔2026〕7号", "发布机构：\t青山县人民政府", "成文日期：\t2026年2月9日"],
      ["索引号 011/2026-7 文号 青政发〔2026〕7号", "发文机关 青山县人民政府 成文日期 2026-02-09"],
      ["【索引号】011/2026-7", "【发文字号】青政发〔2026〕7号", "【发布机构】青山县人民政府【成文日期】2026-02-09"],
      ["索引号：011/2026-7　发文字号：青政发[2026]7号　制发机关：青山县人民政府　印发日期：2026/2/9　发布日期：2026-02-20"],
    ])
  func `is read from lines, whatever parts its words`(_ lines: [String]) {
    let draft = draft(lines)
    #expect(draft.documentNumber?.value == "青政发〔2026〕7号")
    #expect(draft.issuer?.value == "青山县人民政府")
    #expect(draft.issued?.value == Day(2026, 2, 9))
    #expect(draft.issued?.confidence == .sure)
    #expect(draft.tasks.count == 2)
  }

  @Test func `is read from a table of pairs, two beside each other or one below the other`() {
    for table in [
      TableSketch.table("索 引 号 | 011/2026-7 | 发布机构 | 青山县人民政府", "文 号 | 青政发〔2026〕7号 | 发文日期 | 2026-02-09"),
      TableSketch.table("发文机关： | 青山县人民政府", "发文字号： | 青政发〔2026〕7号", "成文日期： | 2026年2月9日"),
    ] {
      let draft = draft([], table)
      #expect(draft.documentNumber?.value == "青政发〔2026〕7号")
      #expect(draft.issuer?.value == "青山县人民政府")
      #expect(draft.issued?.value == Day(2026, 2, 9))
      #expect(draft.tasks.count == 2)
    }
  }

  @Test func `one label alone, the day of the page and words that are no organ make none`() {
    #expect(draft(["成文日期：2026年2月9日。"]).issuer == nil)
    let page = draft(["索引号：011", "发布机构：本站讯", "有效性：有效"])
    #expect(page.issuer == nil)
    #expect(page.issued == nil)
    #expect(page.documentNumber == nil)
  }

  @Test func `another day below the text makes the day uncertain`() {
    let draft = draft(["索引号：011", "成文日期：2026年2月9日", "青山县人民政府", "2026年2月12日"])
    #expect(draft.issued?.value == Day(2026, 2, 12))
    #expect(draft.issued?.alternatives.first == Day(2026, 2, 9))
    #expect(draft.issued?.confidence == .likely)
  }

  @Test(
    arguments: [
      ("宁溪县人民政府专题会议纪要", "宁溪县人民政府"), ("古城县人民政府县长办公会议纪要", "古城县人民政府"), ("南浦区住房和城乡建设局2026年重点工作计划", "南浦区住房和城乡建设局"),
      ("清河区人民政府办公室督办事项交办单", "清河区人民政府办公室"),
    ])
  func `a title that begins with an organ names the issuer`(_ title: String, _ issuer: String) {
    let draft = draft([title])
    #expect(draft.issuer?.value == issuer)
    #expect(draft.jurisdiction?.value == String(issuer.prefix(3)))
  }

  @Test func `a sentence names no issuer`() {
    #expect(draft(["市政府第83次常务会议纪要", "会议听取了市林业局关于春季造林工作的汇报。"]).issuer == nil)
  }

  @Test func `a demand for reports in the sentence that brings the plan makes no circular of it`() {
    let draft = draft(["现将《2026年重点任务清单》印发给你们。各单位要于每季度末将进展情况报县政府督查室。"])
    #expect(draft.refusal == nil)
    #expect(draft.tasks.count == 2)
  }
}
