import ArgumentParser
import DubanCore

/// `duban [STORE]`
struct OpenCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: Language.ofHelp.pick(
        "打开看板；没有终端时输出各方案概况。", "Open the dashboard (看板); without a terminal, print the plans."))
  }

  @Argument(
    help: ArgumentHelp("数据文件。", "The store (数据文件).", valueName: "store"), completion: .file(extensions: ["duban"]))
  var path: String?

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var plain: PlainOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption
  @OptionGroup var format: FormatOption
  @OptionGroup var author: ActorOption

  func perform(_ language: Language) throws {
    if path != nil, kept.store != nil { throw Failure.storeTwice }
    try refuseMisspelling()
    let location = try StoreLocation(path ?? kept.store)
    if plain.isPlain, format.format == .table {
      let service = PlanService(store: try location.openForReading(), clock: try PlanClock())
      return try PlainLauncher.run(
        service, plan: only.plan, view: plain.view, asOf: view.asOf, author: try author.author, common)
    }
    if Environment.isInteractive, format.format == .table {
      do {
        let service = PlanService(store: try location.openForDashboard(), clock: try PlanClock())
        return try DashboardLauncher.run(
          service, plan: only.plan, asOf: view.asOf, author: try author.author, display, common)
      } catch Failure.noTerminal(.cannotPlaceCursor) {
        // Such a terminal prints what is written to it, so it gets what has no screen gets.
        Output.tell(
          language.pick(
            "TERM 所写的终端不能定位光标，改为文字输出；各视图见 --plain。",
            "The terminal type in TERM cannot place its cursor, so this is text; --plain writes the views."))
      }
    }
    let service = PlanService(store: try location.openForReading(), clock: try PlanClock())
    try Portfolio.write(service, plan: only.plan, asOf: view.asOf, format.format, common)
  }

  /// A misspelt command looks like the name of a store; it is told apart by there being no such file.
  private func refuseMisspelling() throws {
    guard let path, !path.contains("/"), !path.contains("."), !InputFile.exists(path) else { return }
    let commands = Subcommand.allCases.map(\.rawValue) + ["help"]
    throw Failure.noSuchCommand(path, nearest: nearestName(to: path, among: commands))
  }
}
