import DubanCore

/// A row of the tasks pane.
struct TaskRow: Equatable, Sendable {
  /// The position of its group.
  let group: Int
  /// Its place among the group's members; nil for the group's own heading.
  let member: Int?
}

/// The tasks grouped, with what is folded away.
struct TaskTree: Equatable, Sendable {
  private(set) var grouping = Grouping.unit
  private(set) var groups: [TaskGroup] = []
  private(set) var rows: [TaskRow] = []
  /// The keys of the groups that are folded.
  private(set) var folded: Set<String> = []

  /// Makes the groups and rows anew; what was folded stays so.
  mutating func reload(_ context: PaneContext) {
    groups = context.board.groups(by: grouping, shown: context.shown)
    for index in groups.indices {
      groups[index].sort { context.board.ordered($0, by: context.order) { context.board.tasks[$0.task].task.id } }
    }
    if let asked = context.headings[grouping] { groups.removeAll { !asked.contains($0.key) } }
    layOut()
  }

  /// Groups by something else, everything unfolded.
  mutating func regroup(by grouping: Grouping, _ context: PaneContext) {
    self.grouping = grouping
    folded = []
    reload(context)
  }

  /// Folds or unfolds the group at `position`.
  mutating func setFolded(_ position: Int, _ fold: Bool) {
    guard hasHeadings, groups.indices.contains(position) else { return }
    if fold { folded.insert(groups[position].key) } else { folded.remove(groups[position].key) }
    layOut()
  }

  /// Folds or unfolds every group.
  mutating func setAllFolded(_ fold: Bool) {
    folded = fold && hasHeadings ? Set(groups.map(\.key)) : []
    layOut()
  }

  /// Whether groups have headings; without any nothing folds.
  var hasHeadings: Bool { grouping != .flat }

  /// Whether the group at `position` is folded.
  func isFolded(_ position: Int) -> Bool { folded.contains(groups[position].key) }

  /// The member that `row` shows; nil for a heading.
  func member(_ row: TaskRow) -> TaskGroup.Member? { row.member.map { groups[row.group].members[$0] } }

  /// The positions of the tasks that `row` stands for: its own, or all of the group.
  func tasks(_ row: TaskRow) -> [Int] { member(row).map { [$0.task] } ?? groups[row.group].members.map(\.task) }

  /// The positions of the tasks from the row at `index` to the nearest row of the wanted task, each once. The heading of a
  /// group that is folded stands for its tasks.
  func range(from index: Int, to isWanted: (Int) -> Bool) -> [Int] {
    func shown(_ row: TaskRow) -> [Int] { row.member == nil && !isFolded(row.group) ? [] : tasks(row) }
    let found = rows.indices.filter { shown(rows[$0]).contains(where: isWanted) }
    guard rows.indices.contains(index), let other = found.min(by: { abs($0 - index) < abs($1 - index) }) else {
      return []
    }
    var seen: Set<Int> = []
    return rows[min(index, other)...max(index, other)].flatMap(shown).filter { seen.insert($0).inserted }
  }

  /// What names the row when the rows are made anew: the group, and the task in it.
  func key(_ row: TaskRow, on board: Board) -> String {
    let group = groups[row.group].key
    return member(row).map { "\(group) \(board.tasks[$0.task].task.id)" } ?? "# \(group)"
  }

  private mutating func layOut() {
    rows = []
    for (position, group) in groups.enumerated() {
      if hasHeadings { rows.append(TaskRow(group: position, member: nil)) }
      guard !folded.contains(group.key) else { continue }
      rows += group.members.indices.map { TaskRow(group: position, member: $0) }
    }
  }
}
