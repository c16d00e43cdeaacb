package import DubanCore

/// What one unit is reminded of (提醒): what its list of work tells, in its groups and in its number.
///
/// Invariant 14: what waits for a unit is asked of `WorkList` and of nothing else, so that a mail and the screen say the same.
package struct Reminder: Hashable, Sendable {
  /// The unit as its plans call it.
  package let unit: String
  /// The day for which it is told.
  package let asOf: Day
  /// In the order of the needs of `WorkItem.Need`; of each those due first.
  package let lines: [Line]

  /// One thing that the unit is reminded of.
  package struct Line: Hashable, Sendable {
    /// Why it is told.
    package let need: WorkItem.Need
    /// The id among all plans.
    package let id: String
    /// What it is called; of what is to be answered with what is asked.
    package let title: Name
    /// Its due day, or the limit of the step that is owed; nil where neither is set.
    package let due: Day?
    /// The last day of the span for which a piece of a report duty is owed; nil for whatever is none.
    package let span: Day?
    /// What was said with it: why it was sent back, what was asked for; nil where nothing was.
    package let remark: Name?
    /// For how many days a ceiling has been exceeded; nil where none is.
    let exceededDays: Int?
    /// Days from the as-of day to `due`; negative when it has passed.
    package var days: Int? { due.map { asOf.distance(to: $0) } }
    let asOf: Day

    /// Whether it is late already, or was sent back. What waits for the office is not the unit's to hurry.
    package var isLate: Bool {
      switch need {
      case .asked: false
      case .returned: true
      case .extending, .closing, .reassigning, .unacknowledged, .settling, .unanswered, .proposing, .acknowledging,
        .answering, .reporting, .handingIn, .overdue, .farBehind, .due:
        (days ?? 0) < 0 || exceededDays != nil
      }
    }
  }

  /// Whether anything of it is late already, so that a script may stop at it.
  package var isLate: Bool { lines.contains(where: \.isLate) }
}

extension Reminder {
  /// What every unit is reminded of for which anything waits, in the order of the plans. A unit that only waits for the office itself is
  /// not reminded.
  ///
  /// - Parameters:
  ///   - horizon: how many days ahead what is due is told.
  ///   - isWanted: whether a unit of a plan is to be told.
  package static func all(
    _ plans: [OpenPlan], within horizon: Int = Agenda.horizon, where isWanted: (Plan, String) -> Bool = { _, _ in true }
  ) -> [Reminder] {
    var order: [String] = []
    var lines: [String: [Line]] = [:]
    var asOf: [String: Day] = [:]
    for open in plans {
      for list in WorkList.ofUnits(on: open.board, within: horizon) where !list.items.isEmpty {
        let unit = list.reader.words(in: open.plan, .chinese)
        guard isWanted(open.plan, unit) else { continue }
        if lines[unit] == nil { order.append(unit) }
        lines[unit, default: []] += list.items.map { Line($0, of: open) }
        asOf[unit] = max(asOf[unit] ?? open.board.asOf, open.board.asOf)
      }
    }
    return order.compactMap { unit in
      let own = lines[unit] ?? []
      guard own.contains(where: { $0.need != .asked }) else { return nil }
      let sorted = own.enumerated().sorted { left, right in
        let (one, other) = (left.element, right.element)
        return (one.need, one.days ?? .max, left.offset) < (other.need, other.days ?? .max, right.offset)
      }
      return Reminder(unit: unit, asOf: asOf[unit] ?? plans[0].board.asOf, lines: sorted.map(\.element))
    }
  }
}

extension Reminder.Line {
  /// What `item` of the list of a unit says of `open`.
  fileprivate init(_ item: WorkItem, of open: OpenPlan) {
    let plan = open.plan
    need = item.need
    exceededDays = item.exceededDays
    id = open.id(item.subject)
    switch item.need {
    case .answering:
      let asked = item.wording
      title = Name(
        item.title.chinese + (asked.map { "：\($0)" } ?? ""),
        english: item.title.english.map { title in title + (asked.map { ": \($0)" } ?? "") })
    case .extending, .closing, .reassigning, .unacknowledged, .settling, .unanswered, .proposing, .returned,
      .acknowledging, .reporting, .handingIn, .overdue, .farBehind, .due, .asked:
      title = item.title
    }
    due = item.by
    span = item.span
    remark = item.remark.map { Name($0.words(in: plan, .chinese), english: $0.words(in: plan, .english)) }
    asOf = open.board.asOf
  }
}
