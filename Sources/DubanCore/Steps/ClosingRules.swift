/// What is asked before work leaves the open list or a unit says that it may: the one place that tells what is open in it.
enum ClosingRules {
  /// Closing, and asking for it, says that all of it is done; what is not is asked about once.
  static func refusal(_ draft: Draft, _ item: Item, _ state: ItemState, _ context: RuleContext) -> Refusal? {
    guard !draft.isMeant, let step = draft.change.step else { return nil }
    let open = openParts(of: item, for: step, state: state, context: context)
    return open.isEmpty ? nil : .openParts(open, in: context.plan.period)
  }

  /// What accepts a report, or sends it back, is never dated before it: else a past day shows a decision on what nobody had said.
  static func beforeReport(_ draft: Draft, _ state: ItemState) -> Refusal? {
    guard let reported = state.reported, draft.on < reported, let step = draft.change.step else { return nil }
    return .beforeReport(step, on: draft.on, reported: reported)
  }

  /// Terminating says that the rest is not done any more; what was asked on it goes on waiting for its answers, so that is asked.
  static func standing(_ draft: Draft, _ state: ItemState) -> Refusal? {
    guard !draft.isMeant else { return nil }
    let kinds = state.handling.standing.map(\.directive.order.kind)
    return kinds.isEmpty ? nil : .openDirectives(kinds)
  }

  /// What is open in `item`, what somebody asked for first: what was raised on it and still stands, its milestones that do not stand,
  /// its targets that are not met, the tasks under it that are neither done nor off the open list. For a unit that asks to close it
  /// only what still wants an answer, since the office settles the rest.
  ///
  /// - Parameter context: knows the states of `item.closingGrounds`.
  static func openParts(of item: Item, for step: Step, state: ItemState, context: RuleContext) -> [OpenPart] {
    let standing = state.handling.standing.filter { step != .apply || !$0.directive.owing(in: context.plan).isEmpty }
    let directives = standing.map { OpenPart.directive($0.number, $0.directive.order.kind) }
    switch item {
    case .task(let task):
      func assessed(_ other: Task) -> TaskAssessment {
        TaskAssessment(
          other, in: context.plan, states: { $0 == task.id ? state : context.states[$0] ?? ItemState() },
          on: context.today)
      }
      let open = assessed(task).open
      let below = task.children.flatMap(\.withDescendants).compactMap { child -> OpenPart? in
        let assessed = assessed(child)
        let isPutOff = assessed.light == .suspended && assessed.state.status != .terminated
        guard let light = assessed.light, light.isOpen || isPutOff else { return nil }
        return .task(child.id, light)
      }
      return directives + open.milestones.map(OpenPart.milestone) + open.targets.map(OpenPart.target) + below
    case .indicator(let indicator):
      let target = IndicatorAssessment(
        indicator, in: context.plan, state: state, states: { context.states[$0] ?? ItemState() }, on: context.today
      ).target
      return directives + (target.isSettled ? [] : [.target(target)])
    case .plan, .milestone, .duty, .funding: return []
    }
  }
}

extension Item {
  /// The items by whose states it is told what is open in it, by id: its milestones, the tasks under it with theirs, and where
  /// quantities of these are told a first time.
  package var closingGrounds: [String] {
    switch self {
    case .task(let task):
      task.withDescendants.flatMap { task in
        [task.id] + task.milestones.map(task.subject) + task.targets.compactMap(\.sameAs?.item)
      }
    case .indicator(let indicator): [indicator.target.sameAs?.item].compactMap(\.self)
    case .plan, .milestone, .duty, .funding: []
    }
  }
}

extension Step {
  /// Whether it says that all of an item is done, so that it rests on everything in it.
  package var tellsDone: Bool {
    switch self {
    case .close, .apply: true
    case .assign, .acknowledge, .handBack, .report, .confirm, .sendBack, .suspend, .terminate, .resume,
      .requestExtension, .extend, .refuseExtension, .handIn, .pay, .remark, .issueSlip, .instruct, .inspect, .answer,
      .returnAnswer, .settle, .withdraw:
      false
    }
  }
}

extension Draft {
  /// Whether it says that all of its item is done and has not said yet that what is open is meant to stay so.
  package var tellsDone: Bool { !isMeant && change.step?.tellsDone == true }
}
