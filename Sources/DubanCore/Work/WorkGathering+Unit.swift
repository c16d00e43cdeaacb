extension WorkGathering {
  /// What `unit` has to do, then what of its own is overdue or due soon beside that, then what it waits for.
  mutating func gather(of unit: Unit, _ shares: WorkShares) {
    var told: Set<String> = []
    var owedMeanwhile: [String: WorkItem.Remark] = [:]
    for item in shares.items[unit.key] ?? [] {
      let before = items.count
      gather(item.id, item.title, item.state, of: unit, item.answering)
      guard items.count > before else { continue }
      // What was handed back hides nothing of what is owed until the office has decided.
      if let remark = meanwhile(item.state, unit) {
        owedMeanwhile[item.id] = remark
        if items[before...].allSatisfy({ $0.need == .asked }) { continue }
      }
      told.insert(item.id)
    }
    gatherPieces(of: unit.name.chinese, shares)
    let days = shares.days[unit.key] ?? []
    for item in days where item.directive != nil { add(.answering, item, of: unit.key) }
    let rest = days.filter { $0.directive == nil && !told.contains($0.owner) }
    for item in rest where item.isOverdue { add(.overdue, item, owedMeanwhile[item.owner]) }
    for item in rest where item.isDue(within: horizon) { add(.due, item, owedMeanwhile[item.owner]) }
  }

  /// That `unit` handed the item back and owes it until the office decides; nil where it did not.
  private func meanwhile(_ state: ItemState, _ unit: Unit) -> WorkItem.Remark? {
    state.handling.assigned[unit.key]?.handedBack.map { .owedMeanwhile(to: $0.to) }
  }

  /// What of the item `id` waits for `unit`, or for the office by what was asked: each need by itself.
  private mutating func gather(_ id: String, _ title: Name, _ state: ItemState, of unit: Unit, _ answering: [String]) {
    let handling = state.handling
    let due = first[id]?.due
    let owedMeanwhile = meanwhile(state, unit)
    /// Whether something waits beside which the report of this month is not asked for.
    var isWaiting = false
    // Whatever is asked of others, what the unit was given waits for it.
    let given = handling.assigned[unit.key]
    if let given, given.acknowledged == nil, given.handedBack == nil {
      add(.acknowledging, id, title, answering, since: given.on, by: given.acknowledgeBy)
      isWaiting = true
    }
    if state.status == .returned {
      add(
        .returned, id, title, answering, since: state.statusSince, by: due,
        state.returnReason.map(WorkItem.Remark.returned))
      isWaiting = true
    }
    func ask(
      _ id: String, _ title: Name, _ units: [String], since: Day?, by: Day?, _ remark: WorkItem.Remark?, _ tail: String
    ) {
      add(.asked, id, title, units, since: since, by: by, remark, tail: tail)
    }
    /// Whose a request is, where it is another's.
    func other(_ request: Handling.Request) -> String? {
      guard let key = request.unit, board.plan.unit(recorded: key)?.key != unit.key else { return nil }
      return board.plan.unitName(recorded: key)
    }
    for (place, request) in handling.requests.enumerated() {
      let other = other(request)
      ask(
        id, title, other.map { [$0] } ?? answering, since: request.recorded, by: due,
        .later(request.due, by: other, reason: request.reason), " later" + WorkGathering.tail(place))
      // That another asks for time leaves the own report to be made.
      if other == nil { isWaiting = true }
    }
    if let application = handling.application {
      ask(id, title, answering, since: application.on, by: due, .done, " done")
      isWaiting = true
    } else if state.status == .completed {
      ask(id, title, answering, since: state.statusSince, by: due, nil, " done")
      isWaiting = true
    }
    if let back = given?.handedBack {
      ask(id, title, answering, since: back.on, by: nil, .handedBack(to: back.to, reason: back.reason), " back")
    }
    if !isWaiting, owesReport(of: id, state, unit, answering) {
      add(
        .reporting, id, title, answering, since: state.lastReport(of: unit.key, among: answering, board.plan), by: due,
        owedMeanwhile)
    }
    // A milestone that is to be put off leaves the rest of its task to be reported.
    for asked in requestedMilestones(of: id, title) {
      let other = other(asked.request)
      ask(
        asked.id, asked.title, other.map { [$0] } ?? answering, since: asked.request.recorded,
        by: board.milestone(asked.id)?.due, .later(asked.request.due, by: other, reason: asked.request.reason),
        " later" + WorkGathering.tail(asked.place))
    }
  }

  /// Once a month of whatever is under way, as the binding rules on reporting allow; a figure that stands until its target is
  /// reached is reported as well. What begins later is not reported yet, and what is reached no more.
  private func owesReport(of id: String, _ state: ItemState, _ unit: Unit, _ answering: [String]) -> Bool {
    if let start = board.task(id)?.task.start, start > board.asOf { return false }
    guard board.plan.period.start <= board.asOf, first[id] != nil else { return false }
    let month = board.asOf.monthStart
    return state.lastReport(of: unit.key, among: answering, board.plan).map { $0 < month } ?? true
  }

  private mutating func gatherPieces(of unit: String, _ shares: WorkShares) {
    for sheet in shares.sheets {
      guard let row = sheet.rows.first(where: { $0.unit == unit }) else { continue }
      for piece in Agenda.pieces(of: row, in: sheet, on: board.asOf) {
        // What has months yet does not wait.
        guard piece.isOverdue || piece.isDue(within: horizon) else { continue }
        let duty = piece.duty
        items.append(
          WorkItem(
            need: .handingIn, subject: duty.id, title: duty.title, units: [unit], since: nil, by: piece.due, light: nil,
            wording: nil, span: piece.span, key: "\(duty.id) \(piece.span)"))
      }
    }
  }
}

extension ItemState {
  /// The day of the newest report that counts for the unit with the key `unit`: its own, or one that was recorded in nobody's name
  /// after those of all units that answer for the item, as by the office for whoever has no account. What a unit tells that only
  /// cooperates takes nothing from the others.
  func lastReport(of unit: String, among answering: [String], _ plan: Plan) -> Day? {
    let own = handling.reported[unit]
    guard let unnamed = handling.reportedUnnamed else { return own }
    let others = handling.reported.filter { key, _ in
      guard handling.assigned[key] == nil, key != unit else { return true }
      let name = plan.unitName(recorded: key)
      return answering.contains { plan.unit($0, includes: name) }
    }
    return others.values.allSatisfy { $0 < unnamed } ? unnamed : own
  }
}
