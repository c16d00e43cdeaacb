import ArgumentParser
import DubanCore
import DubanDocuments
import DubanExports
import DubanReports

/// `duban export PLAN`
struct ExportCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Language.ofHelp.pick(
        "导出方案：方案文件、台账、电子表格、日历、看板，或发给各单位的填报表。",
        "Write a plan: as a plan file, its ledger (台账), a spreadsheet, a calendar, a board, or sheets for units."),
      discussion: Language.ofHelp.pick(
        """
        方案文件是发布的内容，不含进展；键名用英文或中文，导入后都得到同一个方案。台账（csv）每个目标、节点、资金各一行，\
        没有这些的事项一行，数值与单位分列；json 每个事项一行，供脚本使用。虚构的进展逐行标明“演示”。电子表格（xlsx）含台账各行，\
        另有指标、节点、单位、县区、资金和变化各表；日历（ics）为未完成事项的到期日。看板（html、md、docx）写各灯数量、逾期和最近到期事项、\
        指标和各单位的任务；不写方案则包括全部方案。没有账号的单位用 --sheet-for 取得填报表，全部单位用 --sheets。\
        电子表格和公文须写 -o。
        """,
        """
        The plan file is what was published, without progress; importing it gives the same plan, whether its keys \
        are English or Chinese. The ledger (csv) has a row a target, a milestone and a sum of money, and one for each item \
        without, figures as numbers with their unit apart; as json it has a row an item, for scripts. Where progress is \
        made up, each row says so (演示). The spreadsheet (xlsx) has the rows of that ledger, and sheets of indicators, \
        milestones, units, areas, funding and changes; the calendar (ics) the due days of what is open. The board (html, \
        md, docx) tells lights, what is overdue and due next, indicators and the tasks of each unit; without a plan it \
        tells all of them. A unit without an account gets a sheet to fill in by \
        --sheet-for, every unit by --sheets. Spreadsheets and papers need -o.
        """))
  }

  @Argument(
    help: ArgumentHelp("方案；导出看板时不写则为全部方案。", "The plan (方案); a board tells all plans without.", valueName: "plan"),
    completion: Completion.plan)
  var id: String?

  @Option(
    help: ArgumentHelp(
      "格式；不写则按 -o 的扩展名，再不然为 yaml。", "The format; else what the ending of -o tells, else yaml.",
      valueName: "yaml|csv|json|xlsx|ics|html|md|docx"),
    completion: .list(PlanFormat.allCases.map(\.rawValue)))
  var format: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "写入这个文件；写文件夹则按方案和截至日命名，各单位填报表都写入其中。",
      "Write into this file; in a folder it is called by plan and day, and sheets of all units go there.",
      valueName: "file"))
  var output: String?

  @Flag(help: ArgumentHelp("文件已存在时予以替换。", "Replace a file that is there already."))
  var replace = false

  @Option(
    help: ArgumentHelp("这个单位的填报表。", "The sheet that this unit fills in (填报表).", valueName: "unit"),
    completion: Completion.unit)
  var sheetFor: String?

  @Flag(help: ArgumentHelp("凡有填报任务的单位各一份填报表。", "The sheets of all units that have something to report, one file each."))
  var sheets = false

  @OptionGroup var keys: KeysOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption
  @OptionGroup var paper: PaperOption

  func perform(_ language: Language) throws {
    if sheets || sheetFor != nil { return try writeSheets(language) }
    let isFolder = output.map(OutputFile.isFolder) ?? false
    let format = try PlanFormat.chosen(format, ofFile: isFolder ? nil : output, else: isFolder ? .xlsx : .yaml)
    if format.needsFile, output == nil { throw Failure.optionNeeds(option: "--format \(format.rawValue)", other: "-o") }
    let service = try serviceForReading()
    if id == nil, only.plan == nil, let board = format.board {
      return try writeAll(format, board, on: service, language)
    }
    let plan = try service.plan(try named())
    if format == .yaml {
      let text = PlanFileWriter.text(plan, keys: keys.language)
      return try write([UInt8](text.utf8), [plan.id], on: service.clock.today, format, language)
    }
    let open = try service.open(plan, asOf: view.asOf)
    let bytes = try bytes(of: open, as: format, on: service, language)
    try write(bytes, [plan.id, "board"], on: open.board.asOf, format, language)
    [open].tellNotices(language)
  }

  /// The plan that is named, which all but a board need.
  func named() throws(Failure) -> String {
    guard let id = id ?? only.plan else { throw .planNeeded }
    return id
  }

  /// The board of all plans.
  private func writeAll(
    _ format: PlanFormat, _ board: ExportFormat, on service: PlanService, _ language: Language
  ) throws {
    var progress = Progress()
    let opened = try service.judged(asOf: view.asOf, &progress, language) { $0 }
    progress.end()
    let bytes = try export(on: service, language).board(of: opened, as: board)
    let day = opened.map(\.board.asOf).max() ?? service.clock.today
    try write(bytes, ["plans", "board"], on: day, format, language)
    opened.tellNotices(language)
  }

  /// Told after a second how far it is, since a spreadsheet of a hundred thousand rows takes some.
  private func bytes(
    of open: OpenPlan, as format: PlanFormat, on service: PlanService, _ language: Language
  ) throws -> [UInt8] {
    var progress = Progress()
    defer { progress.end() }
    if format == .xlsx {
      progress.begin(language.pick("生成表格 \(open.plan.id)", "Writing the spreadsheet of \(open.plan.id)"))
    }
    return try export(on: service, language).bytes(of: open, as: format)
  }

  private func export(on service: PlanService, _ language: Language) throws -> PlanExport {
    let writer = ReportWriter(paper: try paper.house().paper)
    return PlanExport(service: service, language: language, keys: keys.language, writer: writer)
  }

  /// Into the file that is asked for, whole or not at all, in a folder under the name that tells of `parts` and `day`; else to the
  /// standard output.
  private func write(
    _ bytes: [UInt8], _ parts: [String], on day: Day, _ format: PlanFormat, _ language: Language
  ) throws {
    let file = OutputFile.named(output, parts, on: day, ending: format.rawValue)
    try OutputFile.deliver(bytes, to: file, replaces: replace, language)
  }
}
