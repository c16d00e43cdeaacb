import ArgumentParser
import DubanCore

/// `duban confirm MILESTONE…`
struct ConfirmCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm (确认) that milestones stand; several are one act.")

  @Argument(
    help: ArgumentHelp("The milestone (节点), such as huaian-2020/1-3/Q2.", valueName: "milestone"),
    completion: Completion.item)
  var milestones: [String]

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The day on which it stood; else the as-of day.", valueName: "day"))
  var on: DayArgument?

  @Option(help: ArgumentHelp("What there is to say of it.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("The version that you saw; refused if somebody changed it since.", valueName: "number"))
  var version: Int?

  @Flag(
    name: .customLong(Refusal.Question.figuresAgainst.option),
    help: "Confirm even so, though figures that it demands are not reached or not reported (数值未达到仍予确认).")
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
