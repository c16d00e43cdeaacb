/// Everything of a plan that is open and has a day: what is overdue, what is due within some days, and what is next.
///
/// Invariant 14: there is one definition of open, overdue, due soon and next, and it is this one; whatever tells of them
/// asks here. What is met, confirmed, reported completed, closed or suspended is not open. What binds nobody once its day has
/// passed, as a figure that is only striven for, is off the agenda from then on. What units are asked to answer stands on it until they have,
/// whatever became of the work.
package struct Agenda: Equatable, Sendable {
  /// How many days ahead a reader looks who asks for no other number: a month and the rest of its last week.
  package static let horizon = 31

  /// The day for which it is judged.
  package let asOf: Day
  /// All of them in the order of the document: tasks, each with its milestones and targets, then indicators; behind each what
  /// units are asked to answer about it.
  package let items: [AgendaItem]

  /// What of `board` is open.
  package init(_ board: Board) {
    asOf = board.asOf
    var items: [AgendaItem] = []
    // What is not filled takes no memory, what grows is moved several times.
    items.reserveCapacity(board.tasks.count * 2 + board.indicators.count)
    for entry in board.tasks {
      Agenda.add(entry, on: board, to: &items)
      Agenda.addRaised(on: entry.task.id, entry.task.title, board, to: &items)
    }
    for entry in board.indicators {
      Agenda.add(entry, on: board, to: &items)
      Agenda.addRaised(on: entry.indicator.id, entry.indicator.name, board, to: &items)
    }
    self.items = items
  }

  /// `items` in the order of the document.
  init(asOf: Day, items: [AgendaItem]) {
    self.asOf = asOf
    self.items = items
  }

  /// The part of it that `isIncluded`.
  package func filtered(_ isIncluded: (AgendaItem) -> Bool) -> Agenda {
    Agenda(asOf: asOf, items: items.filter(isIncluded))
  }

  /// What is overdue, most days first; of those of one day in the order of the document.
  package var overdue: [AgendaItem] {
    // Of a large plan moving places is quicker than moving what stands there.
    let places = items.indices.filter { items[$0].isOverdue }
      .sorted { (items[$0].days, $0) < (items[$1].days, $1) }
    return places.map { items[$0] }
  }

  /// What is overdue by what it belongs to, of each most days first.
  package var overdueByOwner: [String: [AgendaItem]] {
    var owners: [String: [AgendaItem]] = [:]
    var start = items.startIndex
    while start < items.endIndex {
      // In the order of the document what belongs to one owner stands together.
      let owner = items[start].owner
      var (end, places) = (start, [Int]())
      while end < items.endIndex, items[end].owner == owner {
        if items[end].isOverdue { places.append(end) }
        end += 1
      }
      if !places.isEmpty {
        if places.count > 1 { places.sort { (items[$0].days, $0) < (items[$1].days, $1) } }
        let overdue = places.map { items[$0] }
        if owners[owner] == nil { owners[owner] = overdue } else { owners[owner]? += overdue }
      }
      start = end
    }
    return owners
  }

  /// How many are overdue.
  package var overdueCount: Int {
    // By their places, as below: copying each costs more than looking at it.
    items.indices.count { items[$0].isOverdue }
  }

  /// What is open and due within `days` days, whatever its light: what was never reported first, then the nearest; of those
  /// of one day in the order of the document. What is due today is due in 0 days.
  package func due(within days: Int) -> [AgendaItem] {
    let places = items.indices.filter { items[$0].isDue(within: days) }
      .sorted { (items[$0].dueRank, $0) < (items[$1].dueRank, $1) }
    return places.map { items[$0] }
  }

  /// What of it is not overdue and due first, with how many are due on that day; nil when nothing is.
  package var next: (first: AgendaItem, count: Int)? {
    var first: Int?
    var count = 0
    for place in items.indices where !items[place].isOverdue {
      if let known = first, items[known].due <= items[place].due {
        if items[known].due == items[place].due { count += 1 }
      } else {
        (first, count) = (place, 1)
      }
    }
    return first.map { (items[$0], count) }
  }

  /// What of it comes first: what is overdue longest, else what is due next; nil when nothing is open.
  package var first: AgendaItem? {
    var first: Int?
    for place in items.indices {
      guard let known = first else {
        first = place
        continue
      }
      let (isOverdue, wasOverdue) = (items[place].isOverdue, items[known].isOverdue)
      if isOverdue == wasOverdue ? items[place].days < items[known].days : isOverdue { first = place }
    }
    return first.map { items[$0] }
  }
}

extension Board {
  /// What of the plan is open and has a day.
  package var agenda: Agenda { Agenda(self) }
}

// MARK: What stands on it

extension Agenda {
  /// A task is told by its open milestones and targets. It stands there itself when it has none of either, or when it has a
  /// day of its own on which none of them falls due (see `TaskAssessment.own`).
  private static func add(_ entry: Board.TaskEntry, on board: Board, to items: inout [AgendaItem]) {
    let (task, assessed) = (entry.task, entry.assessment)
    guard let judgement = assessed.judgement, StatusRule.decided(assessed.state) == nil else { return }
    func add(_ item: AgendaItem) { if item.binds { items.append(item) } }
    func item(
      _ kind: AgendaItem.Kind, _ subject: String, target: Target? = nil, label: String? = nil, _ title: Name, due: Day,
      original: Day, _ judgement: Judgement
    ) -> AgendaItem {
      AgendaItem(
        kind: kind, subject: subject, target: target?.key, directive: nil, owner: task.id, label: label ?? task.id,
        title: title,
        ownerTitle: task.title, isOneOfSeveral: task.targets.count > 1, units: task.answering, due: due,
        originalDue: original, days: board.asOf.distance(to: due), judgement: judgement,
        isReported: assessed.state.reported != nil)
    }
    // By their places: of a large plan copying each costs more than looking at it.
    for place in assessed.milestones.indices where assessed.milestones[place].light.isOpen {
      let milestone = assessed.milestones[place]
      add(
        item(
          .milestone, milestone.id, label: milestone.milestone.id, Name(milestone.milestone.text), due: milestone.due,
          original: milestone.milestone.due, milestone.judgement))
    }
    let ownDay = task.due ?? board.plan.period.end
    for target in assessed.targets where target.light.isOpen {
      add(
        item(
          .target, task.id, target: target.target, target.target.name, due: target.span.end,
          original: target.target.due ?? ownDay, target.judgement))
    }
    // Of what has no parts the task's own light tells the same.
    let own = assessed.own ?? (assessed.milestones.isEmpty && assessed.targets.isEmpty ? judgement : nil)
    if let own, own.light.isOpen {
      add(item(.task, task.id, task.title, due: assessed.due, original: ownDay, own))
    }
  }

  private static func add(_ entry: Board.IndicatorEntry, on board: Board, to items: inout [AgendaItem]) {
    let (indicator, assessed) = (entry.indicator, entry.assessment)
    guard assessed.light.isOpen else { return }
    let item = AgendaItem(
      kind: .indicator, subject: indicator.id, target: nil, directive: nil, owner: indicator.id, label: indicator.id,
      title: indicator.name, ownerTitle: indicator.name, isOneOfSeveral: false, units: indicator.owners,
      due: assessed.due,
      originalDue: indicator.due ?? indicator.target.due ?? board.plan.period.end,
      days: board.asOf.distance(to: assessed.due), judgement: assessed.judgement,
      isReported: assessed.state.reported != nil)
    if item.binds { items.append(item) }
  }
}
