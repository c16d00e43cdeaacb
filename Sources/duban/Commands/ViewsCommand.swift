import ArgumentParser
import DubanCore
import DubanTUI

/// `duban views`
struct ViewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views", abstract: "List the dashboard's views (视图), or check their files.",
    discussion: """
      Your own views lie in $XDG_CONFIG_HOME/duban/views, a YAML file each; W in the dashboard saves the screen as one. \
      A view of the same name as one of the program's takes its place.
      """,
    subcommands: [ListViews.self, CheckViews.self], defaultSubcommand: ListViews.self)
}

/// `duban views list`
struct ListViews: DubanCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the views with their digits.")

  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let shelf = ViewShelf()
    let ambiguous = common.ambiguous.inText
    func padded(_ texts: [String]) -> [String] {
      let texts = texts.map { DisplayText($0) }
      let width = texts.map { $0.width(ambiguous) }.max() ?? 0
      return texts.map { $0.string + String(repeating: " ", count: width - $0.width(ambiguous)) }
    }
    let (ids, names) = (padded(shelf.views.map(\.id)), padded(shelf.views.map { $0.name.text(language) }))
    try Output.write(
      zip(shelf.views, zip(ids, names)).map { view, words in
        let digit = view.digit.map(String.init) ?? "-"
        let panes = view.panes.map { $0.word(language) }.joined(separator: language.pick("、", ", "))
        let own = view.isOwn ? language.pick("  [自存]", "  [own]") : ""
        return "\(digit)  \(words.0)  \(words.1)  \(panes)\(own)\n"
      }.joined())
    if let complaint = shelf.complaint(language) { Output.tell(complaint) }
  }
}

/// `duban views check`
struct CheckViews: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell what is wrong in view files, with line and column; exit 1 when something is.")

  @Argument(
    help: ArgumentHelp("The files; your own views when none is named.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String] = []

  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let problems = files.isEmpty ? ViewShelf().problems : files.flatMap { ViewShelf.read($0).problems }
    try Output.write(problems.map { Output.cleaned($0.message(language)) + "\n" }.joined())
    Output.tell(
      problems.isEmpty
        ? language.pick("没有发现错误", "nothing is wrong")
        : language.pick("错误 \(problems.count) 处", English.count(problems.count, "error")))
    if !problems.isEmpty { throw Failure.foundWrong }
  }
}
