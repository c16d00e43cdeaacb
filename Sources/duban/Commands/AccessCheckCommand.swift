import ArgumentParser
import DubanCore
import DubanExports

/// `duban access check`
struct AccessCheckCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look at the keys and their file (体检): who could do more than serve; exit 1 when anybody could.")

  @Option(help: ArgumentHelp("The program as the lines start it; else this one.", valueName: "path"))
  var program: String?

  @OptionGroup var place: AccessFileOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    let file = try AccessFile(place.path)
    let findings = AccessCheck(
      file, plans: try serviceForReading().plans(), program: program ?? ProgramStart.program
    ).findings()
    switch format.format {
    case .table: try Output.write(findings.map { $0.lines(language) }.joined())
    case .json: try Output.write(JSONWriter.text(Finding.table(findings, language)))
    case .csv: try Output.write(CommaSeparatedWriter.text(Finding.table(findings, language)))
    }
    if findings.contains(where: { $0.verdict == .wrong }) { throw Failure.foundWrong }
  }
}
