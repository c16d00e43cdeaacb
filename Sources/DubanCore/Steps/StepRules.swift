/// Which steps are allowed: a function of the item's definition, its state and the day, and of nothing else.
///
/// Invariant 12: the store decides by it inside the transaction of the write; whoever asks beforehand asks the same.
package enum StepRules {
  /// Why `draft` cannot be recorded on `item`, of which `state` is known; nil when it can.
  package static func refusal(
    of draft: Draft, on item: Item, state: ItemState, context: RuleContext
  ) -> Refusal? {
    // What takes an act back has rules of its own: it needs the act, not the item.
    guard let step = draft.change.step else { return nil }
    guard step.row.items.contains(item.kind) else { return .notFor(item.kind, step) }
    let item = item.given(state, states: context.states, in: context.plan)
    return Rights.refusal(of: step, on: item, draft, context)
      ?? Rights.refusal(ofPartIn: item, draft, state, context) ?? day(draft, step, context) ?? standing(
        draft, step, item, state, context) ?? needs(draft, step)
      ?? EvidenceRules.refusal(of: draft, step, state, context.plan.settings)
      ?? content(draft, item, state, context)
  }

  /// Nothing is reported for a day that has not come, or before the plan began.
  private static func day(_ draft: Draft, _ step: Step, _ context: RuleContext) -> Refusal? {
    guard step != .remark else { return nil }
    if draft.on > context.today { return .tooLate(draft.on) }
    let start = context.plan.period.start
    return draft.on < start ? .tooEarly(draft.on, start: start) : nil
  }

  /// Whether the step leads on from where the item stands; milestones and money stand as their task does.
  private static func standing(
    _ draft: Draft, _ step: Step, _ item: Item, _ state: ItemState, _ context: RuleContext
  ) -> Refusal? {
    if case .milestone(_, let task) = item {
      if step == .confirm, let day = state.confirmed { return .alreadyConfirmed(day) }
      return step.row.from.contains(context.states[task.id]?.status ?? .notStarted) ? nil : .closed
    }
    if case .funding = item { return step.row.from.contains(status(of: item, state, context)) ? nil : .closed }
    if step == .sendBack, state.reported == nil { return .nothingReported }
    guard !step.row.from.contains(state.status) else { return nil }
    if step == .resume { return .notSuspended }
    if let to = step.row.to, to == state.status { return .already(draft.subject, to) }
    return .closed
  }

  /// The status by which it is told what may be done with `item`; nil for what has none.
  static func status(of item: Item, _ state: ItemState, _ context: RuleContext) -> Status? {
    switch item {
    case .milestone(_, let task): return context.states[task.id]?.status ?? .notStarted
    case .funding(let funding):
      let owner = ItemID(funding.id).owner
      return context.plan.task(owner).map { context.states[$0.id]?.status ?? .notStarted }
    case .plan, .task, .indicator, .duty: return state.status
    }
  }

  /// Whether it carries what the table wants.
  private static func needs(_ draft: Draft, _ step: Step) -> Refusal? {
    if step.row.needs.contains(.note), (draft.note ?? "").isEmpty { return .noNote(step) }
    if step.row.needs.contains(.approver), case .extend(_, let approver) = draft.change, approver.isEmpty {
      return .noApprover
    }
    return nil
  }

  private static func content(
    _ draft: Draft, _ item: Item, _ state: ItemState, _ context: RuleContext
  ) -> Refusal? {
    switch draft.change {
    case .report(let status, let values):
      if let status, status.isDecision { return .decision(status) }
      return notAnswered(draft, status, values, state, context) ?? nothingToRepeat(draft, status, values, state)
        ?? unknown(values, item, context.plan) ?? negative(values, item)
        ?? (draft.isMeant
          ? nil : sumAgainst(draft, values, item, state, context) ?? unlikely(draft, values, item, state))
    case .assign(let units, let limit): return assign(units, limit, draft, context.plan)
    case .acknowledge(let unit): return acknowledge(unit, state, context.plan)
    case .handBack(let unit, let to): return handBack(unit, to, state, context)
    case .apply:
      return state.handling.application.map { .alreadyApplied($0.on) }
        ?? ClosingRules.refusal(draft, item, state, context)
    case .requestExtension(let due):
      return extend(to: due, item, state, context, asked: context.today)
        ?? ExtensionRules.passed(by: due, draft, item, state, context)
    case .refuseExtension: return state.handling.requests.isEmpty ? .noRequest : nil
    case .extend(let due, _):
      return extend(
        to: due, item, state, context, asked: state.handling.requests.map(\.recorded).min() ?? context.today)
        ?? ExtensionRules.passed(by: due, draft, item, state, context)
    case .handIn(let unit, let span): return handIn(unit, span, item, state, draft, context.plan)
    case .confirm: return draft.isMeant ? nil : figuresAgainst(item, context)
    case .pay(let paid): return paid < .zero ? .negative(nil) : unlikely(paid, draft, item, state, context.plan)
    case .raise(let order): return DirectiveRules.raise(order, draft, state, context)
    case .answer(let number, let unit): return DirectiveRules.answer(number, unit, draft, state, context)
    case .returnAnswer(let number, let unit): return DirectiveRules.returnAnswer(number, unit, draft, state, context)
    case .settle(let number): return DirectiveRules.settle(number, draft, state, context)
    case .withdraw(let number): return DirectiveRules.withdraw(number, draft, state)
    case .close:
      return ClosingRules.beforeReport(draft, state) ?? ClosingRules.refusal(draft, item, state, context)
    case .sendBack: return ClosingRules.beforeReport(draft, state)
    case .terminate: return ClosingRules.standing(draft, state)
    case .suspend, .resume, .remark, .revert, .publish, .refused, .restored, .circular:
      return nil
    }
  }

  /// What was sent back is answered with something that is new: words, a figure, evidence, or another status. The office, which did
  /// not send it to itself, may say by the status alone that it goes on.
  private static func notAnswered(
    _ draft: Draft, _ status: Status?, _ values: [String: Figure], _ state: ItemState, _ context: RuleContext
  ) -> Refusal? {
    guard state.status == .returned, values.isEmpty, (draft.note ?? "").isEmpty, draft.evidence.isEmpty else {
      return nil
    }
    let isOfUnit = context.author?.unit != nil
    guard status == nil || (isOfUnit && status == state.statusBefore) else { return nil }
    return .returnNotAnswered(reason: state.returnReason)
  }

  /// That nothing changed says again what was said: of what nobody ever said anything there is nothing to say again.
  private static func nothingToRepeat(
    _ draft: Draft, _ status: Status?, _ values: [String: Figure], _ state: ItemState
  ) -> Refusal? {
    guard status == nil, values.isEmpty, (draft.note ?? "").isEmpty else { return nil }
    return state.reported == nil && state.wording == nil ? .nothingToRepeat : nil
  }

  private static func unknown(_ values: [String: Figure], _ item: Item, _ plan: Plan) -> Refusal? {
    // Asked at each key for the commands in the footer, mostly without any figure.
    guard !values.isEmpty else { return nil }
    for (name, link) in item.toldElsewhere where values[name] != nil { return .toldElsewhere(name, at: link.item) }
    let measures = item.measures
    return values.keys.sorted().first { !measures.contains($0) && !item.takes($0, in: plan) }
      .map { .noSuchMeasure($0, known: measures) }
  }

  /// Levels, rates and growth may lie below zero; what was built, bought or paid may not.
  private static func negative(_ values: [String: Figure], _ item: Item) -> Refusal? {
    guard !values.isEmpty else { return nil }
    let amounts = item.amounts
    return values.keys.sorted().first { text in
      amounts.contains(Measure(text: text)?.target ?? text) && (values[text] ?? .zero) < .zero
    }.map { .negative($0) }
  }

  /// Given to somebody whom the plan knows, with a limit that is still ahead.
  private static func assign(_ units: [String], _ limit: Day?, _ draft: Draft, _ plan: Plan) -> Refusal? {
    if let refusal = unknown(units: units, plan) { return refusal }
    if let limit, limit < draft.on { return .limitPassed(limit) }
    return nil
  }

  /// That nobody is named, or somebody whom the plan does not know.
  static func unknown(units: [String], _ plan: Plan) -> Refusal? {
    if units.isEmpty { return .nobodyAnswers }
    return units.first { plan.unit(recorded: $0) == nil }.map { unknown in
      .noSuchUnit(unknown, nearest: nearNames(to: unknown, among: plan.units.lazy.map(\.name.chinese)))
    }
  }

  private static func acknowledge(_ unit: String, _ state: ItemState, _ plan: Plan) -> Refusal? {
    let name = plan.unitName(recorded: unit)
    if let refusal = notGiven(to: unit, name, state) { return refusal }
    return state.handling.assigned[unit]?.acknowledged.map { .alreadyAcknowledged(name, $0) }
  }

  /// Why the unit with the key `unit` has nothing to acknowledge or to hand back; nil when it was given the item and has it.
  static func notGiven(to unit: String, _ name: String, _ state: ItemState) -> Refusal? {
    guard let assignment = state.handling.assigned[unit] else {
      return state.handling.assigned.isEmpty ? .notYetAssigned : .notAssigned(name)
    }
    return assignment.handedBack.map { .alreadyHandedBack(name, $0.on) }
  }

  /// Source: forms of supervision offices: within seven working days, with the reason and the unit that should have it; later
  /// none. The days are counted from the one on which it was given to the one on which it is recorded.
  private static func handBack(_ unit: String, _ to: String, _ state: ItemState, _ context: RuleContext) -> Refusal? {
    let name = context.plan.unitName(recorded: unit)
    if let refusal = notGiven(to: unit, name, state) { return refusal }
    guard let assignment = state.handling.assigned[unit] else { return .notYetAssigned }
    if to.isEmpty || context.plan.unit(recorded: to)?.key == unit { return .handBackToNobody }
    if let refusal = unknown(units: [to], context.plan) { return refusal }
    let settings = context.plan.settings
    let limit = settings.workingDays.day(settings.handBackDays, after: assignment.on)
    return context.today > limit ? .handBackTooLate(limit) : nil
  }

  /// Source: published rules of electronic supervision: filed before the due day, with a new day and an approver;
  /// afterwards it stays overdue. In time is who records it in time, whatever day it is said to hold for. What was asked for
  /// in time, on the day `asked`, may be decided later; that one unit asked in time gives no time to another to ask.
  private static func extend(
    to due: Day, _ item: Item, _ state: ItemState, _ context: RuleContext, asked: Day
  ) -> Refusal? {
    guard let current = state.extendedDue ?? item.due(in: context.plan) else { return nil }
    if min(asked, context.today) > current { return .extensionTooLate(due: current) }
    return due > current ? nil : .extensionNotLater(due: current)
  }

  /// A piece more than is owed is mostly a mistake, so it is asked for.
  private static func handIn(
    _ unit: String, _ span: Day, _ item: Item, _ state: ItemState, _ draft: Draft, _ plan: Plan
  ) -> Refusal? {
    guard case .duty(let duty) = item else { return nil }
    let found = plan.unit(recorded: unit)
    let name = found?.name.chinese ?? unit
    let owes = duty.units.isEmpty ? found != nil : duty.units.contains(name)
    guard owes, duty.spans(in: plan).contains(span) else { return .notOwed(unit: name, span: span) }
    let start = duty.start(of: span)
    guard draft.on >= start else { return .spanNotBegun(span: span, start: start) }
    let (count, days) = state.pieces(under: found.map(plan.recordedNames) ?? [unit], span: span)
    guard count >= duty.count, !draft.isMeant else { return nil }
    return .handedInAlready(unit: name, span: span, on: days.last)
  }

  /// A total beside what its areas or years add up to is asked about once, where the report tells one of the two.
  private static func sumAgainst(
    _ draft: Draft, _ values: [String: Figure], _ item: Item, _ state: ItemState, _ context: RuleContext
  ) -> Refusal? {
    let touched = Set(values.keys.map { Measure(text: $0)?.target ?? $0 })
    guard !touched.isEmpty else { return nil }
    let after = state.after(draft)
    let assessed: [(measure: String, target: TargetAssessment)]
    switch item {
    case .task(let task):
      let targets = TaskAssessment(
        task, in: context.plan, states: { $0 == task.id ? after : context.states[$0] ?? ItemState() },
        on: context.today
      ).targets
      assessed = targets.map { ($0.target.key, $0) }
    case .indicator(let indicator):
      let target = IndicatorAssessment(indicator, in: context.plan, state: after, on: context.today).target
      assessed = [(IndicatorAssessment.measure, target)]
    case .plan, .milestone, .duty, .funding: return nil
    }
    for (measure, target) in assessed where touched.contains(measure) {
      if let both = target.contradiction { return .sumAgainst(target.target.name.chinese, both) }
    }
    return nil
  }

  /// Figures that look like slips are asked about once, all of a report together.
  private static func unlikely(
    _ draft: Draft, _ values: [String: Figure], _ item: Item, _ state: ItemState
  ) -> Refusal? {
    guard !values.isEmpty else { return nil }
    let doubts = FigureDoubts.doubts(values, on: draft.on, item, state)
    return doubts.isEmpty ? nil : .unlikely(doubts)
  }

  /// So is what is paid, whole as it is told.
  private static func unlikely(
    _ paid: Figure, _ draft: Draft, _ item: Item, _ state: ItemState, _ plan: Plan
  ) -> Refusal? {
    guard !draft.isMeant, case .funding(let funding) = item else { return nil }
    return FigureDoubts.doubt(paid: paid, on: draft.on, funding, state, plan).map { .unlikely([$0]) }
  }

  /// The figures that a milestone demands and that do not stand are asked about once. One that nobody reported is named with
  /// them: an office that confirms without it vouches for a figure that it does not have, and should know that it does.
  private static func figuresAgainst(_ item: Item, _ context: RuleContext) -> Refusal? {
    guard case .milestone(let milestone, let task) = item, !milestone.criteria.isEmpty else { return nil }
    let assessed = TaskAssessment(
      task, in: context.plan, states: { context.states[$0] ?? ItemState() }, on: context.today)
    let against = assessed.milestones.first { $0.milestone.id == milestone.id }?.against ?? []
    return against.isEmpty ? nil : .figuresAgainst(against)
  }
}

