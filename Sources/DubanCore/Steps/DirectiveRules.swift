/// The rules of what units are asked to answer: slips, instructions, inspections.
///
/// After the plan's last day they go on: what was asked wants its answer, and whatever is open may be asked about. The day for
/// which something is recorded never lies before what it follows, so that every past day shows an order of things that was.
enum DirectiveRules {
  /// Why `order` cannot be raised; nil when it can.
  ///
  /// Source of the colours: Sanming 2017 and Suqian 2025. A slip that stands is followed by none of a weaker colour.
  static func raise(_ order: Directive.Order, _ draft: Draft, _ state: ItemState, _ context: RuleContext) -> Refusal? {
    if let refusal = StepRules.unknown(units: order.units, context.plan) { return refusal }
    if order.answerBy < max(context.today, draft.on) { return .answerDayPassed(order.answerBy) }
    switch order.kind {
    case .slip(let colour, _):
      guard let standing = state.handling.strongestSlip, colour < standing else { return nil }
      return .slipGoesDown(colour, standing: standing)
    case .instruction(let leader): return leader.isEmpty ? .noLeader : nil
    case .inspection: return nil
    }
  }

  /// Why `unit` cannot answer what the entry `number` raised; nil when it can.
  static func answer(
    _ number: Int, _ unit: String, _ draft: Draft, _ state: ItemState, _ context: RuleContext
  ) -> Refusal? {
    let plan = context.plan
    return on(number, draft, state) { directive in
      if let refusal = notNamed(unit, by: directive, in: plan) { return refusal }
      guard let answer = directive.answer(of: unit, in: plan), answer.returned == nil else { return nil }
      return .alreadyAnswered(plan.unitName(recorded: unit), answer.on)
    }
  }

  /// That `unit` is not asked to answer `directive`; nil when it is.
  static func notNamed(_ unit: String, by directive: Directive, in plan: Plan) -> Refusal? {
    directive.named(unit, in: plan) == nil ? .notNamed(plan.unitName(recorded: unit)) : nil
  }

  /// Why the answer of `unit` cannot be sent back; nil when it can.
  static func returnAnswer(
    _ number: Int, _ unit: String, _ draft: Draft, _ state: ItemState, _ context: RuleContext
  ) -> Refusal? {
    let plan = context.plan
    return on(number, draft, state) { directive in
      // It is taken from the record by the key under which it was given.
      guard let answer = directive.answers[unit], answer.returned == nil else {
        return .notAnswered([plan.unitName(recorded: unit)])
      }
      return nil
    }
  }

  /// Why it cannot be taken as done; nil when it can: everybody has answered.
  static func settle(_ number: Int, _ draft: Draft, _ state: ItemState, _ context: RuleContext) -> Refusal? {
    on(number, draft, state) { directive in
      let owing = directive.owing(in: context.plan)
      return owing.isEmpty ? nil : .notAnswered(owing.map(context.plan.unitName(recorded:)))
    }
  }

  /// Why it cannot be taken back; nil when it can.
  static func withdraw(_ number: Int, _ draft: Draft, _ state: ItemState) -> Refusal? {
    on(number, draft, state) { _ in nil }
  }

  /// Why nothing can be done to what the entry `number` raised, else what `rule` says of it.
  private static func on(
    _ number: Int, _ draft: Draft, _ state: ItemState, _ rule: (Directive) -> Refusal?
  ) -> Refusal? {
    guard let directive = state.handling.directives[number] else {
      return .noSuchDirective(number, known: state.handling.standing.map(\.number))
    }
    if let day = directive.settled { return .alreadySettled(directive.order.kind, day) }
    if let withdrawn = directive.withdrawn { return .alreadyWithdrawn(directive.order.kind, withdrawn.on) }
    if draft.on < directive.latest { return .beforeDirective(directive.order.kind, directive.latest) }
    return rule(directive)
  }
}
