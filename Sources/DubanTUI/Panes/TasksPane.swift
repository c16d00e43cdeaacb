import DubanScreen
import DubanCore
import DubanReports

/// The tasks by responsible unit, grouped by something else, or in one list: headings with their counts and the tasks under
/// them. A task stands under every unit that has a part in it; under one that only cooperates it is a copy, dim and called so.
struct TasksPane: FoldingPane, GroupingPane, SortingPane, CoveringPane, RepeatingPane {
  private(set) var tree = TaskTree()
  /// How many tasks the filter lets through.
  private var matching = 0
  /// The columns that tell anything of any of the tasks; empty for the usual lines.
  private var columns: [TaskColumn] = []
  private var list = ListView<String>()

  mutating func reload(_ context: PaneContext) {
    let isOnItem = list.ids.isEmpty || selectedTask != nil
    tree.reload(context)
    reloadList(context.board)
    if isOnItem { skipHeading() }
    columns = context.columns.filter { column in
      tree.groups.contains { $0.members.contains { column.tells(context.board.tasks[$0.task]) } }
    }
    matching = context.shown == nil ? 0 : context.board.tasks.count { context.shows($0.task.id) }
  }

  mutating func regroup(by grouping: Grouping, _ context: PaneContext) {
    let task = selectedTask
    tree.regroup(by: grouping, context)
    reloadList(context.board)
    if task == nil || !select(row: tree.rows.firstIndex { tree.member($0)?.task == task }) { skipHeading() }
  }

  /// Whoever opens the pane, or loses the task that was selected, is on a task and not on the heading above it.
  private mutating func skipHeading() {
    guard tree.rows.indices.contains(list.index), tree.rows[list.index].content == .heading,
      let first = tree.rows.indices.dropFirst(list.index).first(where: { tree.member(tree.rows[$0]) != nil })
    else { return }
    list.select(row: first)
  }

  var hasHeadings: Bool { tree.hasHeadings }

  var grouping: Grouping { tree.grouping }

  var hints: [Command] {
    [
      .go(.open), .item(.update), .item(.confirm), .look(.groupBy), .mark(.mark), .item(.nothingChanged), .look(.sort),
      .fold(.fold),
    ]
  }

  var isFoldedHead: Bool? {
    guard tree.rows.indices.contains(list.index), tree.member(tree.rows[list.index]) == nil else { return nil }
    return tree.isFolded(tree.rows[list.index])
  }

  func rowCount(of subject: String, _ board: Board) -> Int {
    tree.rows.count { tree.member($0).map { board.tasks[$0.task].task.id == subject } ?? false }
  }

  func listed(_ board: Board) -> [String] {
    var seen: Set<Int> = []
    return tree.groups.flatMap(\.members).map(\.task).filter { seen.insert($0).inserted }.map {
      board.tasks[$0].task.id
    }
  }

  func selected(_ board: Board) -> String? { selectedTask.map { board.tasks[$0].task.id } }

  func covered(_ board: Board) -> [String] {
    guard tree.rows.indices.contains(list.index) else { return [] }
    return tree.tasks(tree.rows[list.index]).map { board.tasks[$0].task.id }
  }

  func range(from subject: String, _ board: Board) -> [String] {
    tree.range(from: list.index) { board.tasks[$0].task.id == subject }.map { board.tasks[$0].task.id }
  }