extension Item {
  /// The items by whose states a step on it is judged beside its own, by id: a milestone stands as its task does, and its figures
  /// are reported there or where the plan tells the same quantity a first time.
  package var grounds: [String] {
    // Whose a payment is, is told by the task of the money.
    if case .funding(let funding) = self { return [ItemID(funding.id).owner] }
    guard case .milestone(let milestone, let task) = self else { return [] }
    guard !milestone.criteria.isEmpty else { return [task.id] + task.milestones.map(task.subject) }
    return [task.id] + task.milestones.map(task.subject) + task.targets.compactMap(\.sameAs?.item)
  }

  /// Whether `author` reports for a unit that only cooperates in it: no other part by the plan, and the office gave it nothing.
  package func isOnlyHelped(by author: Author?, _ state: ItemState, in plan: Plan) -> Bool {
    guard case .task(let task) = self, author?.capacity == .unit,
      let unit = author?.unit.flatMap(plan.unit(recorded:))
    else { return false }
    let own = unit.name.chinese
    func names(_ units: [String]) -> Bool { units.contains { plan.unit($0, includes: own) } }
    guard names(task.cooperating), !names(task.leads + task.responsible + task.roles.flatMap(\.units)) else {
      return false
    }
    return !state.handling.resolved(in: plan).holding.contains(unit.key)
  }

