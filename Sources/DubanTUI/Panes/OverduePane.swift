import DubanScreen
import DubanCore
import DubanReports

/// What of the agenda is overdue: days, id, unit and what should stand; then what is due within the horizon, whatever its
/// light.
struct OverduePane: SortingPane, CoveringPane, ChoosingPane {
  private var rows: [OverdueRow] = []
  /// How many of them are overdue.
  private var overdue = 0
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

  var hints: [Command] { [.go(.open), .item(.confirm), .item(.update), .mark(.mark), .item(.note)] }

  mutating func reload(_ context: PaneContext) {
    let agenda = context.board.agenda
    let all = OverdueRow.rows(of: agenda)
    total = Total(overdue: agenda.overdueCount, items: all.count { $0.subject != nil })
    let shown = context.shown == nil ? agenda : agenda.filtered { context.shows($0.subject) }
    rows = OverdueRow.sorted(
      context.shown == nil ? all : OverdueRow.rows(of: shown, for: context.headings[.unit]), context)
    // What others owe is counted under its own heading.
    overdue = rows.reduce(0) { if case .heading(.overdue, let count, _) = $1 { $0 + count } else { $0 } }
    list.reload(rows.map(\.key))
    skipHeading()
  }

  func selected(_ board: Board) -> String? { rows.indices.contains(list.index) ? rows[list.index].subject : nil }

  func choice(_ board: Board) -> PaneChoice? {
    guard rows.indices.contains(list.index), case .item(let item) = rows[list.index] else { return nil }
    return item.directive.map { .directive($0, nil) }
  }

  /// A task may stand here with several targets.
  func listed(_ board: Board) -> [String] { rows.lazy.compactMap(\.subject).once }

  func covered(_ board: Board) -> [String] {
    if let subject = selected(board) { return [subject] }
    return rows.dropFirst(list.index + 1).map(\.subject).prefix { $0 != nil }.compactMap(\.self).once
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let index = rows.firstIndex(where: { $0.subject == subject }) else { return false }
    list.select(row: index)
    return true
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: size.rows / OverduePane.lines(size.columns))
    if motion == .top { skipHeading() }
  }

  private mutating func skipHeading() {
    if list.index == 0, rows.count > 1, case .heading = rows[0] { list.select(row: 1) }
  }

  private static func lines(_ columns: Int) -> Int { columns >= wide ? 1 : 2 }

  // MARK: Drawing

  func draw(
    _ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?
  ) {
    let previous = previous.flatMap { $0.rows == rows ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let inside = Frame(
      context.presentation.pick("逾期事项", "Overdue items"),
      count: context.count(overdue, of: total.overdue), isFocused: isFocused
    ).draw(in: region)
    guard !rows.isEmpty else {
      context.drawEmpty(
        context.presentation.pick("没有逾期，近期也无到期", "nothing overdue, nothing due soon"), of: total.items,
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
    case .heading(let heading, let count, let owners):
      let told =
        switch heading {
        case .overdue: context.presentation.pick("已逾期 \(count)", "overdue \(count)")
        case .next:
          context.presentation.pick("\(Agenda.horizon) 天内到期 \(count)", "due within \(Agenda.horizon) days: \(count)")
        case .helpingOverdue:
          context.presentation.pick("配合事项中已逾期 \(count)", "of others, helped with, overdue: \(count)")
        case .helpingNext:
          context.presentation.pick(
            "配合事项中 \(Agenda.horizon) 天内到期 \(count)",
            "of others, helped with, due within \(Agenda.horizon) days: \(count)")
        }
      // Several milestones of one task are told as what they are.
      let words = owners == count ? told : told + context.presentation.pick("（分属 \(owners) 项）", " (of \(owners) items)")
      region.put(
        words, row: region.rows - 1, column: 1, width: region.columns - 2, style: Style(.heading, on: ground))
    case .item(let item): draw(item, context, region, ground)
    }
  }

  private func draw(_ item: AgendaItem, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    let face = LightStyle(item.shownLight)
    let unit = item.units.first.map(context.unit) ?? context.presentation.pick("单位缺失", "no unit")
    // What exceeds a ceiling is told by how long it has done so: its day may be far away.
    let days = item.judgement.reason.exceededDays ?? abs(item.days)
    let words = days == 0 ? context.presentation.pick("今天", "today") : context.presentation.pick("\(days)天", "\(days)d")
    let mark = DisplayText(item.label)
    let text = context.presentation.words(item.title)
    let title = item.isPart ? context.presentation.words(item.ownerTitle) : ""
    region.put(face.shape(context.presentation.glyphs), column: 1, width: 1, style: Style(face.role, on: ground))
    region.put(words, column: 2, width: 6, style: Style(face.role, on: ground, [.bold]), align: .right)
    if region.rows == 1 {
      let layout = ColumnLayout(
        [
          Column(.fixed(5)), Column(.fixed(16), clip: context.presentation.nameClip), Column(.flexible(minimum: 20)),
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
        style: Style(.strong, on: ground), clip: context.presentation.nameClip)
      // A few letters of a name say nothing.
      let room = max(0, region.columns - 2 - end)
      if room >= 8 || region.width(title) <= room {
        region.put(title, column: end + 1, width: room, style: Style(.dim, on: ground))
      }
      region.put(text, row: 1, column: 10, width: region.columns - 11, style: Style(.text, on: ground))
    }
  }
}

// MARK: For a report

extension OverduePane {
  func content(_ context: PaneContext) -> ShownContent {
    var (overdue, next, helping) = ([AgendaItem](), [AgendaItem](), [AgendaItem]())
    var part = OverdueRow.Heading.overdue
    for row in rows {
      switch row {
      case .heading(let heading, _, _): part = heading
      case .item(let item):
        switch part {
        case .overdue: overdue.append(item)
        case .next: next.append(item)
        case .helpingOverdue, .helpingNext: helping.append(item)
        }
      }
    }
    return .agenda(overdue: overdue, next: next, helping: helping)
  }
}
