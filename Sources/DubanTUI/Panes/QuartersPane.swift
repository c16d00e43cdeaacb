import DubanScreen
import DubanCore
import DubanReports

/// What must stand in each quarter: the rows are tasks, the columns quarters, every cell its state and its figure. Left and
/// right choose the quarter; what is selected is the milestone of the chosen cell, else the task.
struct QuartersPane: SidewaysPane, CoveringPane {
  /// The positions of the rows in `Board.tasks`.
  private var rows: [Int] = []
  private var list = ListView<String>()
  private var columns = ListView<Quarter>()
  private var hasMilestones = true
  /// How many of the rows are tasks and no headings.
  private var items = 0

  mutating func reload(_ context: PaneContext) {
    let table = QuarterBoard(context.board)
    hasMilestones = table.hasMilestones
    if columns.ids.isEmpty {
      columns = ListView(table.quarters)
      // A day before or after all of them is nearest to the first or the last.
      let now = Quarter(of: context.board.asOf)
      columns.select(row: (table.quarters.firstIndex { $0 >= now }) ?? table.quarters.count - 1)
    } else {
      columns.reload(table.quarters)
    }
    rows = QuartersPane.rows(context)
    items = rows.count { !context.board.tasks[$0].task.isHeading }
    list.reload(rows.map { context.board.tasks[$0].task.id })
    skipHeading(context.board)
  }

  /// What the filter lets through, and the headings above it. A task is there with each of its milestones.
  private static func rows(_ context: PaneContext) -> [Int] {
    let tasks = context.board.tasks
    guard context.shown != nil else { return Array(tasks.indices) }
    var parents: Set<String> = []
    return tasks.indices.reversed().filter { index in
      let entry = tasks[index]
      let isShown =
        parents.contains(entry.task.id) || (!entry.task.isHeading && context.shows(entry.task.id))
        || entry.assessment.milestones.contains { context.shows($0.id) }
      if isShown, let parent = entry.parent { parents.insert(parent) }
      return isShown
    }.reversed()
  }

  var hints: [Command] { [.go(.open), .item(.confirm), .item(.update), .mark(.mark)] }

  func selected(_ board: Board) -> String? { rows.indices.contains(list.index) ? subject(list.index, board) : nil }

  /// The items of the chosen quarter, so that all of them can be marked at once.
  func listed(_ board: Board) -> [String] {
    rows.indices.filter { !board.tasks[rows[$0]].task.isHeading }.map { subject($0, board) }
  }