  /// The names under which figures of it can be reported.
  package var measures: [String] {
    switch self {
    case .task(let task): task.measures
    case .indicator(let indicator):
      indicator.target.isMeasured ? [IndicatorAssessment.measure] + indicator.target.parts.map(\.name.chinese) : []
    case .plan, .milestone, .duty, .funding: []
    }
  }

  /// The measures whose quantity the plan tells a first time elsewhere: it is reported there, once.
  var toldElsewhere: [(measure: String, link: Target.Link)] {
    switch self {
    case .task(let task): task.targets.compactMap { target in target.sameAs.map { (target.key, $0) } }
    case .indicator(let indicator):
      indicator.target.sameAs.map { [(IndicatorAssessment.measure, $0)] } ?? []
    case .plan, .milestone, .duty, .funding: []
    }
  }

  /// The measure of a figure that is given without a name; nil where several could be meant. What is counted within a target is
  /// always named.
  package var onlyMeasure: String? {
    switch self {
    case .task(let task):
      let names = task.measures.filter { !task.partMeasures.contains($0) }
      return names.count == 1 ? names[0] : nil
    case .indicator(let indicator): return indicator.target.isMeasured ? IndicatorAssessment.measure : nil
    case .funding: return IndicatorAssessment.measure
    case .plan, .milestone, .duty: return nil
    }
  }

