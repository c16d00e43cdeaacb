import ArgumentParser
import DubanCore
import DubanExports
import DubanReports

/// `duban report`
struct ReportCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the circular (通报): where plans stand, by name, days and arithmetic.",
    discussion: """
      About all plans of the store, or the one that --plan names. With --since it tells what changed since the circular of \
      that day. Text goes to the standard output unless -o names a file; the other formats need one.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption

  @Option(
    help: ArgumentHelp("The format.", valueName: ExportFormat.allCases.map(\.rawValue).joined(separator: "|")),
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var format = ExportFormat.markdown.rawValue

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Write into this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace a file that is there already.")
  var replace = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Tell what changed since this day (上期), as it was then known.", valueName: "day"))
  var since: DayArgument?

  @Option(help: ArgumentHelp("Its number in the year (期号); a preview without.", valueName: "number"))
  var number: Int?

  @Option(help: ArgumentHelp("The name of the series (通报名称).", valueName: "name"))
  var series: String?

  @Option(help: ArgumentHelp("Who issues it (发文单位).", valueName: "office"))
  var office: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("To whom it goes (主送).", valueName: "units"))
  var addressees: String?

  func perform(_ language: Language) throws {
    guard let format = ExportFormat(rawValue: format) else {
      throw Failure.noSuchFormat(format, known: ExportFormat.allCases.map(\.rawValue))
    }
    if !format.isText, output == nil { throw Failure.optionNeeds(option: "--format \(format.rawValue)", other: "-o") }
    let service = try serviceForReading()
    var progress = Progress()
    var opened: [OpenPlan] = []
    let parts = try service.plans(only: common.plan).map { plan in
      progress.begin(language.pick("研判 \(plan.id)", "Judging \(plan.id)"))
      let open = try service.open(plan, asOf: view.asOf)
      opened.append(open)
      return Circular.Part(open.board, before: try before(open, on: service))
    }
    progress.end()
    guard let day = opened.map(\.board.asOf).max() else { throw Failure.noPlans }
    let report = Circular(parts, settings(on: day), language).report
    try write(report, as: format, language)
    opened.tellNotices(language)
  }

  /// The board of the circular before, as it was then known; nil where none is named, or it comes after this one.
  private func before(_ open: OpenPlan, on service: PlanService) throws -> Board? {
    guard let since else { return nil }
    let day = try since.day(seenFrom: open.board.asOf, in: open.plan.period)
    guard day < open.board.asOf else { return nil }
    return try service.board(of: open.plan, from: Viewpoint(asked: day, usual: open.board.asOf))
  }

  private func settings(on day: Day) -> Circular.Settings {
    var settings = Circular.Settings(day: day)
    settings.number = number
    if let series { settings.series = series }
    settings.office = office ?? ""
    settings.addressees = addressees ?? ""
    return settings
  }

  private func write(_ report: Report, as format: ExportFormat, _ language: Language) throws {
    let bytes: [UInt8]
    do throws(ExportProblem) {
      bytes = try format.bytes(report)
    } catch {
      throw Failure.notExported(error)
    }
    guard let output else { return try Output.write(String(decoding: bytes, as: UTF8.self)) }
    try OutputFile.write(bytes, to: output, replaces: replace)
    Output.tell(language.pick("已写入\(output)", "Written: \(output)"))
  }
}
