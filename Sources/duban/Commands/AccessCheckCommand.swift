import ArgumentParser
import DubanCore
import DubanExports

/// `duban access check`
struct AccessCheckCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Language.ofHelp.pick(
        "检查密钥及其文件：谁能做的超出 serve 的范围；有这样的人时退出码为 1。",
        "Look at the keys and their file (体检): who could do more than serve; exit 1 when anybody could."))
  }

  @Option(
    help: ArgumentHelp("密钥各行所启动的程序；不写则为本程序。", "The program as the lines start it; else this one.", valueName: "path"))
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
