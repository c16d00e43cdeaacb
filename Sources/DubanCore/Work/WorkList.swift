/// What waits for somebody on a board (我的待办): since when, by when, with what was said last.
///
/// Whose turn it is is asked of `NextStep`, what is overdue or due of the agenda (invariant 14), what is to be handed in of
/// `DutySheet`. In the list of a unit and of a leader an item stands once, under what presses most.
package struct WorkList: Equatable, Sendable {
  package let reader: WorkReader
  /// In the order of their needs; of one need those due first, then in the order of the document.
  package let items: [WorkItem]

  /// Those that wait for `need`.
  package func items(_ need: WorkItem.Need) -> [WorkItem] { items.filter { $0.need == need } }

  /// The part of it that `isIncluded`.
  package func filtered(_ isIncluded: (WorkItem) -> Bool) -> WorkList {
    WorkList(reader: reader, items: items.filter(isIncluded))
  }

  /// `items` for `reader`; nothing waits where none are given.
  package init(reader: WorkReader, items: [WorkItem] = []) {
    (self.reader, self.items) = (reader, items)
  }

  /// What waits for `reader` on `board`; nothing where its plan does not know them.
  package init(of reader: WorkReader, on board: Board) {
    var gathering = WorkGathering(board)
    switch reader {
    case .office: gathering.gatherOffice()
    case .unit(let text):
      if let unit = board.plan.unit(recorded: text) { gathering.gather(of: unit) }
    case .leader(let name): gathering.gatherLeader(name)
    }
    let places = Dictionary(
      WorkItem.Need.allCases.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let order = gathering.items.indices.sorted { left, right in
      let (one, other) = (gathering.items[left], gathering.items[right])
      return (places[one.need] ?? 0, one.by?.number ?? .max, left) < (
        places[other.need] ?? 0, other.by?.number ?? .max, right
      )
    }
    self.init(reader: reader, items: order.map { gathering.items[$0] })
  }
}

/// Goes through a board and keeps what waits for one reader.
private struct WorkGathering {
  let board: Board
  let agenda: Agenda
  /// Of each task and indicator what of it on the agenda presses most.
  let first: [String: AgendaItem]
  var items: [WorkItem] = []

  init(_ board: Board) {
    self.board = board
    agenda = board.agenda
    var first: [String: AgendaItem] = [:]
    // What is to be answered is told by itself.
    for item in agenda.items where item.directive == nil {
      guard let known = first[item.owner] else {
        first[item.owner] = item
        continue
      }
      if item.days < known.days { first[item.owner] = item }
    }
    self.first = first
  }

  /// The tasks with something of their own, and the indicators, in the order of the document.
  private var judged: [(id: String, title: Name)] {
    board.tasks.lazy.filter { !$0.task.isHeading }.map { ($0.task.id, $0.task.title) }
      + board.indicators.map { ($0.indicator.id, $0.indicator.name) }
  }

  private func light(of id: String) -> Light? {
    board.judgement(of: id)?.light.shown(isReported: board.state(of: id).reported != nil)
  }

  private mutating func add(
    _ need: WorkItem.Need, _ id: String, _ title: Name, _ units: [String], since: Day?, by: Day?
  ) {
    items.append(
      WorkItem(
        need: need, subject: id, title: title, units: units, since: since, by: by, light: light(of: id),
        wording: board.state(of: id).wording, span: nil, key: "\(need) \(id)"))
  }

  /// Of what is to be answered the item is named, and beside it what is asked.
  private mutating func add(_ need: WorkItem.Need, _ item: AgendaItem) {
    let isAsked = item.directive != nil
    items.append(
      WorkItem(
        need: need, subject: item.subject, title: isAsked ? item.ownerTitle : item.told, units: item.units, since: nil,
        by: item.due,
        light: item.shownLight, wording: isAsked ? item.title.chinese : board.state(of: item.owner).wording, span: nil,
        key: "\(need) \(item.key)"))
  }

  // MARK: The office

  /// What came in and waits for a decision, and who is late with receiving what he was given.
  mutating func gatherOffice() {
    for (id, title) in judged {
      guard let next = board.nextStep(of: id), next.side == .office || next.isLate(on: board.asOf) else { continue }
      let handling = board.state(of: id).handling.resolved(in: board.plan)
      let answering = board.answering(id)
      func named(_ keys: [String]) -> [String] { keys.map(board.plan.unitName(recorded:)) }
      switch next.step {
      case .extend:
        let asker = handling.request?.unit.map { named([$0]) } ?? answering
        add(.extending, id, title, asker, since: next.since, by: first[id]?.due)
      case .close:
        let asker = handling.application?.unit.map { named([$0]) } ?? answering
        add(.closing, id, title, asker, since: next.since, by: first[id]?.due)
      case .assign:
        let back = handling.assigned.filter { $0.value.handedBack != nil }.keys.sorted()
        add(.reassigning, id, title, named(back), since: next.since, by: nil)
      case .acknowledge: add(.unacknowledged, id, title, named(next.units), since: next.since, by: next.by)
      case .handBack, .report, .apply, .confirm, .sendBack, .suspend, .terminate, .resume, .requestExtension,
        .refuseExtension, .handIn, .pay, .remark, .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle,
        .withdraw:
        continue
      }
    }
    for raised in board.directives where raised.directive.stands { add(raised) }
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
        light: light(of: id), wording: directive.requirement, span: nil, key: "\(id)##\(raised.number)"))
  }

  // MARK: A unit

  /// What `unit` has to do, then what of its own is overdue or due soon beside that, then what it waits for.
  mutating func gather(of unit: Unit) {
    let (plan, own) = (board.plan, unit.name.chinese)
    var told: Set<String> = []
    for (id, title) in judged {
      var state = board.state(of: id)
      state.handling = state.handling.resolved(in: plan)
      let answering = board.answering(id)
      let isOwn = answering.contains { plan.unit($0, includes: own) } || state.handling.assigned[unit.key] != nil
      guard isOwn, let next = board.nextStep(of: id) else { continue }
      func keep(_ need: WorkItem.Need, since: Day?, by: Day?) {
        add(need, id, title, answering, since: since, by: by)
        told.insert(id)
      }
      let due = first[id]?.due
      switch next.step {
      case .acknowledge, .report, .answer, .settle:
        guard state.goesOn else { continue }
        // Whatever is asked of others, what the unit was given waits for it.
        if let given = state.handling.assigned[unit.key], given.acknowledged == nil, given.handedBack == nil {
          keep(.acknowledging, since: given.on, by: given.acknowledgeBy)
        } else if state.status == .returned {
          keep(.returned, since: state.statusSince, by: due)
        } else if owesReport(of: id, state, unit) {
          keep(.reporting, since: state.lastReport(of: unit.key), by: due)
        }
      case .extend, .close: keep(.asked, since: next.since, by: due)
      case .assign, .handBack, .apply, .confirm, .sendBack, .suspend, .terminate, .resume, .requestExtension,
        .refuseExtension, .handIn, .pay, .remark, .issueSlip, .instruct, .inspect, .returnAnswer, .withdraw:
        continue
      }
    }
    gatherPieces(of: own)
    for item in agenda.items where item.directive != nil && item.units.contains(where: { plan.unit($0, includes: own) })
    {
      add(.answering, item)
    }
    let rest = agenda.items.filter { item in
      item.directive == nil && !told.contains(item.owner) && item.units.contains { plan.unit($0, includes: own) }
    }
    for item in rest where item.isOverdue { add(.overdue, item) }
    for item in rest where item.isDue(within: Agenda.horizon) { add(.due, item) }
  }

  /// Once a month of whatever is under way, as the binding rules on reporting allow; a figure that stands until its target is
  /// reached is reported as well. What begins later is not reported yet, and what is reached no more.
  private func owesReport(of id: String, _ state: ItemState, _ unit: Unit) -> Bool {
    if let start = board.task(id)?.task.start, start > board.asOf { return false }
    guard board.plan.period.start <= board.asOf, first[id] != nil else { return false }
    let month = board.asOf.monthStart
    return state.lastReport(of: unit.key).map { $0 < month } ?? true
  }

  private mutating func gatherPieces(of unit: String) {
    for duty in board.plan.duties {
      let sheet = board.dutySheet(of: duty)
      guard let row = sheet.rows.first(where: { $0.unit == unit }) else { continue }
      for (place, cell) in row.cells.enumerated() where place <= sheet.current {
        switch cell.state {
        case .due, .missing:
          let span = sheet.spans[place]
          items.append(
            WorkItem(
              need: .handingIn, subject: duty.id, title: duty.title, units: [unit], since: nil,
              by: duty.deadline(of: span), light: nil, wording: nil, span: span,
              key: "\(duty.id) \(span)"))
        case .handedIn, .late, nil: continue
        }
      }
    }
  }

  // MARK: A leader

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

extension ItemState {
  /// Whether a unit goes on with it and waits for nothing.
  fileprivate var goesOn: Bool {
    switch status {
    case nil, .notStarted, .inProgress, .returned: handling.application == nil && handling.request == nil
    case .completed, .closed, .suspended, .terminated: false
    }
  }

  /// The day of the newest report that counts for the unit with the key `unit`: its own, or one that was recorded in nobody's name
  /// after those of all units, as by the office for whoever has no account.
  fileprivate func lastReport(of unit: String) -> Day? {
    let own = handling.reported[unit]
    guard let reported, handling.reported.values.allSatisfy({ $0 < reported }) else { return own }
    return reported
  }
}
