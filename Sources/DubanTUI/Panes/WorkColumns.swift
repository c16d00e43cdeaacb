import DubanCore

/// What there is to tell in columns of things that wait for the same: a column that would be empty on all of them leaves its room
/// to the others.
struct WorkColumns: OptionSet, Equatable {
  let rawValue: Int

  /// Since when it waits, or the day of the last report.
  static let since = WorkColumns(rawValue: 1)
  /// By when, and how far away that is.
  static let limit = WorkColumns(rawValue: 2)
  /// What was said with it, or last.
  static let wording = WorkColumns(rawValue: 4)
  /// What was said with it, which who acts on it must know.
  static let remark = WorkColumns(rawValue: 8)

  /// Those of `item` alone.
  private init(_ item: WorkItem) {
    self = []
    switch item.need {
    case .reporting, .handingIn: insert(.since)
    case .extending, .closing, .reassigning, .unacknowledged, .settling, .unanswered, .returned, .acknowledging,
      .answering, .overdue, .farBehind, .due, .asked, .proposing:
      if item.since != nil { insert(.since) }
    }
    if item.by != nil { insert(.limit) }
    if item.remark != nil { insert([.remark, .wording]) }
    if item.wording != nil { insert(.wording) }
  }

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Those of the things of `list`, by what they wait for.
  static func columns(of list: WorkList) -> [WorkItem.Need: WorkColumns] {
    list.items.reduce(into: [:]) { $0[$1.need, default: []].formUnion(WorkColumns($1)) }
  }
}
