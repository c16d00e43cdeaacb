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
  /// Whose turn it is, what is owed, since when and by when: `市住建局：签收（10月15日起，限10月16日）`.
  package func words(in plan: Plan, _ language: Language) -> String {
    let names = units.map(plan.unitName(recorded:)).map { plan.unit(named: $0)?.name.words(language) ?? $0 }
    let whose = names.isEmpty ? side.words(language) : names.joined(separator: language.pick("、", ", "))
    func told(_ day: Day) -> String { day.words(language, in: plan.period) }
    let days = [
      since.map { language.pick("\(told($0))起", "since \(told($0))") },
      by.map { language.pick("限\(told($0))", "by \(told($0))") },
    ].compactMap { $0 }.joined(separator: language.comma)
    return whose + language.colon + owed(language) + (days.isEmpty ? "" : language.bracketed(days))
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
    case .answer: language.pick("答复督办件", "answer what was asked")
    case .settle: language.pick("审核答复", "decide on the answer")
    case .handBack, .apply, .confirm, .sendBack, .suspend, .terminate, .requestExtension, .refuseExtension, .handIn,
      .pay,
      .remark, .issueSlip, .instruct, .inspect, .returnAnswer, .withdraw:
      step.words(language)
    }
  }

  /// What is owed next of `item` in `state`; nil where nothing is: closed or terminated work on which nothing stands, and what
  /// takes no reports.
  ///
  /// The office comes first: what waits for its decision is not the unit's turn. Of several units those owe it that have not
  /// done it. What was raised on the item waits whatever became of the work.
  ///
  /// - Parameters:
  ///   - answering: the keys of the units that answer for the item.
  ///   - plan: the plan, by which units are known whose keys have changed.
  package init?(of item: Item, _ state: ItemState, answering: [String], in plan: Plan) {
    guard item.kind == .task || item.kind == .indicator else { return nil }
    let handling = state.handling
    switch state.status {
    case .closed, .terminated:
      guard let raised = NextStep(raisedBy: handling, in: plan) else { return nil }
      self = raised
      return
    case .suspended:
      self = NextStep(raisedBy: handling, in: plan) ?? NextStep(.resume, since: state.statusSince)
      return
    case .notStarted, .inProgress, .completed, .returned, nil: break
    }
    if let since = handling.requests.map(\.recorded).min() {
      self.init(.extend, since: since)
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
    if let raised = NextStep(raisedBy: handling, in: plan) {
      self = raised
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

  /// What is owed of what was raised: the office decides on what is answered, then whoever was asked answers what is due first.
  private init?(raisedBy handling: Handling, in plan: Plan) {
    let standing = handling.standing.map(\.directive)
    if let answered = standing.first(where: { $0.owing(in: plan).isEmpty }) {
      self.init(.settle, since: answered.latest)
    } else if let first = standing.min(by: { ($0.order.answerBy, $0.on) < ($1.order.answerBy, $1.on) }) {
      self.init(.answer, units: first.owing(in: plan), since: first.on, by: first.order.answerBy)
    } else {
      return nil
    }
  }

  private init(_ step: Step, units: [String] = [], since: Day?, by: Day? = nil) {
    self.step = step
    side = step.row.side
    self.units = units
    self.since = since
    self.by = by
  }
}

extension NextStep {
  /// What `item` of the list of `reader` waits for.
  package init(_ item: WorkItem, for reader: WorkReader) {
    step = item.need.step
    by = item.by
    since = item.need == .reporting ? nil : item.since
    switch (item.need, reader) {
    case (.asked, _): (side, units) = (.office, [])
    case (.unacknowledged, _), (.unanswered, _): (side, units) = (.unit, item.units)
    case (_, .unit(let unit)): (side, units) = (.unit, [unit])
    case (_, .office), (_, .leader): (side, units) = (.office, [])
    }
  }
}

extension Board {
  /// The units that answer for the task or the indicator `id`, by name; none for other items.
  package func answering(_ id: String) -> [String] {
    task(id)?.task.answering ?? indicator(id)?.indicator.owners ?? []
  }

  /// What is owed next of the item `id`, and by whom.
  package func nextStep(of id: String) -> NextStep? {
    var state = state(of: id)
    state.handling = state.handling.resolved(in: plan)
    return item(id).flatMap { NextStep(of: $0, state, answering: answering(id).map(plan.unitKey(of:)), in: plan) }
  }
}

extension Handling {
  /// Whether the office gave it to anybody, or something waits for the office: then it is told whose turn it is.
  package var isUnderWay: Bool {
    !assigned.isEmpty || application != nil || !requests.isEmpty || directives.contains { $0.value.stands }
  }

  /// The units that have it and have not acknowledged it, by their keys.
  package var waiting: [String] {
    assigned.filter { $0.value.acknowledged == nil && $0.value.handedBack == nil }.keys.sorted()
  }

  /// The units that handed it back, by their keys, each with what it said.
  package var handedBack: [(unit: String, back: HandBack)] {
    assigned.compactMap { unit, assignment in assignment.handedBack.map { (unit, $0) } }.sorted { $0.0 < $1.0 }
  }

  /// The units that have it and did not hand it back, by their keys.
  package var holding: [String] { assigned.filter { $0.value.handedBack == nil }.keys.sorted() }

  /// The units of `answering`, or those to which it was given, that have never reported of it; all of them where each has.
  fileprivate func owingReport(of answering: [String]) -> [String] {
    let owing = assigned.isEmpty ? answering : holding
    let silent = owing.filter { reported[$0] == nil }
    return silent.isEmpty ? owing : silent
  }
}

extension StepRules {
  /// The steps that may be taken on `item` from where it stands, whoever takes them and whatever they must carry.
  package static func possible(on item: Item, state: ItemState, context: RuleContext) -> [Step] {
    let status = status(of: item, state, context)
    let standing = state.handling.standing.map(\.directive)
    return Step.allCases.filter { step in
      guard step.row.items.contains(item.kind), step.row.from.contains(status) else { return false }
      switch step {
      case .acknowledge: return !state.handling.waiting.isEmpty
      case .handBack: return !state.handling.holding.isEmpty
      case .apply: return state.handling.application == nil
      case .sendBack: return state.reported != nil
      case .confirm: return state.confirmed == nil
      case .refuseExtension: return !state.handling.requests.isEmpty
      case .answer: return standing.contains { !$0.owing(in: context.plan).isEmpty }
      case .returnAnswer: return standing.contains { $0.answers.contains { $0.value.returned == nil } }
      case .settle: return standing.contains { $0.owing(in: context.plan).isEmpty }
      case .withdraw: return !standing.isEmpty
      case .assign, .report, .close, .suspend, .terminate, .resume, .requestExtension, .extend, .handIn, .pay, .remark,
        .issueSlip, .instruct, .inspect:
        return true
      }
    }
  }
}
