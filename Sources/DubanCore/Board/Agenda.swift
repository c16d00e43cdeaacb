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
      Agenda.forEachOpen(in: entry, on: asOf) { items.append(AgendaItem($0, of: entry, on: board)) }
      Agenda.addRaised(on: entry.task.id, entry.task.title, board, to: &items)
    }
    for entry in board.indicators {
      Agenda.forEachOpen(in: entry, on: asOf) { items.append(AgendaItem($0, of: entry, on: board)) }
      Agenda.addRaised(on: entry.indicator.id, entry.indicator.name, board, to: &items)
    }
    self.items = items
  }

  /// What the plan of `board` itself asks for, without the answers that units owe; of that what `isIncluded`. Nothing is told of
  /// what is left out, which of a large plan is most of the work.
  package init(ofPlan board: Board, where isIncluded: (OpenDay) -> Bool) {
    asOf = board.asOf
    var items: [AgendaItem] = []
    // What is wanted of one entry; by places, since copying each costs more than looking at it.
    var wanted: [OpenDay] = []
    for place in board.tasks.indices {
      Agenda.forEachOpen(in: board.tasks[place], on: asOf) { if isIncluded($0) { wanted.append($0) } }
      for open in wanted { items.append(AgendaItem(open, of: board.tasks[place], on: board)) }
      wanted.removeAll(keepingCapacity: true)
    }
    for entry in board.indicators {
      Agenda.forEachOpen(in: entry, on: asOf) { if isIncluded($0) { wanted.append($0) } }
      for open in wanted { items.append(AgendaItem(open, of: entry, on: board)) }
      wanted.removeAll(keepingCapacity: true)
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

extension Board {
  /// What the plan itself asks for of the task or indicator `id`, without the answers that units owe.
  package func agenda(of id: String) -> Agenda {
    var items: [AgendaItem] = []
    if let entry = task(id) {
      Agenda.forEachOpen(in: entry, on: asOf) { items.append(AgendaItem($0, of: entry, on: self)) }
    } else if let entry = indicator(id) {
      Agenda.forEachOpen(in: entry, on: asOf) { items.append(AgendaItem($0, of: entry, on: self)) }
    }
    return Agenda(asOf: asOf, items: items)
  }

  /// How many days the oldest of what is open in `entry` is overdue; 0 where nothing is.
  package func overdueDays(of entry: TaskEntry) -> Int {
    var days = 0
    Agenda.forEachOpen(in: entry, on: asOf) { days = max(days, $0.overdueDays) }
    return days
  }

  /// How many days `entry` is overdue; 0 where it is not.
  package func overdueDays(of entry: IndicatorEntry) -> Int {
    var days = 0
    Agenda.forEachOpen(in: entry, on: asOf) { days = max(days, $0.overdueDays) }
    return days
  }
}
