/// Whose a step is: the capacity of who takes it, and for a unit whether the item is its own.
///
/// Invariant 12: the store asks inside the transaction of the write; screens and commands ask beforehand.
package enum Rights {
  /// Why `context.author` may not take `step` on `item`; nil when it is his.
  ///
  /// What carries the name of a unit, such as a hand-in, is that unit's own step.
  package static func refusal(of step: Step, on item: Item, _ draft: Draft, _ context: RuleContext) -> Refusal? {
    guard let author = context.author, let capacity = author.capacity else { return nil }
    guard capacity.takes(step.row.side) else { return .notYours(step, capacity) }
    guard capacity == .unit else { return nil }
    let plan = context.plan
    guard let unit = author.unit.flatMap(plan.unit(recorded:)) else { return .notOfPlan(author.unit ?? "") }
    let own = unit.name.chinese
    if let named = draft.change.unit, plan.unit(recorded: named)?.key != unit.key { return .notOfUnit(own) }
    // Whoever is asked answers, whosever the item is; whether it was asked, the rules of what was raised tell.
    if step == .answer { return nil }
    guard units(of: item, context).contains(where: { plan.unit($0, includes: own) }) else {
      return .notOfUnit(own)
    }
    return nil
  }

  /// Why `context.author`, a unit, may not take the step of `draft` on `item` for the part that it has there; nil when it may. What it
  /// was given or is asked stands in `state`.
  ///
  /// It is told before all else that is wrong with a step, so that nothing else hides whose it is.
  static func refusal(ofPartIn item: Item, _ draft: Draft, _ state: ItemState, _ context: RuleContext) -> Refusal? {
    guard context.author?.capacity == .unit else { return nil }
    let plan = context.plan
    switch draft.change {
    case .report(let status, let values):
      guard status != nil || !values.isEmpty || state.status == .returned else { return nil }
      return cooperates(item, state, context)
    case .apply, .requestExtension, .pay: return cooperates(item, state, context)
    case .acknowledge(let unit), .handBack(let unit, _):
      let refusal = StepRules.notGiven(to: unit, plan.unitName(recorded: unit), state)
      return refusal?.isOfRights == true ? refusal : nil
    case .answer(let number, let unit):
      guard let directive = state.handling.directives[number] else { return nil }
      return DirectiveRules.notNamed(unit, by: directive, in: plan)
    case .assign, .confirm, .close, .sendBack, .suspend, .terminate, .resume, .extend, .refuseExtension, .handIn,
      .remark, .raise, .returnAnswer, .settle, .withdraw, .revert, .publish, .refused, .restored, .circular:
      return nil
    }
  }

  /// What is said of the whole item, and more time for it, is the part of those that answer for it; who only cooperates tells of its
  /// own part in words. Whoever has a further part by the plan, such as a source of data, or was given the item by the office, tells
  /// figures too. A milestone is its task's, and so is money.
  ///
  /// Source: the lists of tasks of supervision offices, by which the leading unit gathers what those that help tell it.
  private static func cooperates(_ item: Item, _ state: ItemState, _ context: RuleContext) -> Refusal? {
    let (task, standing): (Task, ItemState)
    switch item {
    case .task(let own): (task, standing) = (own, state)
    case .milestone(_, let owner): (task, standing) = (owner, context.states[owner.id] ?? ItemState())
    case .funding(let funding):
      guard let owner = owner(of: funding, context) else { return nil }
      (task, standing) = (owner, context.states[owner.id] ?? ItemState())
    case .plan, .indicator, .duty: return nil
    }
    guard Item.task(task).isOnlyHelped(by: context.author, standing, in: context.plan) else { return nil }
    let unit = context.author?.unit.map(context.plan.unitName(recorded:)) ?? ""
    return .onlyCooperates(unit, answering: task.answering)
  }

  /// The units that have a part in `item`; in money those of its task, as the office gave that.
  private static func units(of item: Item, _ context: RuleContext) -> [String] {
    guard case .funding(let funding) = item else { return item.units(in: context.plan) }
    return owner(of: funding, context)?.allUnits ?? []
  }

  /// The task of `funding`, as the office gave it; nil for money of the whole plan.
  private static func owner(of funding: Funding, _ context: RuleContext) -> Task? {
    let id = ItemID(funding.id).owner
    let handling = (context.states[id] ?? ItemState()).handling
    return context.plan.task(id)?.given(handling, in: context.plan)
  }

  /// Whether `step`, which leads on from where `item` stands, is told to `context.author`: to a unit its own steps on what is its own,
  /// and there the office's, which it may ask for; to everybody else all, each with whose it is.
  static func concerns(_ step: Step, on item: Item, _ state: ItemState, _ context: RuleContext) -> Bool {
    guard context.author?.capacity == .unit else { return true }
    let plan = context.plan
    guard let unit = context.author?.unit.flatMap(plan.unit(recorded:)) else { return false }
    let handling = state.handling.resolved(in: plan)
    if step == .answer { return handling.standing.contains { $0.directive.owing(in: plan).contains(unit.key) } }
    let item = item.given(state, states: context.states, in: plan)
    guard units(of: item, context).contains(where: { plan.unit($0, includes: unit.name.chinese) }) else { return false }
    switch step {
    case .acknowledge: return handling.waiting.contains(unit.key)
    case .handBack: return handling.holding.contains(unit.key)
    case .report: return state.status != .returned || cooperates(item, state, context) == nil
    case .apply, .requestExtension, .pay: return cooperates(item, state, context) == nil
    case .assign, .confirm, .close, .sendBack, .suspend, .terminate, .resume, .extend, .refuseExtension, .handIn,
      .remark,
      .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw:
      return true
    }
  }

  /// Why `author` may not do `act`, which is no step on an item; nil when it is his.
  package static func refusal(of act: Capacity.Act, by author: Author) -> Refusal? {
    guard let capacity = author.capacity, !capacity.may(act) else { return nil }
    return .notYourAct(act, capacity)
  }
}

