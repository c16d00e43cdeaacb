import DubanCore

/// A row of the tasks pane.
struct TaskRow: Equatable, Sendable {
  /// The position of its group.
  let group: Int
  let content: Content

  /// What it shows of its group.
  enum Content: Equatable, Sendable {
    case heading
    /// The task at this place among the group's members.
    case member(Int)
    /// The line of the tasks that the group's unit only helps with.
    case copies
  }
}

/// The tasks grouped, with what is folded away.
///
/// 1. Each task stands under who answers for it. What a unit only helps with is one line that unfolds: else most rows of a plan in
///    which many help would be copies.
/// 2. Whoever narrows the board (by a filter, or to the unit of a view) looks for what stands there: copies stand unfolded then.
struct TaskTree: Equatable, Sendable {
  private(set) var grouping = Grouping.unit
  private(set) var groups: [TaskGroup] = []
  private(set) var rows: [TaskRow] = []
  /// The keys of the groups that are folded, and of those whose copies are not.
  private var folded: Set<String> = []
  private var unfoldedCopies: Set<String> = []
  /// Whether copies fold now (2).
  private var foldsCopies = false
  /// The tasks for which somebody answers (1): what stands under no such unit is no copy.
  private var answered: Set<Int> = []

  /// Makes the groups and rows anew; what was folded stays so.
  mutating func reload(_ context: PaneContext) {
    groups = context.board.groups(by: grouping, shown: context.shown)
    for index in groups.indices {
      groups[index].sort { context.board.ordered($0, by: context.order) { context.board.tasks[$0.task].task.id } }
    }
    let asked = context.headings[grouping]
    if let asked { groups.removeAll { !asked.contains($0.key) } }
    foldsCopies = grouping == .unit && asked == nil && context.shown == nil
    answered = Set(groups.lazy.flatMap(\.members).filter { !$0.isHelping }.map(\.task))
    layOut()
  }

  /// Groups by something else, everything unfolded but copies.
  mutating func regroup(by grouping: Grouping, _ context: PaneContext) {
    self.grouping = grouping
    (folded, unfoldedCopies) = ([], [])
    reload(context)
  }

  /// Folds or unfolds what `row` belongs to: a group, or the copies in one.
  mutating func setFolded(_ row: TaskRow, _ fold: Bool) {
    guard hasHeadings, groups.indices.contains(row.group) else { return }
    let group = groups[row.group]
    if isOfCopies(row) {
      if fold { unfoldedCopies.remove(group.key) } else { unfoldedCopies.insert(group.key) }
    } else if fold {
      folded.insert(group.key)
    } else {
      folded.remove(group.key)
    }
    layOut()
  }

  /// Folds every group, or unfolds them where all that answer for anything are folded.
  mutating func toggleAll() {
    let isAnyOpen = groups.contains { !isAllCopies($0) && !folded.contains($0.key) }
    folded = isAnyOpen && hasHeadings ? Set(groups.map(\.key)) : []
    unfoldedCopies = isAnyOpen ? [] : Set(groups.filter(isAllCopies).map(\.key))
    layOut()
  }

  /// Shows the member that is wanted, where it stands as more than a copy if it does, and returns its row.
  mutating func reveal(_ isWanted: (TaskGroup.Member) -> Bool) -> Int? {
    func position(_ isRight: (TaskGroup.Member) -> Bool) -> Int? {
      groups.firstIndex { $0.members.contains { isWanted($0) && isRight($0) } }
    }
    guard let group = position({ !isCopy($0) }) ?? position({ _ in true }) else { return nil }
    func row() -> Int? { rows.firstIndex { $0.group == group && (member($0).map(isWanted) ?? false) } }
    if let row = row() { return row }
    folded.remove(groups[group].key)
    layOut()
    if let row = row() { return row }
    unfoldedCopies.insert(groups[group].key)
    layOut()
    return row()
  }

