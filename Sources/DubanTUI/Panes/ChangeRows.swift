import DubanCore

/// A row of the changes pane.
enum ChangeRow: Equatable, Sendable {
  /// A day on which something was recorded, with how many events.
  case day(Day, count: Int)
  /// An item with its light before and after what was recorded on that day.
  case item(PlanChanges.ItemChanges, on: Day)
  case event(PlanChanges.EventChange)

  /// The days, under each its items, under each of these its events; what `isShown` hides is left out.
  static func rows(of changes: PlanChanges, where isShown: (String) -> Bool) -> [ChangeRow] {
    changes.days.flatMap { day -> [ChangeRow] in
      let items = day.items.filter { item in
        isShown(item.subject) || item.events.contains { isShown($0.event.subject) }
      }
      guard !items.isEmpty else { return [] }
      let count = items.reduce(0) { $0 + $1.events.count }
      return [.day(day.day, count: count)]
        + items.flatMap { item in [.item(item, on: day.day)] + item.events.map { .event($0) } }
    }
  }

  /// The item that the row is about.
  var subject: String? {
    switch self {
    case .day: nil
    case .item(let item, _): item.subject
    case .event(let change): change.event.subject
    }
  }

  /// What names the row when the rows are made anew.
  var key: String {
    switch self {
    case .day(let day, _): "# \(day)"
    case .item(let item, let day): "\(item.subject) \(day)"
    case .event(let change): "\(change.event.seq)"
    }
  }
}
