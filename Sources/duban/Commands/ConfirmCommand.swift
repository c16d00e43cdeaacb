import ArgumentParser
import DubanCore

/// `duban confirm MILESTONE…`
struct ConfirmCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "confirm",
      abstract: Language.ofHelp.pick("确认节点已完成；几个节点作为一次操作。", "Confirm (确认) that milestones stand; several are one act."))
  }

  @Argument(
    help: ArgumentHelp(
      "节点，如 huaian-2020/1-3/Q2。", "The milestone (节点), such as huaian-2020/1-3/Q2.", valueName: "milestone"),
    completion: Completion.item)
  var milestones: [String]

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("完成的日期；不写则为截至日。", "The day on which it stood; else the as-of day.", valueName: "day"))
  var on: DayArgument?

  @Option(help: ArgumentHelp("说明。", "What there is to say of it.", valueName: "text"))
  var note: String?

  @Option(
    help: ArgumentHelp(
      "您看到的版本号；此后有人改过则不予记录。", "The version that you saw; refused if somebody changed it since.", valueName: "number"))
  var version: Int?

  @Flag(
    name: .customLong(Refusal.Question.figuresAgainst.option),
    help: ArgumentHelp(
      "节点所要求的数值未达到或未报，仍予确认。",
      "Confirm even so, though figures that it demands are not reached or not reported (数值未达到仍予确认)."))
  var evenSo = false

  @OptionGroup var shown: EvidenceOption
  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    try AuthorName.check(note: note)
    let evidence = try shown.evidence(isServed: author.served != nil)
    let author = try self.author.author
    let service = try serviceForWriting()
    let entries = try DraftBuilder.record(on: service, by: author, version: version) { drafting in
      for milestone in milestones {
        let item = try drafting.item(milestone, within: only.plan)
        try drafting.add(
          .confirm, to: item, on: on, note: note, version: version, isMeant: evenSo, evidence: evidence)
      }
    }
    try Output.done { try Receipt(entries, on: service).write(format.format, common) }
  }
}
