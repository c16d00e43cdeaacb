import ArgumentParser
import DubanCore

/// `duban update ID`
struct UpdateCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "update",
      abstract: Language.ofHelp.pick(
        "填报一个事项，或对它作出决定（销号、退回、暂缓、延期）。", "Report on an item (填报), or decide on it (销号、退回、暂缓、延期)."),
      discussion: Language.ofHelp.pick(
        """
        一次写的全部内容作为一次操作。上次的说明自动沿用；没有变化的不必再填。
          duban update huaian-2020/1-1 --status inProgress --value 老旧小区=42 --note 部分完工
          duban update huaian-district-2022/i1 --value 49.6
          duban update huaian-2020/1-1 --unchanged
          duban update huaian-2020/1-1 --extend-to 2021-01-31 --approver 市政府
        """,
        """
        All that is given is one act. The last wording is carried forward; what has not changed need not be given again.
          duban update huaian-2020/1-1 --status inProgress --value 老旧小区=42 --note 部分完工
          duban update huaian-district-2022/i1 --value 49.6
          duban update huaian-2020/1-1 --unchanged
          duban update huaian-2020/1-1 --extend-to 2021-01-31 --approver 市政府
        """))
  }

  @Argument(
    help: ArgumentHelp("事项，如 huaian-2020/1-3。", "The item, such as huaian-2020/1-3.", valueName: "id"),
    completion: Completion.item)
  var id: String

  @Option(help: ArgumentHelp("现在的状态。", "Where it stands (状态).", valueName: "state"))
  var status: StatementOfStatus?

  @Option(
    name: .customLong("value"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "数值，写作“目标名=数值”，可带单位；只有一个目标时可不写名称。资金则填累计拨付。",
      "A figure by the name of its target, with or without its unit; the name may be left out where there is but one. Of funding: paid in all.",
      valueName: "name=figure"))
  var values: [String] = []

  @Option(help: ArgumentHelp("进展说明，或理由。", "The wording, or the reason.", valueName: "text"))
  var note: String?

  @Flag(help: ArgumentHelp("无变化。", "Nothing has changed (无变化)."))
  var unchanged = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("所填情况截至哪一天；不写则为截至日。", "The day for which it holds; else the as-of day.", valueName: "day"))
  var on: DayArgument?

  @Option(
    help: ArgumentHelp(
      "您看到的版本号；此后有人改过则不予记录。", "The version that you saw; refused if somebody changed it since.", valueName: "number"))
  var version: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("延期后的新期限，须在原期限前批准。", "A new due day (延期), approved before the old one passed.", valueName: "day")
  )
  var extendTo: DayArgument?

  @Option(help: ArgumentHelp("新期限的批准人。", "Who approved the new due day.", valueName: "name"))
  var approver: String?

  @Flag(
    help: ArgumentHelp(
      "与 --extend-to 同用：原期限当天到期的节点一并延期。",
      "With --extend-to: the milestones that are due on the old day go along (同期节点一并延期)."))
  var withMilestones = false

  @Option(
    help: ArgumentHelp("用于报送要求：报送的单位。", "Of a report duty: the unit that handed it in (报送).", valueName: "unit"),
    completion: Completion.unit)
  var handIn: String?

  @Option(help: ArgumentHelp("所报送时段的最后一天。", "The last day of the span that it was handed in for.", valueName: "day"))
  var span: DayArgument?

  @Flag(
    help: ArgumentHelp(
      "用于报送要求：应报的已报齐，仍再记一件。", "Of a report duty: record one more piece though all that is owed came in already."))
  var again = false

  @Flag(
    name: .customLong(Refusal.Question.sumAgainst.option),
    help: ArgumentHelp(
      "仍予办理：合计与各县区、各年度之和不符仍予填报，有未完成的仍予销号，晚于任务期限或后续节点仍予延期。",
      "Do it even so, though the total differs from what its areas or years add up to (合计不符仍予填报), something in work that is closed is open (有未完成的仍予销号), or a milestone is extended past its task's day or a later milestone (晚于任务期限或后续节点仍予延期)."
    )
  )
  var evenSo = false

  @OptionGroup var shown: EvidenceOption
  @OptionGroup var author: ActorOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    try AuthorName.check(note: note)
    try AuthorName.checkVisible(approver, option: "approver")
    if extendTo != nil, approver == nil { throw Failure.optionNeeds(option: "extend-to", other: "approver") }
    if approver != nil, extendTo == nil { throw Failure.optionNeeds(option: "approver", other: "extend-to") }
    if withMilestones, extendTo == nil { throw Failure.optionNeeds(option: "with-milestones", other: "extend-to") }
    if handIn != nil, span == nil { throw Failure.optionNeeds(option: "hand-in", other: "span") }
    if again, handIn == nil { throw Failure.optionNeeds(option: "again", other: "hand-in") }
    if span != nil, handIn == nil { throw Failure.optionNeeds(option: "span", other: "hand-in") }
    let evidence = try shown.evidence(isServed: author.served != nil)
    let author = try self.author.author
    let service = try serviceForWriting()
    var closing: String?
    var staying: String?
    let entries = try DraftBuilder.record(on: service, by: author, version: version) { drafting in
      let item = try drafting.item(id, within: only.plan)
      let board = try drafting.board(of: item)
      // Who does not insist is told by the refusal.
      if status?.decision == .close, evenSo { closing = self.closing(item, on: board, language) }
      let extending = extendTo == nil ? nil : try drafting.extending(item)
      staying = extending.flatMap { self.staying($0, language) }
      let changes = try changes(to: item, on: board)
      for (index, change) in changes.enumerated() {
        // The wording goes with the first change, but the reason for a decision with the decision.
        let bearsNote = index == (changes.firstIndex { $0.step?.row.needs.contains(.note) == true } ?? 0)
        // Evidence likewise, where the change takes any; else the rules say of the first why not.
        let bearer = changes.lastIndex { $0.step?.takesEvidence == true } ?? 0
        try drafting.add(
          change, to: item, on: on, note: bearsNote ? note : nil, version: version, isMeant: again || evenSo,
          evidence: index == bearer ? evidence : [])
      }
      guard withMilestones, let extend = changes.last else { return }
      for milestone in extending?.movable ?? [] {
        let other = try drafting.item(
          ItemID.Global(plan: item.plan.id, item: milestone.id).text, within: only.plan)
        // It goes where the task goes, whatever it passes on its way.
        try drafting.add(extend, to: other, on: on, note: note, version: nil, isMeant: true)
      }
    }
    // It is so now, whether the answer can be written or not.
    defer { for told in [closing, staying] { if let told { Output.tell(told) } } }
    try Output.done { try Receipt(entries, on: service).write(format.format, common) }
  }

  /// That a closure takes the whole item off the list, and what is open in it; nil where nothing is.
  private func closing(_ item: DraftBuilder.Item, on board: Board, _ language: Language) -> String? {
    let open = board.openParts(of: item.subject).map { $0.words(language, in: item.plan.period) }
    guard !open.isEmpty else { return nil }
    return language.pick(
      "销号的是整个 \(item.id)；其中未完成：\(open.joined(separator: "、"))。",
      "The whole of \(item.id) is closed; open in it: \(open.joined(separator: ", ")).")
  }

  /// That milestones stay on the old day, and what takes them along; nil where none stays.
  private func staying(_ extending: Extension, _ language: Language) -> String? {
    guard let left = withMilestones ? extending.unmovable : extending else { return nil }
    let words = left.words(language)
    guard !left.movable.isEmpty else { return words + language.pick("。", ".") }
    return words
      + language.pick("；一并延期：加 --with-milestones。", "; with --with-milestones they go along.")
  }

  // MARK: What is asked for

  private func changes(to item: DraftBuilder.Item, on board: Board) throws -> [Change] {
    let kind = item.plan.items.first { $0.id == item.subject }?.kind ?? .task
    try refuseStrangers(for: kind)
    var changes: [Change] = []
    switch kind {
    case .task, .indicator:
      let figures = try figures(of: item, on: board)
      // A note beside a decision belongs to the decision and is no report.
      let isReport = !figures.isEmpty || status?.reported != nil || unchanged
      if isReport { changes.append(.report(status: status?.reported, values: figures)) }
      if let decision = status?.decision { changes.append(decision) }
    case .funding:
      if let paid = try figures(of: item, on: board).values.first {
        changes.append(.pay(paid))
      }
    case .duty:
      if let handIn, let span {
        let day = try span.day(seenFrom: board.asOf, in: item.plan.period)
        changes.append(.handIn(unit: item.plan.unitKey(of: handIn), span: day))
      }
    case .milestone, .plan: break
    }
    if let extendTo, let approver {
      let due = try extendTo.day(seenFrom: board.asOf, in: item.plan.period, .ahead)
      changes.append(.extend(due: due, approver: approver.trimmed))
    }
    if changes.isEmpty, note != nil { changes.append(.remark) }
    if changes.isEmpty { throw Failure.noChange }
    return changes
  }

  /// Options that say nothing of this sort of item are refused rather than passed over.
  private func refuseStrangers(for kind: ItemKind) throws {
    let isJudged = kind == .task || kind == .indicator
    let strangers: [(String, Bool)] = [
      ("status", status != nil && !isJudged),
      ("value", !values.isEmpty && !isJudged && kind != .funding),
      ("unchanged", unchanged && !isJudged),
      ("extend-to", extendTo != nil && !isJudged && kind != .milestone),
      ("with-milestones", withMilestones && kind != .task),
      ("hand-in", handIn != nil && kind != .duty),
      ("even-so", evenSo && !isJudged && kind != .funding && !(kind == .milestone && extendTo != nil)),
    ]
    if let stranger = strangers.first(where: \.1) { throw Failure.optionNotFor(stranger.0, kind) }
  }

  private func figures(of item: DraftBuilder.Item, on board: Board) throws -> [String: Figure] {
    let found = board.item(item.subject)
    let only = found?.onlyMeasure ?? (found?.measures.isEmpty == true ? IndicatorAssessment.measure : nil)
    var figures: [String: Figure] = [:]
    for value in values {
      // Names may hold a sign of equality, figures do not. Input methods for Chinese give either width.
      let cut = value.lastIndex { $0 == "=" || $0 == "＝" }
      let name = cut.map { String(value[..<$0]).trimmed }
      let text = cut.map { String(value[value.index(after: $0)...]) } ?? value
      guard let spelling = name ?? only else {
        throw Failure.figureNeedsName(item: item.id, measures: found?.measures ?? [])
      }
      let measure = found?.measure(spelt: spelling, in: item.plan) ?? spelling
      let reader = FigureReader(measure, of: item.subject, on: board)
      guard figures.updateValue(try figure(text, reader), forKey: measure) == nil else {
        throw Failure.measureTwice(measure)
      }
    }
    return figures
  }

  private func figure(_ text: String, _ reader: FigureReader) throws(Failure) -> Figure {
    do throws(FigureProblem) {
      return try reader.figure(text)
    } catch {
      throw .badFigure(text, error)
    }
  }
}
