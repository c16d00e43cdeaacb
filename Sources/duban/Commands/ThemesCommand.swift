import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanReports
import DubanScreen

/// `duban themes`
struct ThemesCommand: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "themes",
      abstract: Language.ofHelp.pick(
        "列出配色主题，或检查主题文件及其对比度。", "List the themes (主题), or check their files and their contrast."),
      discussion: Language.ofHelp.pick(
        """
        自己的主题放在 $XDG_CONFIG_HOME/duban/themes。在看板中按 T 选择并记住；$DUBAN_THEME 和 --theme 优先于所记住的。
        """,
        """
        Your own themes lie in $XDG_CONFIG_HOME/duban/themes. T in the dashboard chooses one and remembers it; $DUBAN_THEME \
        or --theme go before that.
        """))
  }

  @Argument(help: ArgumentHelp("只限这些主题；不写则为全部。", "Keep to these themes; all when none is named.", valueName: "name"))
  var names: [String] = []

  @Flag(
    help: ArgumentHelp(
      "检查主题：文件有无错误，各角色对比度是否足够；有问题时退出码为 1。",
      "Check them: what is wrong in their files, and the contrast of every role; exit 1 when something is.",
      discussion: Language.ofHelp.pick(
        "写了主题名则列出每个角色在每种底色上的对比度，不写则只列其最淡的一种。",
        "With names, every role on every ground is told, else each on the ground where it is faintest.")))
  var check = false

  @OptionGroup var display: DisplayOptions
  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let catalog = ThemeCatalog()
    let themes = names.isEmpty ? catalog.themes : try names.map { try catalog.theme($0) }
    guard check else { return try Output.write(list(themes, of: catalog, language)) }
    let tables = themes.map(ContrastTable.init)
    let diagnostics = names.isEmpty ? catalog.diagnostics : names.flatMap(catalog.diagnostics)
    try Output.write(
      tables.map { $0.text(all: !names.isEmpty, language, common.ambiguous.inText) + "\n" }.joined()
        + diagnostics.map { $0.words(language) + "\n" }.joined())
    let errors = diagnostics.count { $0.severity == .error }
    Output.tell(
      language.pick(
        "主题 \(themes.count) 个，错误 \(errors) 处，提示 \(diagnostics.count - errors) 处",
        "\(English.count(themes.count, "theme")), \(English.count(errors, "error")), "
          + English.count(diagnostics.count - errors, "remark")))
    if errors > 0 || !tables.allSatisfy(\.isEnough) { throw Failure.foundWrong }
  }

  /// A line for each theme; on a terminal with a swatch, and a star at the one in use.
  private func list(_ themes: [Theme], of catalog: ThemeCatalog, _ language: Language) throws -> String {
    let current = try catalog.theme(choosing: display.theme).id
    let ambiguous = common.ambiguous.inText
    func padded(_ texts: [String]) -> [String] {
      let texts = texts.map { DisplayText($0) }
      let width = texts.map { $0.width(ambiguous) }.max() ?? 0
      return texts.map { $0.string + String(repeating: " ", count: width - $0.width(ambiguous)) }
    }
    let (ids, names) = (padded(themes.map(\.id)), padded(themes.map { $0.name.words(language) }))
    let glyphs: GlyphSet = display.isASCII ? .ascii : .unicode
    return zip(themes, zip(ids, names)).map { theme, words in
      let note = theme.note.map { "  " + Output.cleaned($0.words(language)) } ?? ""
      guard Environment.showsColours else {
        return note.isEmpty
          ? words.0 + "  " + theme.name.words(language) + "\n" : words.0 + "  " + words.1 + note + "\n"
      }
      let star = theme.id == current ? "* " : "  "
      return star + words.0 + "  " + Swatch(theme, glyphs).line(language) + "  " + words.1 + note + "\n"
    }.joined()
  }
}
