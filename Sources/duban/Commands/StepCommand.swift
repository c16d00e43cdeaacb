import ArgumentParser
import DubanCore

/// `duban step STEP ID…`
struct StepCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "step",
      abstract: Language.ofHelp.pick(
        "办理督查室与单位之间的步骤（交办、签收、退办、申请销号、延期、督办单、批示、答复）；几个事项作为一次操作。",
        "Take a step between the office and the units (交办、签收、退办、申请销号、延期、督办单、批示、答复); several items are one act."),
      discussion: Language.ofHelp.pick(
        """
          duban step assign huaian-2020/1-1 --to 市住建局 --by 2020-03-10
          duban step acknowledge huaian-2020/1-1 huaian-2020/1-2 --unit 市住建局
          duban step hand-back huaian-2020/1-1 --unit 市住建局 --to 市水利局 --note 不属本单位职责
          duban step apply huaian-2020/1-1 --note 已全部完工并通过验收
          duban step request-extension huaian-2020/1-1/Q2 --due 2020-07-31 --note 汛期停工，已完成六成
          duban step slip huaian-2020/1-1 --colour yellow --to 市住建局 --answer-by 2020-07-10 --note 7月底前补齐进度
          duban step instruction huaian-2020/1-1 --leader 张三 --answer-by 2020-07-10 --note 请抓紧推进
          duban step inspection huaian-2020/1-1 --form spotCheck --answer-by 2020-07-10 --note 三处工地停工，限期复工
          duban step answer huaian-2020/1-1 --directive 57 --unit 市住建局 --note 已全部复工
          duban step settle huaian-2020/1-1 --directive 57
        """,
        """
          duban step assign huaian-2020/1-1 --to 市住建局 --by 2020-03-10
          duban step acknowledge huaian-2020/1-1 huaian-2020/1-2 --unit 市住建局
          duban step hand-back huaian-2020/1-1 --unit 市住建局 --to 市水利局 --note 不属本单位职责
          duban step apply huaian-2020/1-1 --note 已全部完工并通过验收
          duban step request-extension huaian-2020/1-1/Q2 --due 2020-07-31 --note 汛期停工，已完成六成
          duban step slip huaian-2020/1-1 --colour yellow --to 市住建局 --answer-by 2020-07-10 --note 7月底前补齐进度
          duban step instruction huaian-2020/1-1 --leader 张三 --answer-by 2020-07-10 --note 请抓紧推进
          duban step inspection huaian-2020/1-1 --form spotCheck --answer-by 2020-07-10 --note 三处工地停工，限期复工
          duban step answer huaian-2020/1-1 --directive 57 --unit 市住建局 --note 已全部复工
          duban step settle huaian-2020/1-1 --directive 57
        """))
  }

  @Argument(help: ArgumentHelp("步骤。", "The step."))
  var step: Chosen

  @Argument(
    help: ArgumentHelp("事项，如 huaian-2020/1-3。", "The items, such as huaian-2020/1-3.", valueName: "id"),
    completion: Completion.item)
  var ids: [String]

  @Option(
    help: ArgumentHelp(
      "由哪个单位办理；不写则为唯一轮到的单位。", "Whose step it is; else the only unit whose turn it is.", valueName: "unit"),
    completion: Completion.unit)
  var unit: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "交办给谁或由谁答复；不写则为该事项的全部责任单位。退办时写应由谁承办。",
      "To whom it is assigned or who is to answer; else all who answer for the item. Of handing back: who should have it.",
      valueName: "unit"))
  var to: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "签收期限；不写则按方案规定。", "By when it is to be acknowledged; else the plan's own limit.", valueName: "day"))
  var by: DayArgument?

  @Option(parsing: .unconditional, help: ArgumentHelp("申请的新期限。", "The due day that is asked for.", valueName: "day"))
  var due: DayArgument?

  @OptionGroup var asking: DirectiveOptions

  @Option(help: ArgumentHelp("理由、要求或办理情况。", "The reason, what is required, or what was done.", valueName: "text"))
  var note: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("所填情况截至哪一天；不写则为截至日。", "The day for which it holds; else the as-of day.", valueName: "day"))
  var on: DayArgument?

  @Option(
    help: ArgumentHelp(
      "您看到的版本号；此后有人改过则不予记录。", "The version that you saw; refused if somebody changed it since.", valueName: "number"))
  var version: Int?

  @Flag(
    name: .customLong(Refusal.Question.openParts.option),
    help: ArgumentHelp(
      "仍予办理：有未完成的仍申请销号，尚有督办件仍予终止，晚于任务期限或后续节点仍申请延期。",
      "Ask to close even so, though something in it is open (有未完成的仍申请销号), terminate though slips, instructions or findings on it are not settled (尚有督办件仍予终止), or ask for a milestone's day behind that of its task or of a later milestone (晚于任务期限或后续节点仍申请延期)."
    )
  )
  var evenSo = false

  @OptionGroup var shown: EvidenceOption
  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  /// The steps that it takes, by their names on the command line.
  enum Chosen: String, ExpressibleByArgument, CaseIterable {
    case assign, acknowledge
    case handBack = "hand-back"
    case apply, terminate
    case requestExtension = "request-extension"
    case refuseExtension = "refuse-extension"
    case slip, instruction, inspection, answer
    case returnAnswer = "return-answer"
    case settle, withdraw

    /// Whether it asks units for an answer.
    var raises: Bool {
      switch self {
      case .slip, .instruction, .inspection: true
      case .assign, .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension, .answer,
        .returnAnswer, .settle, .withdraw:
        false
      }
    }

    /// Whether it is done to something that units were asked to answer.
    var isOfDirective: Bool {
      switch self {
      case .answer, .returnAnswer, .settle, .withdraw: true
      case .assign, .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension, .slip,
        .instruction, .inspection:
        false
      }
    }

    /// Whether it is told of one unit.
    var takesUnit: Bool {
      switch self {
      case .acknowledge, .handBack, .answer, .returnAnswer: true
      case .assign, .apply, .terminate, .requestExtension, .refuseExtension, .slip, .instruction, .inspection, .settle,
        .withdraw:
        false
      }
    }
  }

  func perform(_ language: Language) throws {
    try AuthorName.check(note: note)
    try AuthorName.checkVisible(asking.leader, option: "leader")
    try AuthorName.checkVisible(asking.series, option: "series")
    try checkOptions()
    let evidence = try shown.evidence(isServed: author.served != nil)
    let author = try self.author.author
    let service = try serviceForWriting()
    let entries = try DraftBuilder.record(on: service, by: author, version: version) { drafting in
      for id in ids {
        let item = try drafting.item(id, within: only.plan)
        let change = try change(of: item, on: try drafting.board(of: item))
        try drafting.add(change, to: item, on: on, note: note, version: version, isMeant: evenSo, evidence: evidence)
      }
    }
    try Output.done { try Receipt(entries, on: service).write(format.format, common) }
  }

  /// Options that say nothing of the step are refused rather than passed over.
  private func checkOptions() throws {
    if unit != nil, !step.takesUnit {
      throw Failure.optionNeeds(option: "unit", other: "acknowledge, hand-back, answer, return-answer")
    }
    if !to.isEmpty, step != .assign, step != .handBack, !step.raises {
      throw Failure.optionNeeds(option: "to", other: "assign, hand-back, slip, instruction, inspection")
    }
    if evenSo, step != .terminate, step != .apply, step != .requestExtension {
      throw Failure.optionNeeds(option: "even-so", other: "apply, request-extension, terminate")
    }
    try asking.check(step)
    if by != nil, step != .assign { throw Failure.optionNeeds(option: "by", other: "assign") }
    if due != nil, step != .requestExtension { throw Failure.optionNeeds(option: "due", other: "request-extension") }
    if step == .requestExtension, due == nil { throw Failure.optionNeeds(option: step.rawValue, other: "due") }
  }

  private func change(of item: DraftBuilder.Item, on board: Board) throws -> Change {
    let (plan, day) = (item.plan, board.asOf)
    switch step {
    case .assign:
      let units = to.isEmpty ? board.answering(item.subject) : to
      let limit = try by?.day(seenFrom: day, in: plan.period, .ahead)
      return .assign(
        units: units.map(plan.unitKey(of:)), acknowledgeBy: limit ?? plan.settings.acknowledgeLimit(from: day))
    case .acknowledge: return .acknowledge(unit: try whose(item, board))
    case .handBack:
      return .handBack(unit: try whose(item, board), to: to.joined(separator: "、"))
    case .apply: return .apply
    case .terminate: return .terminate
    case .requestExtension:
      guard let due else { throw Failure.optionNeeds(option: step.rawValue, other: "due") }
      return .requestExtension(due: try due.day(seenFrom: day, in: plan.period, .ahead))
    case .refuseExtension: return .refuseExtension
    case .slip, .instruction, .inspection:
      let units = to.isEmpty ? board.answering(item.subject) : to
      return try asking.raise(step, to: units.map(plan.unitKey(of:)), item.subject, on: board)
    case .answer, .returnAnswer, .settle, .withdraw:
      return try asking.change(step, unit: unit, item, on: board)
    }
  }

  /// The key of the unit whose step it is.
  private func whose(_ item: DraftBuilder.Item, _ board: Board) throws -> String {
    let handling = board.state(of: item.subject).handling
    if let unit { return handling.assignedKey(of: item.plan.unitKey(of: unit), in: item.plan) }
    let waiting = handling.waiting
    guard waiting.count == 1, let only = waiting.first else {
      throw Failure.optionNeeds(option: "\(step.rawValue) \(item.id)", other: "unit")
    }
    return only
  }
}
