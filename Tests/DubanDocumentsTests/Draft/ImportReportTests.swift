import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanExports
import Testing

@Suite struct `Import report` {
  private static let today = Day(2024, 5, 1)!

  private func report(_ draft: PlanDraft, cleanings: [SourceDocument.Cleaning] = []) -> ImportReport {
    var source = SourceDocument(format: .text)
    source.cleanings = cleanings
    let built = PlanBuilder.build(draft, document: "通知.txt", today: Self.today)
    return ImportReport(of: source, document: "通知.txt", draft: draft, built: built)
  }

  /// A plan of one task with something of everything.
  private var draft: PlanDraft {
    var draft = PlanDraft()
    draft.title = Guess("青石县2024年实事", from: Passage("青石县2024年实事", at: .line(1)))
    draft.documentNumber = Guess("青政办〔2024〕3号", from: Passage("青政办〔2024〕3号", at: .line(2)))
    draft.jurisdiction = Guess("青石县", from: Passage("青石县", at: .line(1)))
    draft.period = Guess(
      Period(start: Day(2024, 1, 1)!, end: Day(2024, 12, 31)!)!, from: Passage("2024年", at: .line(1)))
    let sentence = Passage("1.新建口袋公园3个左右（城建办）", at: .line(5))
    var task = TaskDraft(number: "1", title: Guess("新建口袋公园", from: sentence))
    task.responsible = [Guess("城建办", from: sentence, confidence: .likely)]
    let about = Target(Name("口袋公园"), kind: .about, value: Figure(3), unit: "个")
    let exactly = Target(Name("口袋公园"), kind: .exactly, value: Figure(3), unit: "个")
    task.targets = [Guess(about, from: sentence, confidence: .doubtful, alternatives: [exactly])]
    draft.tasks = [task]
    draft.missing = [Question(.annex, about: Passage("附件：任务分解表", at: .line(9)))]
    draft.ignored = [Passage("抄送：县委各部门。", at: .line(12))]
    return draft
  }

  private var cleanings: [SourceDocument.Cleaning] {
    [SourceDocument.Cleaning(.navigation, at: .line(13), before: "首页 > 政务公开", after: "")]
  }

