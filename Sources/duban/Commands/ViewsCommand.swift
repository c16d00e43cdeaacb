import DubanTUI
import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanScreen

/// `duban views`
struct ViewsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "views",
      abstract: Language.ofHelp.pick("列出看板的视图，或检查视图文件。", "List the dashboard's views (视图), or check their files."),
      discussion: Language.ofHelp.pick(
        """
        自己的视图放在 $XDG_CONFIG_HOME/duban/views，一个视图一个 YAML 文件；在看板中按 W 把当前画面存为视图。\
        与程序自带视图同名的取代自带的。
        """,
        """
        Your own views lie in $XDG_CONFIG_HOME/duban/views, a YAML file each; W in the dashboard saves the screen as one. \
        A view of the same name as one of the program's takes its place.
        """),
      subcommands: [ListViews.self, CheckViews.self], defaultSubcommand: ListViews.self)
  }
}

/// `duban views list`
struct ListViews: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Language.ofHelp.pick("列出各视图及其数字键。", "List the views with their digits."))
  }

  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let catalog = ViewCatalog()
    let ambiguous = common.ambiguous.inText
    func padded(_ texts: [String]) -> [String] {
      let texts = texts.map { DisplayText($0) }
      let width = texts.map { $0.width(ambiguous) }.max() ?? 0
      return texts.map { $0.string + String(repeating: " ", count: width - $0.width(ambiguous)) }
    }
    let (ids, names) = (padded(catalog.views.map(\.id)), padded(catalog.views.map { $0.name.words(language) }))
    try Output.write(
      zip(catalog.views, zip(ids, names)).map { view, words in
        let digit = view.digit.map(String.init) ?? "-"
        let panes = view.panes.map { $0.words(language) }.joined(separator: language.pick("、", ", "))
        let own = view.isOwn ? language.pick("  [自存]", "  [own]") : ""
        return "\(digit)  \(words.0)  \(words.1)  \(panes)\(own)\n"
      }.joined())
    if let complaint = catalog.complaint(language) { Output.tell(complaint) }
  }
}

/// `duban views check`
struct CheckViews: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Language.ofHelp.pick(
        "检查视图文件有什么错误，写明行、列；有错误时退出码为 1。",
        "Tell what is wrong in view files, with line and column; exit 1 when something is."))
  }

  @Argument(
    help: ArgumentHelp("视图文件；不写则为自己的全部视图。", "The files; your own views when none is named.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String] = []

  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let diagnostics = files.isEmpty ? ViewCatalog().diagnostics : files.flatMap { ViewCatalog.read($0).diagnostics }
    try Output.write(diagnostics.map { Output.cleaned($0.words(language)) + "\n" }.joined())
    Output.tell(
      diagnostics.isEmpty
        ? language.pick("没有发现错误", "nothing is wrong")
        : language.pick("错误 \(diagnostics.count) 处", English.count(diagnostics.count, "error")))
    if !diagnostics.isEmpty { throw Failure.foundWrong }
  }
}
