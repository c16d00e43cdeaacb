import DubanCore

/// A row of the changes pane.
enum ChangeRow: Equatable, Sendable {
  /// A day on which something was recorded, with how many acts.
  case day(Day, count: Int)
  /// An item with its light before and after what was recorded on that day.
  case item(PlanChanges.ItemChanges, on: Day)
  case entry(PlanChanges.EventChange)
  /// What an amendment changed of the plan, under its entry: a field, or all of what came or went.
  case difference(PlanDifference.Line, PlanDifference.Detail?, entry: Int, place: Int)
  /// An act on several items.
  case act(PlanChanges.ActChanges)
  /// One of the items of an act.
  case part(PlanChanges.ActChanges.Part)

  /// The days, under each its items and acts, under each of these its entries; what `isShown` hides is left out, and what `told` does
  /// not let through.
  static func rows(
    of changes: PlanChanges, where isShown: (String) -> Bool, told: EntryFilter? = nil
  ) -> [ChangeRow] {
    func isTold(_ entry: Entry) -> Bool { told?.admits(entry) ?? true }
    return
      changes.days.flatMap { day -> [ChangeRow] in
        let rows = day.groups.compactMap { group -> (rows: [ChangeRow], batches: [Int])? in
          let batches = group.entries.map(\.entry).filter(isTold).map(\.batch)
          switch group {
          case .item(let item):
            guard isShown(item.subject) || item.entries.contains(where: { isShown($0.entry.subject) }) else {
              return nil
            }
            let shown = item.entries.filter { isTold($0.entry) }
            guard !shown.isEmpty else { return nil }
            let entries = shown.flatMap { [.entry($0)] + differences(of: $0.entry, in: changes) }
            return ([.item(item, on: day.day)] + entries, batches)
          case .act(let act):
            let parts = act.entries.filter { isShown($0.change.entry.subject) && isTold($0.change.entry) }
            return parts.isEmpty ? nil : ([.act(act)] + parts.map { .part($0) }, batches)
          }
        }
        guard !rows.isEmpty else { return [] }
        return [.day(day.day, count: Set(rows.flatMap(\.batches)).count)] + rows.flatMap(\.rows)
      }
  }

  private static func differences(of entry: Entry, in changes: PlanChanges) -> [ChangeRow] {
    let told = (changes.differences[entry.seq]?.lines ?? []).flatMap {
      line -> [(PlanDifference.Line, PlanDifference.Detail?)] in
      switch line.kind {
      case .added, .removed: [(line, nil)]
      case .changed, .moved: line.details.isEmpty ? [(line, nil)] : line.details.map { (line, $0) }
      }
    }
    return told.enumerated().map { place, told in .difference(told.0, told.1, entry: entry.seq, place: place) }
  }

  /// The item that the row is about.
  var subject: String? {
    switch self {
    case .day, .act: nil
    case .item(let item, _): item.subject
    case .entry(let change): change.entry.subject
    case .difference(let line, _, _, _): line.part.item
    case .part(let part): part.change.entry.subject
    }
  }

  /// The items that the row stands for.
  var covered: [String] {
    if case .act(let act) = self { return act.entries.map(\.change.entry.subject) }
    return subject.map { [$0] } ?? []
  }

  /// What names the row when the rows are made anew.
  var key: String {
    switch self {
    case .day(let day, _): "# \(day)"
    case .item(let item, let day): "\(item.subject) \(day)"
    case .entry(let change): "\(change.entry.seq)"
    case .difference(_, _, let entry, let place): "\(entry) \(place)"
    case .act(let act): "act \(act.entries.first?.change.entry.batch ?? 0)"
    case .part(let part): "\(part.change.entry.seq)"
    }
  }
}
