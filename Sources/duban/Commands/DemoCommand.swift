import ArgumentParser
import DubanCore

/// `duban demo [PLAN]`
struct DemoCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the sample plans (示例) in a store that is thrown away afterwards.",
    discussion: "What is published in them is real; their progress is made up and marked so (演示).")

  @Argument(help: ArgumentHelp("One of the plans (方案).", valueName: "plan"))
  var id: String?

  @OptionGroup var only: PlanOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var plain: PlainOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption
  @OptionGroup var format: FormatOption
  @OptionGroup var author: ActorOption

  func perform(_ language: Language) throws {
    let demo = try DemoStore(language)
    let service = PlanService(store: demo.store, clock: try PlanClock())
    let plan = id ?? only.plan
    if plain.isPlain, format.format == .table {
      return try PlainLauncher.run(
        service, plan: plan, view: plain.view, asOf: view.asOf, author: try author.author, common)
    }
    if Environment.isInteractive, format.format == .table {
      try DashboardLauncher.run(
        service, plan: plan, asOf: view.asOf, author: try author.author, isThrownAway: true, display, common)
    } else {
      try Portfolio.write(service, plan: plan, asOf: view.asOf, format.format, common)
    }
  }
}
