/// Which changes are allowed to which items.
package enum ChangeRules {
  /// Why `draft` cannot be recorded on `board`; nil when it can.
  package static func refusal(of draft: Draft, on board: Board) -> Refusal? {
    let subject = draft.subject
    if let entry = board.task(subject) {
      return task(draft, entry, entry.assessment.state)
    }
    if let milestone = board.milestone(subject) {
      return self.milestone(draft, milestone)
    }
    if let entry = board.indicator(subject) {
      return indicator(draft, entry)
    }
    if let duty = board.plan.duties.first(where: { $0.id == subject }) {
      return self.duty(draft, duty, board.plan)
    }
    if board.plan.items.contains(where: { $0.kind == .funding && $0.id == subject }) {
      switch draft.change {
      case .pay(let paid): return paid < .zero ? .negative(nil) : nil
      case .remark, .revert: return nil
      default: return .notFor(.funding, draft.change.kind)
      }
    }
    return .noSuchItem(subject, nearest: nearestName(to: subject, among: board.plan.items.lazy.map(\.id)))
  }

  private static func task(_ draft: Draft, _ entry: Board.TaskEntry, _ state: ItemState) -> Refusal? {
    switch draft.change {
    case .report(let status, let values):
      let measures = entry.task.measures
      if let unknown = values.keys.sorted().first(where: { !measures.contains($0) }) {
        return .noSuchMeasure(unknown, known: measures)
      }
      return negative(values, entry.task.amounts) ?? report(status, state)
    case .confirm, .handIn, .pay: return .notFor(.task, draft.change.kind)
    default: return decision(draft, state, due: entry.assessment.due)
    }
  }

  private static func indicator(_ draft: Draft, _ entry: Board.IndicatorEntry) -> Refusal? {
    let state = entry.assessment.state
    switch draft.change {
    case .report(let status, let values):
      let measures = entry.indicator.target.isMeasured ? [IndicatorAssessment.measure] : []
      if let unknown = values.keys.sorted().first(where: { !measures.contains($0) }) {
        return .noSuchMeasure(unknown, known: measures)
      }
      return negative(values, entry.indicator.target.basis == .amount ? measures : []) ?? report(status, state)
    case .confirm, .handIn, .pay: return .notFor(.indicator, draft.change.kind)
    default: return decision(draft, state, due: entry.assessment.due)
    }
  }

  private static func milestone(_ draft: Draft, _ milestone: MilestoneAssessment) -> Refusal? {
    switch draft.change {
    case .confirm: milestone.confirmed.map(Refusal.alreadyConfirmed)
    case .extend(let due, let approver): extend(to: due, approver: approver, on: draft.on, current: milestone.due)
    case .remark, .revert: nil
    default: .notFor(.milestone, draft.change.kind)
    }
  }

  private static func duty(_ draft: Draft, _ duty: ReportDuty, _ plan: Plan) -> Refusal? {
    switch draft.change {
    case .handIn(let unit, let span):
      let owes = duty.units.isEmpty ? plan.unit(named: unit) != nil : duty.units.contains(unit)
      return owes && duty.dueDays(in: plan.period).contains(span) ? nil : .notOwed(unit: unit, span: span)
    case .remark, .revert: return nil
    default: return .notFor(.duty, draft.change.kind)
    }
  }

  /// Levels, rates and growth may lie below zero; what was built, bought or paid may not.
  private static func negative(_ values: [String: Figure], _ amounts: [String]) -> Refusal? {
    values.keys.sorted().first { amounts.contains($0) && (values[$0] ?? .zero) < .zero }.map { .negative($0) }
  }

  private static func report(_ status: Status?, _ state: ItemState) -> Refusal? {
    if let status, status.isDecision { return .decision(status) }
    return state.status == .closed ? .closed : nil
  }

  private static func decision(_ draft: Draft, _ state: ItemState, due: Day) -> Refusal? {
    switch draft.change {
    case .close: state.status == .closed ? .already(draft.subject, .closed) : nil
    case .suspend:
      state.status == .suspended ? .already(draft.subject, .suspended) : state.status == .closed ? .closed : nil
    case .resume: state.status == .suspended || state.status == .closed ? nil : .notSuspended
    case .sendBack:
      if state.reported == nil {
        .nothingReported
      } else {
        (draft.note ?? "").isEmpty ? .noReason : state.status == .closed ? .closed : nil
      }
    case .extend(let newDue, let approver): extend(to: newDue, approver: approver, on: draft.on, current: due)
    default: nil
    }
  }

  /// Source: published rules of electronic supervision: filed before the due day, with a new day and an approver;
  /// afterwards it stays overdue.
  private static func extend(to due: Day, approver: String, on day: Day, current: Day) -> Refusal? {
    if approver.isEmpty { return .noApprover }
    if day > current { return .extensionTooLate(due: current) }
    return due > current ? nil : .extensionNotLater(due: current)
  }
}
