/// What a unit has in hand: its part in the plan, and what it owes next of what it answers for.
package struct UnitStanding: Equatable, Sendable {
  package let summary: UnitSummary
  /// How many indicators it owns.
  package let indicators: Int
  /// How many of the things it answers for are still to be done.
  package let open: Int
  /// How many of those are past their day.
  package let overdue: Int
  /// What it owes next: what is overdue longest, else what is due first; nil when everything stands.
  package let next: OwedItem?

  /// Whether it has a part in anything.
  package var hasPart: Bool { !summary.leads.isEmpty || !summary.cooperates.isEmpty || indicators > 0 }
}

/// Something that must stand by a day and does not yet.
package struct OwedItem: Equatable, Sendable {
  /// A milestone, or a task or an indicator that has none open.
  package let subject: String
  package let title: Name
  /// The first of the units that answer for it.
  package let unit: String?
  package let due: Day
  package let light: Light
}

extension Board {
  /// Every declared unit in the order of the plan, with what it leads, helps with and owes of the items that `isShown` lets
  /// through; at the end the tasks without a unit.
  ///
  /// What a unit only helps with, others owe.
  package func standings(where isShown: (String) -> Bool = { _ in true }) -> [UnitStanding] {
    var owned: [String: [IndicatorEntry]] = [:]
    for entry in indicators where isShown(entry.indicator.id) {
      for name in entry.indicator.owners { owned[name, default: []].append(entry) }
    }
    return units(where: isShown).map { summary in
      let indicators = summary.unit.flatMap { owned[$0.name.chinese] } ?? []
      let items = summary.leads.flatMap { owed(tasks[$0]) } + indicators.compactMap(owed)
      return UnitStanding(
        summary: summary, indicators: indicators.count, open: items.count,
        overdue: items.count { $0.light == .overdue },
        next: items.min { ($0.due, $0.light == .overdue ? 0 : 1) < ($1.due, $1.light == .overdue ? 0 : 1) })
    }
  }

  /// Everything that must stand by a day and does not yet: tasks in the order of the document, then indicators.
  package var owed: [OwedItem] { tasks.flatMap(owed) + indicators.compactMap(owed) }

  /// The open milestones of a task, or the task itself when it has none open.
  private func owed(_ entry: TaskEntry) -> [OwedItem] {
    let open = entry.assessment.milestones.filter { $0.state == .pending || $0.state == .overdue }
    guard open.isEmpty else {
      return open.map {
        OwedItem(
          subject: $0.id, title: entry.task.title, unit: entry.task.leads.first, due: $0.due, light: $0.light)
      }
    }
    guard let judgement = entry.assessment.judgement, judgement.light.isOpen else { return [] }
    return [
      OwedItem(
        subject: entry.task.id, title: entry.task.title, unit: entry.task.leads.first,
        due: judgement.reason.passedDue ?? entry.assessment.due, light: judgement.light)
    ]
  }

  private func owed(_ entry: IndicatorEntry) -> OwedItem? {
    guard entry.assessment.light.isOpen else { return nil }
    return OwedItem(
      subject: entry.indicator.id, title: entry.indicator.name, unit: entry.indicator.owners.first,
      due: entry.assessment.due, light: entry.assessment.light)
  }
}

extension Light {
  /// Whether something is still to be done.
  fileprivate var isOpen: Bool { ![.done, .closed, .suspended].contains(self) }
}

extension Reason {
  /// The day that has passed; nil where none has. A target may be due before its task.
  fileprivate var passedDue: Day? {
    switch self {
    case .passed(let due, _, _): due
    case .target(_, let reason): reason.passedDue
    default: nil
    }
  }
}
