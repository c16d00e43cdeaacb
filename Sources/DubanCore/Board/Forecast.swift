/// What will be late by a day if nothing more comes: what is open and not overdue yet, and would be on the morning after that day.
///
/// Invariant 14: what is open and what is overdue the agenda says, as it stands today and as it would stand then with no entry
/// more. So what is only striven for is never here, nor a ceiling that holds so far, nor what the office closed or put off.
package struct Forecast: Equatable, Sendable {
  /// The day for which the board is judged.
  package let asOf: Day
  /// The last day that counts: what is due on it would be late the day after.
  package let end: Day
  /// What would be late, by its day; of those of one day in the order of the document.
  package let items: [ForecastItem]

  /// What of `board` would be late by `end`; by the end of its quarter unless said.
  package init(_ board: Board, by end: Day? = nil) {
    asOf = board.asOf
    let end = end ?? Forecast.usualEnd(of: board)
    self.end = end
    var items: [ForecastItem] = []
    func addRaised(on id: String, _ title: Name) {
      var raised: [AgendaItem] = []
      Agenda.addRaised(on: id, title, board, to: &raised)
      items += raised.lazy.filter { !$0.isOverdue && $0.due <= end }.map { ForecastItem($0, needs: []) }
    }
    for place in board.tasks.indices {
      items += Forecast.late(ofTaskAt: place, board, by: end)
      addRaised(on: board.tasks[place].task.id, board.tasks[place].task.title)
    }
    for entry in board.indicators {
      items += Forecast.late(of: entry, board, by: end)
      addRaised(on: entry.indicator.id, entry.indicator.name)
    }
    let order = items.indices.sorted { (items[$0].item.due, $0) < (items[$1].item.due, $1) }
    self.items = order.map { items[$0] }
  }

  /// The last day of the quarter: that of the as-of day, of a plan that has not begun that in which it begins. Where the plan ends
  /// within the quarter its last day, unless that has passed: what is open then runs on by its own days.
  package static func usualEnd(of board: Board) -> Day {
    let period = board.plan.period
    let end = Quarter(of: max(board.asOf, period.start)).end
    return board.asOf <= period.end ? min(end, period.end) : end
  }

  private init(asOf: Day, end: Day, items: [ForecastItem]) { (self.asOf, self.end, self.items) = (asOf, end, items) }

  /// The part of it that `isIncluded`.
  package func filtered(_ isIncluded: (AgendaItem) -> Bool) -> Forecast {
    Forecast(asOf: asOf, end: end, items: items.filter { isIncluded($0.item) })
  }

  /// How many of the items are milestones.
  package var milestones: Int { items.count { $0.item.kind == .milestone } }
}

// MARK: In words

extension Forecast {
  /// How much it is: 「至 9月30日 若无进展将新增逾期 12 项(其中 8 个节点)」, "By 30 Sep 12 more will be overdue if nothing comes
  /// (8 milestones)".
  ///
  /// - Parameter period: that of the plan, which decides whether the day is told with its year.
  package func words(_ language: Language, in period: Period) -> String {
    let day = end.words(language, in: period)
    guard !items.isEmpty else {
      return language.pick("至 \(day) 没有将新增的逾期", "Nothing more will be overdue by \(day)")
    }
    let told = language.pick(
      "至 \(day) 若无进展将新增逾期 \(items.count) 项", "By \(day) \(items.count) more will be overdue if nothing comes")
    let count = milestones
    guard count > 0 else { return told }
    return told + language.pick("（其中 \(count) 个节点）", " (\(English.count(count, "milestone")))")
  }
}

// MARK: What would be late

extension Forecast {
  private static func late(ofTaskAt place: Int, _ board: Board, by end: Day) -> [ForecastItem] {
    var near: [OpenDay] = []
    Agenda.forEachOpen(in: board.tasks[place], on: board.asOf) { if $0.isNear(end) { near.append($0) } }
    // Most tasks of a large plan have nothing that is due: they are not judged a second time.
    guard !near.isEmpty else { return [] }
    let (entry, after) = (board.tasks[place], end.advanced(by: 1))
    var later = entry
    later.assessment = TaskAssessment(entry.task, in: board.plan, states: board.state(of:), on: after)
    var overdue: [OpenDay] = []
    Agenda.forEachOpen(in: later, on: after) { if $0.isOverdue { overdue.append($0) } }
    return near.lazy.filter { open in overdue.contains { $0.kind == open.kind && $0.place == open.place } }.map {
      open in
      ForecastItem(
        AgendaItem(open, of: entry, on: board), needs: ForecastNeed.needs(of: open, in: entry, on: board))
    }
  }

  private static func late(of entry: Board.IndicatorEntry, _ board: Board, by end: Day) -> [ForecastItem] {
    var near: OpenDay?
    Agenda.forEachOpen(in: entry, on: board.asOf) { if $0.isNear(end) { near = $0 } }
    guard let near else { return [] }
    let after = end.advanced(by: 1)
    var later = entry
    later.assessment = IndicatorAssessment(
      entry.indicator, in: board.plan, state: board.state(of: entry.indicator.id), states: board.state(of:), on: after)
    var isLate = false
    Agenda.forEachOpen(in: later, on: after) { if $0.isOverdue { isLate = true } }
    guard isLate else { return [] }
    let needs = ForecastNeed(of: entry, on: board, days: near.days).map { [$0] } ?? []
    return [ForecastItem(AgendaItem(near, of: entry, on: board), needs: needs)]
  }
}

extension OpenDay {
  fileprivate func isNear(_ end: Day) -> Bool { !isOverdue && due <= end }
}

/// Something that would be late, with what it lacks.
package struct ForecastItem: Equatable, Sendable {
  /// As it stands on the agenda today.
  package let item: AgendaItem
  /// What is counted and not there yet, in the order of the plan; empty where nothing is counted.
  package let needs: [ForecastNeed]

  /// `item`, which lacks `needs`.
  package init(_ item: AgendaItem, needs: [ForecastNeed]) { (self.item, self.needs) = (item, needs) }

  /// What it is called: one of several targets with the name of its own, whatever its task is called, since the others may stand
  /// beside it.
  package var title: Name {
    guard item.kind == .target, item.isOneOfSeveral else { return item.told }
    return Name(
      "\(item.ownerTitle.chinese)：\(item.title.chinese)",
      english: item.ownerTitle.english.map { "\($0): \(item.title.words(.english))" })
  }

  /// What to tell of several where there is room for one: the first of which it is known how much is missing, else the first.
  package var need: ForecastNeed? { needs.first { $0.missing != nil } ?? needs.first }
}
