import DubanCore

/// A row of the pane of work.
enum WorkRow: Equatable, Sendable {
  /// What the things below it wait for, and how many they are.
  case heading(WorkItem.Need, count: Int)
  case item(WorkItem)

  /// The things of `list` under their headings.
  static func rows(of list: WorkList) -> [WorkRow] {
    var rows: [WorkRow] = []
    var need: WorkItem.Need?
    for item in list.items {
      if item.need != need {
        need = item.need
        rows.append(.heading(item.need, count: list.items.count { $0.need == item.need }))
      }
      rows.append(.item(item))
    }
    return rows
  }

  /// The thing that the row tells; nil for a heading.
  var item: WorkItem? {
    switch self {
    case .heading: nil
    case .item(let item): item
    }
  }

  /// What names the row when the rows are made anew.
  var key: String {
    switch self {
    case .heading(let need, _): "# \(need)"
    case .item(let item): item.key
    }
  }
}