  /// Whether a figure for one area or year of a target may be reported under `text`.
  package func takes(_ text: String, in plan: Plan) -> Bool {
    guard let measure = Measure(text: text), measure.area != nil || measure.year != nil else { return false }
    let target: Target? =
      switch self {
      case .task(let task): task.targets.first { $0.key == measure.target && $0.isMeasured }
      case .indicator(let indicator):
        indicator.target.isMeasured && measure.target == IndicatorAssessment.measure ? indicator.target : nil
      case .plan, .milestone, .duty, .funding: nil
      }
    return target?.takes(measure, areas: plan.areas.map(\.key), period: plan.period) ?? false
  }

  /// The measures that count something, so that none of them can be less than nothing.
  package var amounts: [String] {
    switch self {
    case .task(let task): task.amounts
    case .indicator(let indicator):
      indicator.target.basis == .amount
        ? [IndicatorAssessment.measure] + indicator.target.parts.map(\.name.chinese) : []
    case .plan, .milestone, .duty, .funding: []
    }
  }

  /// The day on which it is due by the plan, extensions aside; nil for what has none.
  package func due(in plan: Plan) -> Day? {
    switch self {
    case .task(let task): task.due(in: plan)
    case .milestone(let milestone, _): milestone.due
    case .indicator(let indicator): indicator.due(in: plan)
    case .plan, .duty, .funding: nil
    }
  }
}

