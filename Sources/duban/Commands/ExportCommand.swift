import ArgumentParser
import DubanCore
import DubanDocuments
import DubanExports
import DubanReports

/// `duban export PLAN`
struct ExportCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a plan: as a plan file (yaml), or its ledger (台账) as csv or json.",
    discussion: """
      The plan file is what was published, without progress; importing it gives the same plan, whether its keys \
      are English or Chinese. The ledger has a row for \
      each item with its state; where progress is made up, each row says so (演示).
      """)

  @Argument(help: ArgumentHelp("The plan (方案).", valueName: "plan"))
  var id: String

  @Option(
    help: ArgumentHelp("The format.", valueName: "yaml|csv|json"), completion: .list(Format.allCases.map(\.rawValue)))
  var format = Format.yaml.rawValue

  @OptionGroup var keys: KeysOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption

  /// What there is.
  private enum Format: String, CaseIterable {
    case yaml, csv, json
  }

  func perform(_ language: Language) throws {
    guard let format = Format(rawValue: format) else {
      throw Failure.noSuchFormat(format, known: Format.allCases.map(\.rawValue))
    }
    let service = try serviceForReading()
    let plan = try service.plan(id)
    if format == .yaml { return try Output.write(PlanFileWriter.text(plan, keys: keys.language)) }
    let open = try service.open(plan, asOf: view.asOf)
    let ledger = Ledger.table(of: open, language, inWords: format == .csv)
    switch format {
    case .csv:
      // For spreadsheets, which take the byte order mark as the sign of UTF-8.
      try Output.write(CommaSeparatedWriter.text(ledger, heading: .titles(language), byteOrderMark: true))
    case .json, .yaml: try Output.write(JSONWriter.text(ledger))
    }
    [open].tellNotices(language)
  }
}
