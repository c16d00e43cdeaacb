import ArgumentParser
import DubanCore
import DubanScreen
import DubanTUI

/// `duban keys`
struct KeysCommand: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keys", abstract: Language.ofHelp.pick("列出看板的按键。", "Tell what the dashboard's keys do (按键)."))
  }

  @Flag(help: ArgumentHelp("写成 Markdown 表格。", "As a Markdown table."))
  var markdown = false

  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let keymap = Settings.current.settings.keymap
    try Output.write(markdown ? keymap.markdown(language) : text(keymap, language))
  }

  private func text(_ keymap: Keymap, _ language: Language) -> String {
    keymap.help(language).map { title, rows in
      let width = rows.map { DisplayText($0.keys).width(.narrow) }.max() ?? 0
      let lines = rows.map { row in
        let gap = String(repeating: " ", count: width - DisplayText(row.keys).width(.narrow) + 2)
        return "  \(row.keys)\(gap)\(row.summary)\n"
      }
      return "\(title)\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