extension Board {
  /// Why `draft` would be refused if `author` recorded it on `today`; nil when it would be taken, as far as the board knows.
  ///
  /// - Parameter author: nil for the office at its own file.
  package func refusal(of draft: Draft, today: Day, by author: Author? = nil) -> Refusal? {
    guard let item = item(draft.subject) else {
      return .noSuchItem(draft.subject, nearest: nearestName(to: draft.subject, among: plan.items.lazy.map(\.id)))
    }
    return StepRules.refusal(
      of: draft, on: item, state: state(of: draft.subject),
      context: context(of: item, closing: draft.tellsDone, today: today, by: author))
  }

  /// With what the rules judge a step that `author` takes on `item` on `today`.
  ///
  /// - Parameter closing: whether the step says that all of it is done; see `Step.tellsDone`.
  func context(of item: Item, closing: Bool = false, today: Day, by author: Author? = nil) -> RuleContext {
    var context = RuleContext(plan: plan, today: today, author: author)
    for id in closing ? item.closingGrounds : item.grounds { context.states[id] = state(of: id) }
    return context
  }

  /// What the plan defines under the id `id`; nil for an unknown one.
  package func item(_ id: String) -> Item? {
    let parts = ItemID(id)
    guard let task = task(parts.owner)?.task else {
      return indicator(id).map { .indicator($0.indicator) } ?? plan.item(id)
    }
    guard let part = parts.part else { return .task(task) }
    if let milestone = task.milestones.first(where: { $0.id == part }) { return .milestone(milestone, of: task) }
    return task.funding.first { $0.id == id }.map(Item.funding)
  }
}