extension Refusal {
  /// Whether it is refused for whose it is, and not for what it is.
  package var isOfRights: Bool {
    switch self {
    case .notYours, .notYourAct, .notOfUnit, .notOfPlan, .notAssigned, .onlyCooperates, .notNamed: true
    case .noSuchItem, .notFor, .toldElsewhere, .noSuchMeasure, .negative, .decision, .extensionTooLate, .extensionPast,
      .extensionNotLater, .noApprover, .noNote, .notYetAssigned, .alreadyHandedBack,
      .returnNotAnswered, .alreadyAcknowledged, .handBackTooLate, .handBackToNobody,
      .nobodyAnswers, .noSuchUnit, .limitPassed, .alreadyApplied, .noRequest, .already, .alreadyConfirmed,
      .notSuspended, .nothingReported, .nothingToRepeat, .beforeReport, .notOwed, .spanNotBegun, .handedInAlready,
      .figuresAgainst, .sumAgainst, .unlikely, .closed,
      .tooLate, .tooEarly, .answerDayPassed, .slipGoesDown, .slipBefore, .noLeader, .noSuchDirective, .alreadySettled,
      .alreadyWithdrawn, .beforeDirective, .alreadyAnswered, .notAnswered, .openDirectives, .openParts,
      .evidenceNotFor, .tooMuchEvidence, .badEvidence, .noEvidence:
      false
    }
  }
}

extension Change {
  /// The unit in whose name it is done, by its key; nil for what names none.
  fileprivate var unit: String? {
    switch self {
    case .acknowledge(let unit), .handBack(let unit, _), .handIn(let unit, _), .answer(_, let unit): unit
    case .assign, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate, .resume, .requestExtension,
      .extend,
      .refuseExtension, .pay, .remark, .raise, .returnAnswer, .settle, .withdraw, .revert, .publish, .refused,
      .restored, .circular:
      nil
    }
  }
}

extension Item {
  /// The units that have a part in it, by name: those whose business it is to report of it. Of a duty of everybody all.
  package func units(in plan: Plan) -> [String] {
    switch self {
    case .plan: []
    case .task(let task), .milestone(_, let task): task.allUnits
    case .indicator(let indicator): indicator.owners + indicator.sources
    case .duty(let duty): duty.units.isEmpty ? plan.units.map(\.name.chinese) : duty.units
    case .funding(let funding): plan.task(ItemID(funding.id).owner)?.allUnits ?? []
    }
  }
}
