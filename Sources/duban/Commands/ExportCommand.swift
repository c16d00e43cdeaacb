import ArgumentParser
import DubanCore
import DubanDocuments
import DubanExports
import DubanReports
import DubanStore

/// `duban export PLAN`
struct ExportCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a plan: as a plan file, its ledger (台账), a spreadsheet or a calendar.",
    discussion: """
      The plan file is what was published, without progress; importing it gives the same plan, whether its keys \
      are English or Chinese. The ledger has a row for \
      each item with its state; where progress is made up, each row says so (演示). The spreadsheet (xlsx) has a row a \
      target and a milestone, and sheets of indicators, milestones, units, areas, funding and changes; the calendar (ics) \
      the due days of what is open. A spreadsheet needs -o.
      """)

  @Argument(help: ArgumentHelp("The plan (方案).", valueName: "plan"))
  var id: String

  @Option(
    help: ArgumentHelp("The format.", valueName: "yaml|csv|json|xlsx|ics"),
    completion: .list(Format.allCases.map(\.rawValue)))
  var format = Format.yaml.rawValue

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Write into this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace a file that is there already.")
  var replace = false

  @OptionGroup var keys: KeysOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption

  /// What there is.
  private enum Format: String, CaseIterable {
    case yaml, csv, json, xlsx, ics
  }

  func perform(_ language: Language) throws {
    guard let format = Format(rawValue: format) else {
      throw Failure.noSuchFormat(format, known: Format.allCases.map(\.rawValue))
    }
    if format == .xlsx, output == nil { throw Failure.optionNeeds(option: "--format xlsx", other: "-o") }
    let service = try serviceForReading()
    let plan = try service.plan(id)
    if format == .yaml { return try write([UInt8](PlanFileWriter.text(plan, keys: keys.language).utf8), language) }
    let open = try service.open(plan, asOf: view.asOf)
    try write(try bytes(of: open, as: format, on: service, language), language)
    [open].tellNotices(language)
  }

  private func bytes(
    of open: OpenPlan, as format: Format, on service: PlanService, _ language: Language
  ) throws -> [UInt8] {
    switch format {
    case .yaml: return [UInt8](PlanFileWriter.text(open.plan, keys: keys.language).utf8)
    case .csv:
      // For spreadsheets, which take the byte order mark as the sign of UTF-8.
      let ledger = Ledger.table(of: open, language, inWords: true)
      return [UInt8](CommaSeparatedWriter.text(ledger, heading: .titles(language), byteOrderMark: true).utf8)
    case .json: return [UInt8](JSONWriter.text(Ledger.table(of: open, language, inWords: false)).utf8)
    case .ics:
      let versions = try service.entries(of: open.plan.id, subject: ItemID.plan.text).count
      let calendar = DueCalendar([open.board], planVersion: { _ in versions }, language)
      return [UInt8](CalendarWriter.text(calendar, stamp: service.clock.now).utf8)
    case .xlsx: return try spreadsheet(of: open, on: service, language)
    }
  }

  /// Told after a second how far it is, since a hundred thousand rows take some.
  private func spreadsheet(of open: OpenPlan, on service: PlanService, _ language: Language) throws -> [UInt8] {
    var progress = Progress()
    defer { progress.end() }
    progress.begin(language.pick("生成表格 \(open.plan.id)", "Writing the spreadsheet of \(open.plan.id)"))
    let changes = try service.changes(of: open.plan, since: .after(seq: 0), from: Viewpoint(open.board))
    do throws(XLSXProblem) {
      return try XLSXWriter.bytes(Workbook(open.board, changes: changes, language))
    } catch {
      throw Failure.noSpreadsheet(error)
    }
  }

  /// Into the file that is asked for, whole or not at all; else to the standard output.
  private func write(_ bytes: [UInt8], _ language: Language) throws {
    guard let output else { return try Output.write(String(decoding: bytes, as: UTF8.self)) }
    try OutputFile.write(bytes, to: output, replaces: replace)
    Output.tell(language.pick("已写入\(output)", "Written: \(output)"))
  }
}
