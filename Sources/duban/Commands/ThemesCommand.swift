import ArgumentParser
import DubanCore
import DubanTUI

/// `duban themes`
struct ThemesCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes (主题), or check their files.",
    discussion: "Your own themes lie in $XDG_CONFIG_HOME/duban/themes; $DUBAN_THEME or --theme chooses one.")

  @Flag(help: "Check every theme file; exit 1 when one is wrong.")
  var check = false

  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let (themes, problems) = ThemeShelf().read()
    if check {
      try Output.write(problems.map { $0.message(language) + "\n" }.joined())
      if problems.contains(where: { $0.severity == .error }) { throw Failure.foundWrong }
      return
    }
    let width = themes.map(\.id.count).max() ?? 0
    try Output.write(
      themes.map { theme in
        let gap = String(repeating: " ", count: width - theme.id.count + 2)
        return "\(theme.id)\(gap)\(theme.name.text(language))\n"
      }.joined())
  }
}
