import ArgumentParser
import DubanCore

/// `duban demo [PLAN]`
struct DemoCommand: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: Language.ofHelp.pick(
        "打开示例方案；所用的数据文件用后即弃。", "Open the sample plans (示例) in a store that is thrown away afterwards."),
      discussion: Language.ofHelp.pick(
        "方案内容是公开发布的原文；进展是虚构的，并标有“演示”。",
        "What is published in them is real; their progress is made up and marked so (演示)."))
  }

  @Argument(help: ArgumentHelp("其中一个方案。", "One of the plans (方案).", valueName: "plan"))
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
