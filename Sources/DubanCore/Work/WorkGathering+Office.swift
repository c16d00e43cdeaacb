extension WorkGathering {
  /// What came in and waits for a decision of the office, who is late with what he was given, and which slips are called for.
  mutating func gatherOffice() {
    for (id, title) in judged {
      let state = board.state(of: id)
      guard WorkGathering.isOpen(state) else { continue }
      let handling = state.handling.resolved(in: board.plan)
      let answering = board.answering(id)
      let due = first[id]?.due
      func named(_ key: String?) -> [String] { key.map { [board.plan.unitName(recorded: $0)] } ?? answering }
      for (place, request) in handling.requests.enumerated() {
        add(
          .extending, id, title, named(request.unit), since: request.recorded, by: due,
          .later(request.due, reason: request.reason), tail: WorkGathering.tail(place))
      }
      for asked in requestedMilestones(of: id, title) {
        add(
          .extending, asked.id, asked.title, named(asked.request.unit), since: asked.request.recorded,
          by: board.milestone(asked.id)?.due, .later(asked.request.due, reason: asked.request.reason),
          tail: WorkGathering.tail(asked.place))
      }
      if let application = handling.application {
        add(.closing, id, title, named(application.unit), since: application.on, by: due, .done)
      } else if state.status == .completed {
        add(.closing, id, title, answering, since: state.statusSince, by: due)
      }
      for (unit, back) in handling.handedBack {
        add(
          .reassigning, id, title, named(unit), since: back.on, by: nil,
          .handedBack(to: back.to, reason: back.reason), tail: " \(unit)")
      }
      let late = handling.waiting.filter { unit in
        (handling.assigned[unit]?.acknowledgeBy).map { $0 < board.asOf } ?? false
      }
      if !late.isEmpty {
        let assignments = late.compactMap { handling.assigned[$0] }
        add(
          .unacknowledged, id, title, late.map(board.plan.unitName(recorded:)), since: assignments.map(\.on).min(),
          by: assignments.compactMap(\.acknowledgeBy).min())
      }
    }
    for raised in board.directives where raised.directive.stands { add(raised) }
    for slip in board.slips(for: agenda) {
      add(
        .proposing, slip.subject, slip.title, slip.units, since: nil, by: slip.due, .slip(slip.colour, slip.judgement))
    }
  }

  /// What the office raised on an item and has to go on with: every unit has answered, or one is late.
  private mutating func add(_ raised: RaisedDirective) {
    let (id, directive) = (raised.subject, raised.directive)
    let owing = directive.owing(in: board.plan)
    let isAnswered = owing.isEmpty
    guard isAnswered || directive.isOverdue(in: board.plan, on: board.asOf),
      let title = board.task(id)?.task.title ?? board.indicator(id)?.indicator.name
    else { return }
    let units = (isAnswered ? directive.answered(in: board.plan) : owing).map(board.plan.unitName(recorded:))
    items.append(
      WorkItem(
        need: isAnswered ? .settling : .unanswered, subject: id, title: title, units: units,
        since: isAnswered ? directive.latest : directive.on, by: isAnswered ? nil : directive.order.answerBy,
        light: light(of: id), wording: directive.requirement, span: nil, key: "\(id)##\(raised.number)",
        directive: raised.number, remark: isAnswered ? .answers(answers(directive)) : returned(directive)))
  }

  /// What the units said that count as having answered, in its order.
  private func answers(_ directive: Directive) -> [WorkItem.Remark.Answer] {
    directive.answered(in: board.plan).compactMap { unit in
      directive.answer(of: unit, in: board.plan).map { answer in
        WorkItem.Remark.Answer(unit: board.plan.unitName(recorded: unit), words: answer.words)
      }
    }
  }
}

extension WorkGathering {
  /// His reds: what of the tasks that he is in charge of is overdue or far behind, each task once.
  mutating func gatherLeader(_ name: String) {
    let plan = board.plan
    let groups = Set(plan.leaders.lazy.filter { $0.members.contains(name) }.map(\.name.chinese)).union([name])
    let his = Set(board.tasks.lazy.filter { !groups.isDisjoint(with: $0.task.leaders) }.map(\.task.id))
    var told: Set<String> = []
    for item in agenda.overdue where his.contains(item.owner) && told.insert(item.owner).inserted {
      add(item.directive == nil ? .overdue : .unanswered, item)
    }
    for item in agenda.items
    where item.light == .farBehind && his.contains(item.owner) && told.insert(item.owner).inserted {
      add(.farBehind, item)
    }
  }
}