  /// Whether groups have headings; without any nothing folds.
  var hasHeadings: Bool { grouping != .flat }

  /// Whether what `row` belongs to is folded.
  func isFolded(_ row: TaskRow) -> Bool {
    let key = groups[row.group].key
    return isOfCopies(row) ? !unfoldedCopies.contains(key) : folded.contains(key)
  }

  /// Whether folding at `row` folds copies: at their line, at one of them, and at the heading of a unit that only helps.
  func isOfCopies(_ row: TaskRow) -> Bool {
    guard foldsCopies else { return false }
    return switch row.content {
    case .heading: isAllCopies(groups[row.group])
    case .copies: true
    case .member(let index): isCopy(groups[row.group].members[index])
    }
  }

  /// The row that stays when what `row` belongs to is folded.
  func head(of row: TaskRow) -> Int? {
    let isInCopies = isOfCopies(row) && !isAllCopies(groups[row.group])
    return rows.firstIndex { $0.group == row.group && $0.content == (isInCopies ? .copies : .heading) }
  }

  /// The member that `row` shows; nil for a heading and the line of copies.
  func member(_ row: TaskRow) -> TaskGroup.Member? {
    if case .member(let index) = row.content { groups[row.group].members[index] } else { nil }
  }

  /// The copies that the line at `row` stands for.
  func copies(_ row: TaskRow) -> [TaskGroup.Member] { groups[row.group].members.filter(isCopy) }

  /// The positions of the tasks that `row` stands for: its own, or those of the group without copies that are folded; none for the line
  /// of copies, which stand under others.
  func tasks(_ row: TaskRow) -> [Int] {
    let group = groups[row.group]
    switch row.content {
    case .member(let index): return [group.members[index].task]
    case .copies: return []
    case .heading:
      let hidesCopies = foldsCopies && !isAllCopies(group) && !unfoldedCopies.contains(group.key)
      return group.members.filter { !(hidesCopies && isCopy($0)) }.map(\.task)
    }
  }

  /// The positions of the tasks from the row at `index` to the nearest row of the wanted task, each once. The heading of a
  /// group that is folded stands for its tasks; copies that are folded stand elsewhere.
  func range(from index: Int, to isWanted: (Int) -> Bool) -> [Int] {
    func shown(_ row: TaskRow) -> [Int] {
      switch row.content {
      case .member: tasks(row)
      case .copies: []
      case .heading: isFolded(row) && !isOfCopies(row) ? tasks(row) : []
      }
    }
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
    switch row.content {
    case .heading: return "# \(group)"
    case .copies: return "+ \(group)"
    case .member(let index): return "\(group) \(board.tasks[groups[row.group].members[index].task].task.id)"
    }
  }

  /// Whether all of the group's tasks stand under others.
  private func isAllCopies(_ group: TaskGroup) -> Bool { group.members.allSatisfy(isCopy) }

  /// Whether the task stands under another unit, which answers for it, and this one is not named as responsible beside it.
  private func isCopy(_ member: TaskGroup.Member) -> Bool {
    member.isHelping && member.role != .responsible && answered.contains(member.task)
  }

  private mutating func layOut() {
    rows = []
    for (position, group) in groups.enumerated() {
      if hasHeadings { rows.append(TaskRow(group: position, content: .heading)) }
      guard !folded.contains(group.key) else { continue }
      guard foldsCopies else {
        rows += group.members.indices.map { TaskRow(group: position, content: .member($0)) }
        continue
      }
      let (copies, own) = (
        group.members.indices.filter { isCopy(group.members[$0]) },
        group.members.indices.filter { !isCopy(group.members[$0]) }
      )
      rows += own.map { TaskRow(group: position, content: .member($0)) }
      if !copies.isEmpty, !own.isEmpty { rows.append(TaskRow(group: position, content: .copies)) }
      if unfoldedCopies.contains(group.key) { rows += copies.map { TaskRow(group: position, content: .member($0)) } }
    }
  }
}