  @Test func `it tells what was understood, what is uncertain, missing and ignored`() {
    #expect(
      report(draft, cleanings: cleanings).lines(.chinese).joined(separator: "\n") == """
        通知.txt：青石县2024年实事  qingshi-2024
          青政办〔2024〕3号  2024-01-01–2024-12-31
          读懂：任务 1、量化目标 1、单位 1

        待核 2 处：
          第5行：是否单位名称“1.新建口袋公园3个左右（城建办）”，暂按“城建办”
          第5行：量化目标“1.新建口袋公园3个左右（城建办）”，暂按“口袋公园 约 3 个”，也可能是“口袋公园 3 个”

        缺少 1 处：
          第9行：附件“附件：任务分解表”；文中提到，没有一起读入

        未采用 1 处：
          第12行“抄送：县委各部门。”

        已清理：网页导航和页码 1
          1  第13行：略去“首页 > 政务公开”
        """)
    #expect(
      report(draft, cleanings: cleanings).lines(.english).joined(separator: "\n") == """
        通知.txt: 青石县2024年实事  qingshi-2024
          青政办〔2024〕3号  2024-01-01–2024-12-31
          understood: tasks 1, targets 1, units 1

        uncertain (2):
          line 5: whether it names a unit '1.新建口袋公园3个左右（城建办）'; taken as '城建办'
          line 5: target '1.新建口袋公园3个左右（城建办）'; taken as '口袋公园 约 3 个', may be '口袋公园 3 个'

        missing (1):
          line 9: annex '附件：任务分解表'; it is named and was not read with the rest

        ignored (1):
          line 12: 抄送：县委各部门。

        cleaned: navigation and page numbers 1
          1  line 13: left out '首页 > 政务公开'
        """)
  }

  @Test func `long parts are cut and counted`() {
    var draft = draft
    draft.ignored = (1...5).map { Passage("行\($0)", at: .line($0)) }
    let lines = report(draft).lines(.chinese, most: 2)
    #expect(lines.suffix(4) == ["未采用 5 处：", "  第1行“行1”", "  第2行“行2”", "  ……另有 3 处"])
  }

  @Test func `rows of sums and navigation are told in one line each`() {
    var draft = draft
    draft.ignored = [
      Passage("首页", at: .line(1)), Passage("合计", at: .line(8)), Passage("3", at: .line(9)),
      Passage("打印", at: .line(12)),
    ]
    let navigation = ["首页", "打印", "关闭"].enumerated().map {
      SourceDocument.Cleaning(.navigation, at: .line($0 + 20), before: $1, after: "")
    }
    let blank = SourceDocument.Cleaning(.spacing, at: .line(21), before: "责 任", after: "责任")
    let lines = report(draft, cleanings: [navigation[0], blank] + navigation.dropFirst()).lines(.chinese)
    #expect(
      lines.suffix(6) == [
        "", "略过：合计行 1、网页导航 2", "", "已清理：多余空格和断行 1、网页导航和页码 3", "  2  第21行：“责 任”→“责任”",
        "  网页导航 3：1“首页” 3“打印” 4“关闭”",
      ], "\(lines)")
    // The checker tells each sort at its first place.
    let remarks = report(draft).diagnostics(in: "通知.txt").filter { $0.rule == .ignored }
    #expect(remarks.map(\.place.line) == [8, 1])
    #expect(remarks.first?.sentence(.chinese).contains("合计行 1") == true)
  }

  @Test func `scripts get a row for each`() {
    #expect(
      JSONWriter.text(JSONValue(report(draft, cleanings: cleanings).table(.english)), .compact) == #"""
        [{"file":"通知.txt","part":"plan","kind":"qingshi-2024","count":null,"place":null,"text":null,"readings":[],\#
        "message":"青石县2024年实事"},\#
        {"file":"通知.txt","part":"understood","kind":"tasks","count":1,"place":null,"text":null,"readings":[],"message":null},\#
        {"file":"通知.txt","part":"understood","kind":"targets","count":1,"place":null,"text":null,"readings":[],"message":null},\#
        {"file":"通知.txt","part":"understood","kind":"units","count":1,"place":null,"text":null,"readings":[],"message":null},\#
        {"file":"通知.txt","part":"uncertain","kind":"unit","count":null,"place":{"line":5},\#
        "text":"1.新建口袋公园3个左右（城建办）","readings":["城建办"],\#
        "message":"whether it names a unit '1.新建口袋公园3个左右（城建办）'; taken as '城建办'"},\#
        {"file":"通知.txt","part":"uncertain","kind":"target","count":null,"place":{"line":5},\#
        "text":"1.新建口袋公园3个左右（城建办）","readings":["口袋公园 约 3 个","口袋公园 3 个"],\#
        "message":"target '1.新建口袋公园3个左右（城建办）'; taken as '口袋公园 约 3 个', may be '口袋公园 3 个'"},\#
        {"file":"通知.txt","part":"missing","kind":"annex","count":null,"place":{"line":9},"text":"附件：任务分解表",\#
        "readings":[],"message":"annex '附件：任务分解表'; it is named and was not read with the rest"},\#
        {"file":"通知.txt","part":"ignored","kind":null,"count":null,"place":{"line":12},"text":"抄送：县委各部门。",\#
        "readings":[],"message":null},\#
        {"file":"通知.txt","part":"cleaned","kind":"navigation","count":1,"place":null,"text":null,"readings":[],"message":null},\#
        {"file":"通知.txt","part":"cleaning","kind":"navigation","count":1,"place":{"line":13},"text":"首页 > 政务公开","readings":[""],"message":null}]
        """#)
  }

  @Test func `what is no plan is said with what to do`() {
    var draft = PlanDraft()
    draft.refusal = .noTasks
    #expect(report(draft).lines(.chinese) == ["通知.txt：文件里没有找到任务；请确认它是方案的正文或任务分解表"])
    #expect(report(draft).plan == nil && report(draft).understood.isEmpty)
    draft.refusal = .circular(Passage("关于一季度进展情况的通报", at: .line(1)))
    #expect(report(draft).lines(.english)[0].hasPrefix("通知.txt: it tells how far a plan has come ('关于一季度"))
  }
}