  /// Selects a task, unfolding its group.
  mutating func select(_ subject: String, on board: Board) -> Bool {
    // A task that only holds others together stands under no unit of its own; the first one under it is shown instead.
    let row = tree.reveal { board.tasks[$0.task].task.id == subject }
    reloadList(board)
    return select(row: row)
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: rows(size))
  }

  /// The rows of the list under the heads of a table.
  private func rows(_ size: Size) -> Int {
    size.rows - (TaskTable(columns, width: size.columns) == nil ? 0 : 1)
  }

  mutating func fold(_ command: FoldCommand, _ context: PaneContext, _ size: Size) {
    guard tree.rows.indices.contains(list.index) else { return }
    let row = tree.rows[list.index]
    switch command {
    case .fold: fold(row, !tree.isFolded(row), context.board)
    case .foldAll:
      tree.toggleAll()
      reloadList(context.board)
      _ = select(row: tree.rows.firstIndex { $0.group == row.group })
    case .moveLeft: if !tree.isFolded(row) { fold(row, true, context.board) }
    case .moveRight:
      if tree.isFolded(row) {
        fold(row, false, context.board)
      } else if tree.member(row) == nil {
        list.select(row: list.index + 1)
      }
    }
    list.settle(height: rows(size))
  }

  private var selectedTask: Int? {
    tree.rows.indices.contains(list.index) ? tree.member(tree.rows[list.index])?.task : nil
  }

  private mutating func fold(_ row: TaskRow, _ isFolded: Bool, _ board: Board) {
    tree.setFolded(row, isFolded)
    reloadList(board)
    if isFolded { _ = select(row: tree.head(of: row)) }
  }

  private mutating func select(row: Int?) -> Bool {
    guard let row else { return false }
    list.select(row: row)
    return true
  }

  private mutating func reloadList(_ board: Board) {
    list.reload(tree.rows.map { tree.key($0, on: board) })
  }

  // MARK: Drawing

  func draw(
    _ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?
  ) {
    let previous = previous.flatMap { $0.tree == tree && $0.columns == columns ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let grouping = tree.grouping.words(context.language)
    let title =
      tree.hasHeadings
      ? context.presentation.pick("任务 按\(grouping)", "Tasks by \(grouping)")
      : context.presentation.pick("任务 \(grouping)", "Tasks")
    let count = context.count(matching, of: context.board.taskCounts.total)
    let inside = Frame(title, count: count, isFocused: isFocused).draw(in: region)
    guard !tree.rows.isEmpty else {
      context.drawEmpty(context.presentation.pick("没有任务", "no tasks"), of: context.board.taskCounts.total, in: inside)
      return
    }
    let table = TaskTable(columns, width: inside.columns)
    table?.drawHeads(context.language, in: inside.row(0))
    list.draw(in: inside.droppingRows(table == nil ? 0 : 1), lines: 1, isFocused: isFocused, since: previous?.list) {
      region, index, ground in
      let row = tree.rows[index]
      if let member = tree.member(row), let table {
        table.draw(
          context.board.tasks[member.task], isHelping: member.isHelping, context, region, ground)
      } else if let member = tree.member(row) {
        draw(member, context, region, ground)
      } else if row.content == .copies {
        draw(copies: row, context, region, ground)
      } else {
        draw(heading: row, context, region, ground)
      }
    }
  }

  /// `▸ 配合 1-2 1-5`: what the unit helps with, by number.
  private func draw(copies row: TaskRow, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    let glyphs = context.presentation.glyphs
    let copies = tree.copies(row)
    let isCooperating = copies.allSatisfy { $0.role == .cooperating }
    let word =
      isCooperating
      ? context.presentation.pick("配合", "cooperates in") : context.presentation.pick("参与", "takes part in")
    let numbers = copies.map { context.board.tasks[$0.task].task.id }.joined(separator: " ")
    region.put(
      tree.isFolded(row) ? glyphs.folded : glyphs.unfolded, column: 3, width: 1, style: Style(.dim, on: ground))
    region.put(
      word + " " + DisplayText(numbers), column: 5, width: max(0, region.columns - 6), style: Style(.dim, on: ground))
  }

  private func draw(heading row: TaskRow, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    let glyphs = context.presentation.glyphs
    let shown = tree.groups[row.group]
    region.put(
      tree.isFolded(row) ? glyphs.folded : glyphs.unfolded, column: 1, width: 1, style: Style(.heading, on: ground))
    let lights = shown.lights.spans(context.presentation, words: false)
    let width = lights.reduce(0) { $0 + region.width($1.text) }
    let start = max(8, region.columns - width)
    let (name, room) = (name(of: shown, context), max(0, start - 4))
    let parts = parts(of: shown, context).first { region.width(name + $0) <= room }
    region.put(name + (parts ?? .empty), column: 3, width: room, style: Style(.heading, on: ground), clip: .middle)
    region.write(lights, column: start, on: ground)
  }

  private func name(of group: TaskGroup, _ context: PaneContext) -> DisplayText {
    group.name.map(context.presentation.words)
      ?? (tree.grouping == .unit
        ? context.presentation.pick("责任单位缺失", "no unit named") : context.presentation.pick("未明确", "none named"))
  }

  /// In how many tasks a unit has which part, the fullest words first; the last form is told in the help.
  private func parts(of group: TaskGroup, _ context: PaneContext) -> [DisplayText] {
    guard tree.grouping == .unit, group.name != nil else { return [] }
    let counts = Role.allCases.map { (role: $0, count: group.count($0)) }.filter { $0.count > 0 }
    let words = counts.map { " \($0.role.words(context.language)) \($0.count)" }.joined()
    let helps = group.members.count(where: \.isHelping)
    let short = helps == 0 ? " \(group.members.count)" : " \(group.members.count - helps)+\(helps)"
    return [DisplayText(words), DisplayText(short)]
  }

  private func draw(_ member: TaskGroup.Member, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    let entry = context.board.tasks[member.task]
    let isHelping = member.isHelping
    context.drawMark(entry.task.id, isCopy: isHelping, in: region, on: ground)
    var column = 3
    if let light = entry.assessment.light {
      let face = LightStyle(light)
      region.put(face.shape(context.presentation.glyphs), column: column, width: 1, style: Style(face.role, on: ground))
    }
    column += 2
    if isHelping {
      let word: DisplayText =
        switch member.role {
        case .cooperating: context.presentation.pick("配合 ", "coop ")
        case .responsible: context.presentation.pick("责任 ", "resp. ")
        case .lead, .named, .source, nil: context.presentation.pick("参与 ", "part ")
        }
      column = region.write(word, column: column, style: Style(.dim, on: ground))
    }
    let number = DisplayText(entry.task.id + " ")
    column = region.write(number, column: column, style: Style(.dim, on: ground))
    let status = DisplayText(entry.assessment.light.map { $0.words(context.language) } ?? "")
    let tail = region.columns >= 44 ? region.width(status) + 2 : 1
    region.put(
      context.presentation.words(entry.task.title), column: column, width: max(0, region.columns - tail - column),
      style: Style(isHelping ? .dim : .text, on: ground))
    guard tail > 1, let light = entry.assessment.light else { return }
    region.put(
      status, column: region.columns - tail + 1, width: tail - 2,
      style: Style(isHelping ? .dim : LightStyle(light).role, on: ground))
  }
}

// MARK: For a report

extension TasksPane {
  func content(_ context: PaneContext) -> ShownContent { .tasks(tree.groups, by: tree.grouping) }
}
