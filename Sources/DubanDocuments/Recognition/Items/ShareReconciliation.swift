import DubanCore

/// Gives the figures of a table with a row a place to the targets that they break down.
///
/// A column belongs to the target whose figure is its sum; where the table's sum is no target's, to the only one of the same
/// unit and the like name. A column that nobody asked for stands with its neighbour: 「其中：整村推进村数」 beside the column of a
/// task makes a target of that task, of which a person is told that it is likely.
enum ShareReconciliation {
  /// Gives `tables` to the targets of `draft` and tells what found none among what was left aside.
  ///
  /// - Returns: the cells that were taken.
  static func join(_ tables: [TableReading.ShareTable], to draft: inout PlanDraft) -> [Passage] {
    var taken: [Passage] = []
    var start = 0
    while start < tables.count {
      // The columns of one table: the same places in the same rows.
      var end = start + 1
      while end < tables.count, isBeside(tables[start], tables[end]) { end += 1 }
      var owner: [Int]?
      var open: [TableReading.ShareTable] = []
      for table in tables[start..<end] {
        if let path = give(table, to: &draft.tasks) {
          owner = owner ?? path
          taken += passages(table)
        } else {
          open.append(table)
        }
      }
      for table in open {
        if let owner, add(table, at: owner, of: &draft.tasks) {
          taken += passages(table)
        } else {
          draft.ignored += table.shares.map { share in
            Passage("\(share.value.area) \(table.name.value) \(share.passage.text)", at: share.passage.origin)
          }
        }
      }
      start = end
    }
    return taken
  }

  private static func isBeside(_ one: TableReading.ShareTable, _ other: TableReading.ShareTable) -> Bool {
    !one.shares.isEmpty
      && one.shares.first.map { rowOf($0.passage.origin) } == other.shares.first.map { rowOf($0.passage.origin) }
  }

  /// The table and row of a cell.
  private static func rowOf(_ origin: Origin) -> [String] {
    switch origin {
    case .line(let line): ["line", String(line)]
    case .paragraph(let paragraph): ["paragraph", String(paragraph)]
    case .cell(let table, let row, _): [String(table), String(row)]
    case .sheetCell(let sheet, let row, _): [sheet, String(row)]
    case .inFile(let file, let place): [file] + rowOf(place)
    }
  }

  private static func passages(_ table: TableReading.ShareTable) -> [Passage] {
    table.shares.map(\.passage) + [table.name.passage] + [table.total?.passage].compactMap { $0 }
  }

  /// Gives the figures to the target that they add up to; where it stands, nil where there is none.
  private static func give(_ table: TableReading.ShareTable, to tasks: inout [TaskDraft]) -> [Int]? {
    let shares = table.shares.map(\.value)
    guard !shares.isEmpty, let sum = Figure.sum(shares.map(\.value)) else { return nil }
    if let path = give(table, sum, to: &tasks, where: named) { return path }
    // A heading that names nothing (任务数): the only target of that figure.
    guard isGeneral(table), count(of: sum, table, in: tasks) == 1 else { return nil }
    return give(table, sum, to: &tasks) { _, _, _ in true }
  }

  private static func give(
    _ table: TableReading.ShareTable, _ sum: Figure, to tasks: inout [TaskDraft],
    where fits: (Target, TaskDraft, TableReading.ShareTable) -> Bool
  ) -> [Int]? {
    for index in tasks.indices {
      for place in tasks[index].targets.indices {
        let target = tasks[index].targets[place].value
        guard target.shares.isEmpty, target.value == sum || scaled(target, table.unit) == sum,
          fits(target, tasks[index], table)
        else { continue }
        let isScaled = target.value != sum
        if isGeneral(table) {
          tasks[index].targets[place].confidence = min(tasks[index].targets[place].confidence, .likely)
        }
        tasks[index].targets[place].value.shares = table.shares.map(\.value).map { share in
          guard isScaled else { return share }
          var share = share
          share.value = Figure(units: share.value.units, scale: share.value.scale + 4)
          return share
        }
        return [index]
      }
      if let path = give(table, sum, to: &tasks[index].children, where: fits) { return [index] + path }
    }
    return nil
  }

  /// How many targets have the figure `sum`.
  private static func count(of sum: Figure, _ table: TableReading.ShareTable, in tasks: [TaskDraft]) -> Int {
    tasks.reduce(0) { total, task in
      total + task.targets.count { $0.value.value == sum && $0.value.shares.isEmpty }
        + count(of: sum, table, in: task.children)
    }
  }

  private static func isGeneral(_ table: TableReading.ShareTable) -> Bool {
    let name = table.name.value
    return table.unit == nil
      && (name.isEmpty || ["任务", "数", "量", "目标", "计划", "指标", "合计", "规模"].contains { name.hasSuffix($0) })
  }

  // MARK: A column beside

  /// Makes a target of the task at `path` of a column that stands beside one of its own.
  private static func add(_ table: TableReading.ShareTable, at path: [Int], of tasks: inout [TaskDraft]) -> Bool {
    guard let first = path.first, tasks.indices.contains(first) else { return false }
    if path.count > 1 { return add(table, at: Array(path.dropFirst()), of: &tasks[first].children) }
    guard let sum = table.total?.value ?? Figure.sum(table.shares.map(\.value.value)), let unit = table.unit,
      unit != "%", !table.shares.isEmpty
    else { return false }
    var name = table.name.value
    for head in ["其中：", "其中:", "其中"] where name.hasPrefix(head) { name = String(name.dropFirst(head.count)) }
    if let slash = name.lastIndex(of: "/") { name = String(name[name.index(after: slash)...]) }
    guard name.count >= 2, !tasks[first].targets.contains(where: { $0.value.name.chinese == name }) else {
      return false
    }
    if unit.hasSuffix("元") {
      var funding = Funding(id: "", name: Name(name), total: Target.Quantity(sum, unit: unit))
      funding.shares = table.shares.map(\.value)
      tasks[first].funding.append(Guess(funding, from: table.name.passage, confidence: .likely))
      return true
    }
    var target = Target(Name(name), value: sum, unit: unit)
    target.shares = table.shares.map(\.value)
    tasks[first].targets.append(Guess(target, from: table.name.passage, confidence: .likely))
    return true
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
