import DubanCore

/// What is overdue: days, quarter, unit and what should stand; then what is due soon.
struct OverduePane: Pane {
  private var rows: [OverdueRow] = []
  /// What there was without a filter.
  private var total = Total()

  /// How many are overdue, and how many rows there are in all, headings apart.
  private struct Total: Equatable {
    var overdue = 0
    var items = 0
  }
  private var list = ListView<String>()

  /// From this many columns a row is one line; else it is two.
  private static let wide = 76

  var hints: [Command] { [.open, .confirm, .update, .mark, .note] }

  var isSortable: Bool { true }

  mutating func reload(_ context: PaneContext) {
    let all = OverdueRow.rows(of: context.board)
    total = Total(overdue: OverduePane.overdue(all), items: all.count { $0.subject != nil })
    rows = OverdueRow.sorted(
      context.shown == nil ? all : OverdueRow.rows(of: context.board, where: context.shows), context)
    list.reload(rows.map(\.key))
    skipHeading()
  }

  func selected(_ board: Board) -> String? { rows.indices.contains(list.index) ? rows[list.index].subject : nil }

  func listed(_ board: Board) -> [String] { rows.compactMap(\.subject) }

  func covered(_ board: Board) -> [String] {
    if let subject = selected(board) { return [subject] }
    return rows.dropFirst(list.index + 1).map(\.subject).prefix { $0 != nil }.compactMap(\.self)
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let index = rows.firstIndex(where: { $0.subject == subject }) else { return false }
    list.select(row: index)
    return true
  }

  mutating func perform(_ command: Command, _ context: PaneContext, _ size: Size) {
    _ = list.perform(command, height: size.rows / OverduePane.lines(size.columns))
    if command == .top { skipHeading() }
  }

  private mutating func skipHeading() {
    if list.index == 0, rows.count > 1, case .heading = rows[0] { list.select(row: 1) }
  }

  private static func overdue(_ rows: [OverdueRow]) -> Int {
    rows.lazy.compactMap { row in if case .heading(.overdue, let count) = row { count } else { nil } }.first ?? 0
  }

  private static func lines(_ columns: Int) -> Int { columns >= wide ? 1 : 2 }

  // MARK: Drawing

  func draw(
    _ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?
  ) {
    let previous = previous.flatMap { $0.rows == rows ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let inside = Frame(
      context.presentation.pick("逾期节点", "Overdue milestones"),
      count: context.count(OverduePane.overdue(rows), of: total.overdue), isFocused: isFocused
    ).draw(in: region)
    guard !rows.isEmpty else {
      context.drawEmpty(
        context.presentation.pick("没有逾期,近期也无到期", "nothing overdue, nothing due soon"), of: total.items,
        Style(.lightDone), in: inside)
      return
    }
    let lines = OverduePane.lines(inside.columns)
    list.draw(in: inside, lines: lines, isFocused: isFocused, since: previous?.list) { region, index, ground in
      draw(rows[index], context, region, ground)
    }
  }

  private func draw(_ row: OverdueRow, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    context.drawMark(row.subject, in: region, on: ground)
    switch row {
    case .heading(let heading, let count):
      let words =
        heading == .overdue
        ? context.presentation.pick("已逾期 \(count)", "overdue \(count)")
        : context.presentation.pick(
          "\(OverdueRow.horizon) 天内到期 \(count)", "due within \(OverdueRow.horizon) days: \(count)")
      region.put(
        words, row: region.rows - 1, column: 1, width: region.columns - 2, style: Style(.heading, on: ground))
    case .milestone(let assessed):
      let task = context.board.task(assessed.task)?.task
      item(
        row.days(context.board), light: assessed.light, mark: DisplayText(assessed.milestone.id),
        unit: task?.leads.first, text: DisplayText(assessed.milestone.text),
        title: task.map { context.presentation.text($0.title) } ?? "", context, region, ground)
    case .item(let subject, let title, let unit, let judgement, _):
      item(
        row.days(context.board), light: judgement.light, mark: DisplayText(subject), unit: unit,
        text: context.presentation.text(title), title: "", context, region, ground)
    }
  }

  private func item(
    _ days: Int, light: Light, mark: DisplayText, unit: String?, text: DisplayText, title: DisplayText,
    _ context: PaneContext, _ region: Region, _ ground: Ground
  ) {
    let face = LightStyle(light)
    let unit = unit.map(context.unit) ?? context.presentation.pick("单位缺失", "no unit")
    let words = context.presentation.pick("\(abs(days))天", "\(abs(days))d")
    region.put(face.shape(context.presentation.glyphs), column: 1, width: 1, style: Style(face.role, on: ground))
    region.put(words, column: 2, width: 6, style: Style(face.role, on: ground, [.bold]), align: .right)
    if region.rows == 1 {
      let layout = ColumnLayout(
        [
          Column(.fixed(5)), Column(.fixed(16), clip: .middle), Column(.flexible(minimum: 20)),
          Column(.flexible(minimum: 14), priority: 1),
        ], width: region.columns - 11)
      let row = region.columns(from: 10, count: region.columns - 11)
      layout.put(mark, 0, in: row, style: Style(.dim, on: ground))
      layout.put(unit, 1, in: row, style: Style(.strong, on: ground))
      layout.put(text, 2, in: row, style: Style(.text, on: ground))
      layout.put(title, 3, in: row, style: Style(.dim, on: ground))
    } else {
      let column = region.write(mark, column: 10, style: Style(.dim, on: ground)) + 1
      let end = region.put(
        unit, column: column, width: min(region.width(unit), max(0, region.columns - 1 - column)),
        style: Style(.strong, on: ground), clip: .middle)
      region.put(
        title, column: end + 1, width: max(0, region.columns - 2 - end), style: Style(.dim, on: ground))
      region.put(text, row: 1, column: 10, width: region.columns - 11, style: Style(.text, on: ground))
    }
  }
}
