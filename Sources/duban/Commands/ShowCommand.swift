import ArgumentParser
import DubanCore
import DubanReports

/// `duban show ID`
struct ShowCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Language.ofHelp.pick(
        "完整显示一个事项，含历史和亮灯的依据。", "Show one item (事项) whole, with its history and the reason for its light."))
  }

  @Argument(
    help: ArgumentHelp(
      "任务、节点、指标、资金、报送要求或方案：huaian-2020/1-3/Q2；只有一个方案有它时写 1-3/Q2 即可。",
      "A task, milestone, indicator, funding, duty or plan: huaian-2020/1-3/Q2; 1-3/Q2 where only one plan has it.",
      valueName: "id"), completion: Completion.item)
  var id: String

  @Flag(
    help: ArgumentHelp(
      "只显示出处：它和它各部分读自文件的哪一处、哪一句。",
      "Only the place and the sentence of the document (出处) from which it and its parts were read."))
  var source = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    let service = try serviceForReading()
    let id = try service.named(id, within: only.plan)
    let open = try service.open(try service.plan(id.plan), asOf: view.asOf)
    if source {
      guard let answer = OriginsListing.answer(of: id.item, in: open, language) else { throw unknown(id, in: open) }
      return try answer.write(format.format, common)
    }
    guard let page = try ItemReportBuilder(open: open, journal: service, language: language).page(of: id.item) else {
      throw unknown(id, in: open)
    }
    try page.write(format.format, common)
  }

  private func unknown(_ id: ItemID.Global, in open: OpenPlan) -> Failure {
    let subject = id.item ?? ""
    let nearest = nearestName(to: subject, among: open.plan.items.map(\.id)).map { open.id($0) }
    return .unknown(.item, name: open.id(subject), nearest: nearest)
  }
}
