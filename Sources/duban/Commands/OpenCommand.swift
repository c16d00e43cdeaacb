import ArgumentParser
import DubanCore

/// `duban [STORE]`
struct OpenCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the dashboard (看板); without a terminal, print the plans.")

  @Argument(help: ArgumentHelp("The store (数据文件).", valueName: "store"), completion: .file(extensions: ["duban"]))
  var path: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption
  @OptionGroup var format: FormatOption
  @OptionGroup var author: ActorOption

  func perform(_ language: Language) throws {
    if path != nil, common.store != nil { throw Failure.storeTwice }
    try refuseMisspelling()
    let location = try StoreLocation(path ?? common.store)
    if Environment.isInteractive, format.format == .table {
      let service = PlanService(store: try location.openForDashboard(), clock: try PlanClock())
      try DashboardLauncher.run(service, plan: common.plan, asOf: view.asOf, author: try author.author, common)
    } else {
      let service = PlanService(store: try location.openForReading(), clock: try PlanClock())
      try Portfolio.write(service, plan: common.plan, asOf: view.asOf, format.format, common)
    }
  }

  /// A misspelt command looks like the name of a store; it is told apart by there being no such file.
  private func refuseMisspelling() throws {
    guard let path, !path.contains("/"), !path.contains("."), !InputFile.exists(path) else { return }
    let commands = Subcommand.allCases.map(\.rawValue) + ["help"]
    throw Failure.noSuchCommand(path, nearest: nearestName(to: path, among: commands))
  }
}