  func covered(_ board: Board) -> [String] {
    guard rows.indices.contains(list.index) else { return [] }
    let depth = board.tasks[rows[list.index]].depth
    guard board.tasks[rows[list.index]].task.isHeading else { return [subject(list.index, board)] }
    return rows.indices.dropFirst(list.index + 1).prefix { board.tasks[rows[$0]].depth > depth }
      .filter { !board.tasks[rows[$0]].task.isHeading }.map { subject($0, board) }
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    let milestone = board.milestone(subject)
    guard let index = list.ids.firstIndex(of: milestone?.task ?? subject) else { return false }
    list.select(row: index)
    // A milestone of several quarters stands in each of them; the one that is chosen stays so.
    if let milestone, self.subject(index, board) != subject {
      columns.select(milestone.milestone.quarters.last ?? Quarter(of: milestone.milestone.due))
    }
    return true
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: layout(context, size).rows)
    if motion == .top { skipHeading(context.board) }
  }

  mutating func moveSideways(_ step: Int, _ context: PaneContext, _ size: Size) {
    columns.select(row: columns.index + step)
    columns.settle(height: layout(context, size).shown)
  }

  private func layout(_ context: PaneContext, _ size: Size) -> QuarterLayout {
    QuarterLayout(size, quarters: columns.ids.count, context.language, hasNote: !hasMilestones)
  }

  private func subject(_ row: Int, _ board: Board) -> String {
    let task = board.tasks[rows[row]].task
    guard let quarter = columns.selected else { return task.id }
    let cell = QuarterBoard(board, quarters: columns.ids).cell(of: rows[row], in: quarter)
    return cell.milestone?.id ?? task.id
  }

  private mutating func skipHeading(_ board: Board) {
    if list.index == 0, rows.count > 1, board.tasks[rows[0]].task.isHeading { list.select(row: 1) }
  }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    let presentation = context.presentation
    let previous = previous.flatMap { $0.rows == rows && $0.columns.ids == columns.ids ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let total = context.board.taskCounts.judged
    let inside = Frame(
      presentation.pick("季度进度", "By quarter"), count: context.count(items, of: total), isFocused: isFocused
    )
    .draw(in: region)
    guard !rows.isEmpty else {
      return context.drawEmpty(presentation.pick("本方案没有任务", "this plan has no tasks"), of: total, in: inside)
    }
    let layout = QuarterLayout(inside.size, quarters: columns.ids.count, presentation.language, hasNote: !hasMilestones)
    let shown = columns.visible(height: layout.shown)
    drawHeads(shown, layout, context, in: inside.row(0))
    if !hasMilestones {
      inside.put(
        presentation.pick(
          "本方案没有季度节点，各任务列在到期的季度。", "This plan has no quarterly milestones; each task stands where it is due."),
        row: 1, column: 1, style: Style(.dim))
    }
    let table = QuarterBoard(context.board, quarters: columns.ids)
    let before = previous.flatMap { $0.columns.visible(height: layout.shown) == shown ? $0.list : nil }
    let place = inside.part(Rect(row: layout.above, column: 0, rows: layout.rows, columns: inside.columns))
    // The row has the quiet ground, so that the chosen cell stands out on it.
    list.draw(in: place, isFocused: false, since: before) { region, index, ground in
      drawTitle(rows[index], context, region.columns(from: 0, count: layout.title), ground)
      for (place, column) in shown.enumerated() {
        let quarter = columns.ids[column]
        let cell = table.cell(of: rows[index], in: quarter)
        let isChosen = index == list.index && column == columns.index
        let slot = region.columns(from: layout.title + place * layout.slot, count: layout.slot)
        context.drawMark(cell.milestone?.id, in: slot, on: ground)
        let paper: Ground = isChosen && isFocused ? .selection : ground
        let text = slot.columns(from: 1, count: layout.slot - 1)
        text.fill(style: Style(on: paper))
        QuarterCellText(
          cell, presentation, columns: layout.slot - 2, isFull: layout.isFull, tellsText: layout.tellsText
        ).draw(
          in: text.columns(from: 1, count: layout.slot - 2), on: paper, isDim: !isShown(cell, context))
      }
    }
    if layout.foot > 0 { drawFoot(table, context, in: inside.droppingRows(inside.rows - layout.foot)) }
  }

  /// Whether the filter asks for what is in the cell; what it does not ask for stands there dimmed.
  private func isShown(_ cell: QuarterBoard.Cell, _ context: PaneContext) -> Bool {
    cell.milestone.map { context.shows($0.id) } ?? true
  }

  private func drawHeads(_ shown: Range<Int>, _ layout: QuarterLayout, _ context: PaneContext, in row: Region) {
    let now = Quarter(of: context.board.asOf)
    let hasYears = columns.ids.first?.year != columns.ids.last?.year
    row.fill(style: Style())
    row.put(context.presentation.pick("任务", "Task"), column: 3, width: layout.title - 5, style: Style(.dim))
    if shown.lowerBound > 0 { row.put("<", column: layout.title - 1, width: 1, style: Style(.dim)) }
    if shown.upperBound < columns.ids.count { row.put(">", column: row.columns - 1, width: 1, style: Style(.dim)) }
    for (place, column) in shown.enumerated() {
      let quarter = columns.ids[column]
      // Narrow columns have no room for the words beside a year.
      let told = quarter.words(context.language)
      let name = DisplayText(!hasYears ? told : layout.isFull ? "\(quarter.year) \(told)" : quarter.description)
      let words = quarter == now ? name + context.presentation.pick(" 本季", " now") : name
      var attributes: Attributes = quarter == now ? [.bold] : []
      if column == columns.index { attributes.insert(.underline) }
      row.write(
        words, column: layout.title + place * layout.slot + 2,
        style: Style(quarter == now ? .strong : .heading, attributes))
    }
  }

  private func drawTitle(_ position: Int, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    let entry = context.board.tasks[position]
    context.drawMark(entry.task.id, in: region, on: ground)
    if let light = entry.assessment.light {
      let face = LightStyle(light)
      region.put(face.shape(context.presentation.glyphs), column: 1, width: 1, style: Style(face.role, on: ground))
    }
    let isHeading = entry.task.isHeading
    let column = 3 + min(2 * entry.depth, region.columns / 4)
    let next = region.write(DisplayText(entry.task.id + " "), column: column, style: Style(.dim, on: ground))
    region.put(
      context.presentation.words(entry.task.title), column: next, width: max(0, region.columns - next),
      style: Style(isHeading ? .heading : .text, on: ground))
  }

  /// The chosen cell in words.
  private func drawFoot(_ table: QuarterBoard, _ context: PaneContext, in region: Region) {
    region.fill(style: Style())
    guard rows.indices.contains(list.index), let quarter = columns.selected else { return }
    let entry = context.board.tasks[rows[list.index]]
    let milestone = table.cell(of: rows[list.index], in: quarter).milestone
    let name = DisplayText((milestone?.id ?? entry.task.id) + "  ")
    let start = region.write(name, column: 1, style: Style(.dim))
    region.put(
      milestone.map { DisplayText($0.milestone.text) } ?? context.presentation.words(entry.task.title), column: start,
      width: region.columns - start - 1, style: Style(.text))
    let judgement = milestone?.judgement ?? entry.assessment.judgement
    let reason = judgement?.reason ?? context.board.reason(of: entry)
    region.put(
      DisplayText(reason.words(context.language, in: context.plan.period)), row: 1, column: 1,
      width: region.columns - 2, style: Style(judgement.map { LightStyle($0.light).role } ?? .dim))
  }
}

// MARK: For a report

extension QuartersPane {
  func content(_ context: PaneContext) -> ShownContent { .quarters(rows) }
}
