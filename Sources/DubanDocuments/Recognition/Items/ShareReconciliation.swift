import DubanCore

/// Gives the figures of a table with a row a place to the targets that they break down.
///
/// A column belongs to the target whose figure is its sum; where the table's sum is no target's, to the only one of the same
/// unit and the like name.
enum ShareReconciliation {
  /// Gives `tables` to the targets of `tasks` and tells what found none.
  static func join(_ tables: [TableReading.ShareTable], to tasks: inout [TaskDraft]) -> [Passage] {
    var ignored: [Passage] = []
    for table in tables {
      if !give(table, to: &tasks) { ignored += table.shares.map(\.passage) }
    }
    return ignored
  }

  private static func give(_ table: TableReading.ShareTable, to tasks: inout [TaskDraft]) -> Bool {
    let shares = table.shares.map(\.value)
    guard !shares.isEmpty, let sum = Figure.sum(shares.map(\.value)) else { return false }
    for index in tasks.indices {
      for place in tasks[index].targets.indices {
        let target = tasks[index].targets[place].value
        guard target.shares.isEmpty, target.value == sum || scaled(target, table.unit) == sum,
          named(target, tasks[index], table)
        else { continue }
        let isScaled = target.value != sum
        tasks[index].targets[place].value.shares = shares.map { share in
          guard isScaled else { return share }
          var share = share
          share.value = Figure(units: share.value.units, scale: share.value.scale + 4)
          return share
        }
        return true
      }
      if give(table, to: &tasks[index].children) { return true }
    }
    return false
  }

  /// 1.2万亩 in 亩, where the table counts in 亩.
  private static func scaled(_ target: Target, _ unit: String?) -> Figure? {
    guard let own = target.unit, own.hasPrefix("万"), unit == nil || unit == String(own.dropFirst()) else { return nil }
    return target.value?.times(10_000)
  }

  /// Whether the column is called like the target or its task, or counts in the same unit.
  private static func named(_ target: Target, _ task: TaskDraft, _ table: TableReading.ShareTable) -> Bool {
    if let unit = table.unit, let own = target.unit, own != unit, own != "万" + unit { return false }
    let name = table.name.value
    return table.unit != nil && table.unit == target.unit
      || Reconciliation.likeness(name, target.name.chinese) >= 0.5
      || Reconciliation.likeness(name, task.title.value) >= 0.5
  }
}
