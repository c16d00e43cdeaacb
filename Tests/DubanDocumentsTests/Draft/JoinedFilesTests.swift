import DubanCore
import DubanDocuments
import OfficeFiles
import Testing

/// A notice and its annex in files of their own, read as one document.
@Suite struct `Several files of one document` {
  private static let notice = """
    青石县人民政府办公室
    关于印发青石县2026年绿化工作方案的通知
    青政办发〔2026〕12号

    各乡镇人民政府，县政府各部门：
    现将《青石县2026年绿化工作方案》印发给你们，请认真组织实施。

    附件：青石县2026年绿化工作任务分解表

    青石县人民政府办公室
    2026年2月10日
    """

  private static let annex = SheetFile.bytes(
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>序号</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>任务名称</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>责任单位</t></is></c></row>"
      + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>新建口袋公园6个</t></is></c><c r=\"C2\" t=\"inlineStr\"><is><t>县住建局</t></is></c></row>"
      + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>改造绿道30公里</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>县交通局</t></is></c></row>"
  )

  private func understood(_ files: [ReadingRequest.File]) throws(DocumentProblem) -> UnderstoodDocument {
    try UnderstoodDocument(reading: ReadingRequest(files, today: Day(2026, 3, 1)))
  }

  @Test func `the head comes from the notice and the tasks from the annex`() throws {
    let files = [
      ReadingRequest.File("通知.txt", [UInt8](Self.notice.utf8)), ReadingRequest.File("附件.xlsx", Self.annex),
    ]
    let draft = try understood(files).draft
    #expect(draft.refusal == nil)
    #expect(draft.documentNumber?.value == "青政办发〔2026〕12号")
    #expect(draft.tasks.map(\.title.value) == ["新建口袋公园6个", "改造绿道30公里"])
    let plan = PlanBuilder.build(draft, document: "通知.txt", today: Day(2026, 3, 1)!).plan
    // Each place names its file, but those of the first.
    let origin = try #require(plan.tasks.first?.origin)
    #expect(origin.file == "附件.xlsx")
    #expect(origin.place.words(.chinese) == "附件.xlsx“表”第2行第2列")
    // And comes back from a plan file.
    let text = PlanFileWriter.text(plan)
    let reading = PlanFileReader.read(try YAMLReader.read([UInt8](text.utf8), file: "p.yaml"))
    #expect(reading.value?.plan == plan)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `alone the notice is refused, and says so`() throws {
    guard case .coverWithoutAnnex = try understood([.init("通知.txt", [UInt8](Self.notice.utf8))]).draft.refusal else {
      Issue.record("a notice without its annex has no tasks")
      return
    }
  }

  @Test func `what is wrong with an annex names it`() {
    let files = [
      ReadingRequest.File("通知.txt", [UInt8](Self.notice.utf8)),
      ReadingRequest.File("附件.xlsx", Array(Self.annex.prefix(300))),
    ]
    do throws(DocumentProblem) {
      _ = try understood(files)
      Issue.record("a damaged annex is no annex")
    } catch {
      #expect(error.words(.english, file: "通知.txt").hasPrefix("附件.xlsx"))
    }
  }

  @Test func `no file is no document`() {
    #expect(throws: DocumentProblem.empty) { try understood([]) }
  }
}
