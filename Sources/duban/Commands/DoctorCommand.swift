import ArgumentParser
import DubanCore
import DubanDocuments
import DubanExports
import DubanReports

/// `duban doctor`
struct DoctorCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Language.ofHelp.pick(
        "体检：查看终端、设置和数据文件，并说明该怎样设置。", "Look at the terminal, the settings and the store (体检), and say what to set."),
      discussion: Language.ofHelp.pick(
        """
        有问题时退出码为 1。设置能解决的会询问后写入 $XDG_CONFIG_HOME/duban/settings.yaml；其余给出该写的一行和该写的地方。
        """,
        """
        Exit 1 when something is wrong. What a setting can mend is offered and written to \
        $XDG_CONFIG_HOME/duban/settings.yaml; all else is told as a line to put where it belongs.
        """))
  }

  @Flag(help: ArgumentHelp("不再询问，直接写入建议的设置。", "Write the settings that it advises without asking."))
  var write = false

  @Flag(
    help: ArgumentHelp("试按键：每按一键，显示程序认作什么键。", "Try the keys: each one pressed is named as the program understands it."))
  var keys = false

  @OptionGroup var format: FormatOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    if keys { return try KeyTrial.run(language) }
    let findings = Doctor(store: kept.store).findings()
    switch format.format {
    case .table: try Output.write(findings.map { $0.lines(language) }.joined())
    case .json: try Output.write(JSONWriter.text(Finding.table(findings, language)))
    case .csv: try Output.write(CommaSeparatedWriter.text(Finding.table(findings, language)))
    }
    try mend(findings, language)
    if findings.contains(where: { $0.verdict == .wrong }) { throw Failure.foundWrong }
  }

  /// Writes the settings that are advised, if the person wants that.
  private func mend(_ findings: [Finding], _ language: Language) throws {
    for setting in findings.compactMap(\.setting) {
      let line = "\(setting.key): \(setting.value)"
      guard write || asks(line, language) else { continue }
      try SettingsFile.set(setting.key, to: setting.value)
      Output.tell(
        language.pick("已写入 \(SettingsFile.path ?? "")：\(line)", "Written to \(SettingsFile.path ?? ""): \(line)"))
    }
  }

  /// Asks whether to write `line`; without a person there is nobody to say yes.
  private func asks(_ line: String, _ language: Language) -> Bool {
    guard Environment.isInteractive, format.format == .table else { return false }
    Output.signal(language.pick("把“\(line)”写入设置文件吗？(y/N) ", "Write '\(line)' to the settings? (y/N) "))
    return Output.isAnsweredYes()
  }
}
