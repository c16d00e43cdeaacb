/// Who owes the next step of an item, which it is, and since when: every open state has somebody whose turn it is.
package struct NextStep: Hashable, Sendable {
  /// What is owed. Where the office decides, the step by which it grants what is asked.
  package let step: Step
  /// Whose it is.
  package let side: StepRow.Side
  /// The units that owe it, by their keys; empty where it is the office's.
  package let units: [String]
  /// Since when it is owed; nil where nothing happened yet.
  package let since: Day?
  /// By when it is owed; nil where no limit is set.
  package let by: Day?

  /// Whether its limit lies before `day`.
  package func isLate(on day: Day) -> Bool { by.map { $0 < day } ?? false }
}

extension NextStep {
  /// Whose turn it is, what is owed, since when and by when: 「市住建局:签收(10月15日起,限10月16日)」.
  package func words(in plan: Plan, _ language: Language) -> String {
    let names = units.map(plan.unitName(recorded:)).map { plan.unit(named: $0)?.name.words(language) ?? $0 }
    let whose = names.isEmpty ? side.words(language) : names.joined(separator: language.pick("、", ", "))
    func told(_ day: Day) -> String { day.words(language, in: plan.period) }
    let days = [
      since.map { language.pick("\(told($0))起", "since \(told($0))") },
      by.map { language.pick("限\(told($0))", "by \(told($0))") },
    ].compactMap { $0 }.joined(separator: language.pick(",", ", "))
    return language.pick("\(whose):\(owed(language))", "\(whose): \(owed(language))")
      + (days.isEmpty ? "" : language.pick("(\(days))", " (\(days))"))
  }

  /// What is owed: the office decides on what is asked for, whatever it decides.
  private func owed(_ language: Language) -> String {
    switch step {
    case .extend: language.pick("决定延期", "decide on the extension")
    case .close: language.pick("决定销号或退回", "close or send back")
    case .assign: language.pick("改交其他单位", "assign to another unit")
    case .resume: language.pick("恢复", "take up again")
    case .acknowledge: language.pick("签收", "acknowledge")
    case .report: language.pick("填报", "report")
    case .handBack, .apply, .confirm, .sendBack, .suspend, .terminate, .requestExtension, .refuseExtension, .handIn,
      .pay,
      .remark:
      step.words(language)
    }
  }

  /// What is owed next of `item` in `state`; nil where nothing is: closed or terminated work, and what takes no reports.
  ///
  /// The office comes first: what waits for its decision is not the unit's turn. Of several units those owe it that have not
  /// done it.
  ///
  /// - Parameter answering: the keys of the units that answer for the item.
  package init?(of item: Item, _ state: ItemState, answering: [String]) {
    guard item.kind == .task || item.kind == .indicator else { return nil }
    let handling = state.handling
    switch state.status {
    case .closed, .terminated: return nil
    case .suspended:
      self.init(.resume, since: state.statusSince)
      return
    case .notStarted, .inProgress, .completed, .returned, nil: break
    }
    if let request = handling.request {
      self.init(.extend, since: request.recorded)
      return
    }
    if let application = handling.application {
      self.init(.close, since: application.on)
      return
    }
    let handedBack = handling.assigned.values.compactMap { $0.handedBack?.on }.min()
    if let handedBack {
      self.init(.assign, since: handedBack)
      return
    }
    let waiting = handling.waiting
    if !waiting.isEmpty {
      let assignments = waiting.compactMap { handling.assigned[$0] }
      self.init(
        .acknowledge, units: waiting, since: assignments.map(\.on).min(),
        by: assignments.compactMap(\.acknowledgeBy).min())
      return
    }
    if state.status == .completed {
      self.init(.close, since: state.statusSince)
      return
    }
    let since = state.status == .returned ? state.statusSince : state.reported
    self.init(.report, units: handling.owingReport(of: answering), since: since)
  }

  private init(_ step: Step, units: [String] = [], since: Day?, by: Day? = nil) {
    self.step = step
    side = step.row.side
    self.units = units
    self.since = since
    self.by = by
  }
}

extension Board {
  /// The units that answer for the task or the indicator `id`, by name; none for other items.
  package func answering(_ id: String) -> [String] {
    task(id)?.task.answering ?? indicator(id)?.indicator.owners ?? []
  }

  /// What is owed next of the item `id`, and by whom.
  package func nextStep(of id: String) -> NextStep? {
    item(id).flatMap { NextStep(of: $0, state(of: id), answering: answering(id).map(plan.unitKey(of:))) }
  }
}

extension Handling {
  /// Whether the office gave it to anybody, or something waits for the office: then it is told whose turn it is.
  package var isUnderWay: Bool { !assigned.isEmpty || application != nil || request != nil }

  /// The units that have it and have not acknowledged it, by their keys.
  package var waiting: [String] {
    assigned.filter { $0.value.acknowledged == nil && $0.value.handedBack == nil }.keys.sorted()
  }

  /// The units that have it and did not hand it back, by their keys.
  package var holding: [String] { assigned.filter { $0.value.handedBack == nil }.keys.sorted() }

  /// The units of `answering`, or those to which it was given, that have never reported of it; all of them where each has.
  fileprivate func owingReport(of answering: [String]) -> [String] {
    let owing = assigned.isEmpty ? answering : assigned.keys.sorted()
    let silent = owing.filter { reported[$0] == nil }
    return silent.isEmpty ? owing : silent
  }
}

extension StepRules {
  /// The steps that may be taken on `item` from where it stands, whoever takes them and whatever they must carry.
  package static func possible(on item: Item, state: ItemState, context: RuleContext) -> [Step] {
    let status: Status? =
      if case .milestone(_, let task) = item { context.states[task.id]?.status ?? .notStarted } else { state.status }
    return Step.allCases.filter { step in
      guard step.row.items.contains(item.kind), step.row.from.contains(status) else { return false }
      switch step {
      case .acknowledge: return !state.handling.waiting.isEmpty
      case .handBack: return !state.handling.holding.isEmpty
      case .apply: return state.handling.application == nil
      case .sendBack: return state.reported != nil
      case .confirm: return state.confirmed == nil
      case .refuseExtension: return state.handling.request != nil
      case .assign, .report, .close, .suspend, .terminate, .resume, .requestExtension, .extend, .handIn, .pay, .remark:
        return true
      }
    }
  }
}
