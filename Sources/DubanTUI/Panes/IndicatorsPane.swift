import DubanScreen
import DubanCore
import DubanReports

/// The indicators of a plan: name, target, latest value, a bar with a tick where it should be today, light. For a plan
/// without indicators the measured targets of its tasks stand in their place.
struct IndicatorsPane: SortingPane, MeasuringPane, CoveringPane {
  private var rows: [IndicatorRow] = []
  /// How many rows there were without a filter, headings apart.
  private var total = 0
  private var list = ListView<String>()

  /// From this many columns a row is one line; else it is two.
  private static let wide = 62

  var hints: [Command] { [.go(.open), .item(.update), .item(.nothingChanged), .mark(.mark), .item(.note)] }

  mutating func reload(_ context: PaneContext) {
    rows = IndicatorRow.rows(of: context)
    total = IndicatorRow.total(of: context.board)
    list.reload(rows.map { $0.key(on: context.board) })
    skipHeading()
  }

  func selected(_ board: Board) -> String? {
    rows.indices.contains(list.index) ? rows[list.index].subject(on: board) : nil
  }

  func listed(_ board: Board) -> [String] { rows.compactMap { $0.subject(on: board) }.once }

  /// The target of a task that is selected.
  func measure(_ board: Board) -> String? {
    guard rows.indices.contains(list.index), case .target(let task, let index) = rows[list.index] else { return nil }
    return board.tasks[task].task.targets[index].key
  }

  func covered(_ board: Board) -> [String] {
    if let subject = selected(board) { return [subject] }
    return rows.dropFirst(list.index + 1).map { $0.subject(on: board) }.prefix { $0 != nil }.compactMap(\.self).once
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: size.rows / IndicatorsPane.lines(size.columns))
    if motion == .top { skipHeading() }
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let index = rows.firstIndex(where: { $0.subject(on: board) == subject }) else { return false }
    list.select(row: index)
    return true
  }

  mutating func select(_ selection: PaneSelection, on board: Board) -> Bool {
    guard select(selection.subject, on: board) else { return false }
    // Of several targets of a task the one that is meant.
    while measure(board) != selection.measure, list.index + 1 < rows.count,
      rows[list.index + 1].subject(on: board) == selection.subject
    {
      list.select(row: list.index + 1)
    }
    return true
  }

  /// A heading at the top is there to be read, not to be selected first.
  private mutating func skipHeading() {
    if list.index == 0, rows.count > 1, case .heading = rows[0] { list.select(row: 1) }
  }

  /// How many months back a figure is shown.
  private static let months = 10

  private static func lines(_ columns: Int) -> Int { columns >= wide ? 1 : 2 }

  // MARK: Drawing

  func draw(
    _ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?
  ) {
    let previous = previous.flatMap { $0.rows == rows ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let hasIndicators = !context.board.indicators.isEmpty
    let title =
      hasIndicators ? context.presentation.pick("指标", "Indicators") : context.presentation.pick("量化目标", "Targets")
    let items = rows.count { if case .heading = $0 { false } else { true } }
    let inside = Frame(title, count: context.count(items, of: total), isFocused: isFocused).draw(in: region)
    guard !rows.isEmpty else {
      context.drawEmpty(context.presentation.pick("本方案没有量化指标", "this plan has no figures"), of: total, in: inside)
      return
    }
    let lines = IndicatorsPane.lines(inside.columns)
    list.draw(in: inside, lines: lines, isFocused: isFocused, since: previous?.list) { region, index, ground in
      draw(rows[index], context, region, ground)
    }
  }

  private func draw(_ row: IndicatorRow, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    let board = context.board
    context.drawMark(row.subject(on: board), in: region, on: ground)
    switch row {
    case .heading(let name):
      region.put(
        context.presentation.words(name), row: region.rows - 1, column: 1, width: region.columns - 2,
        style: Style(.heading, on: ground))
    case .indicator(let index):
      let entry = board.indicators[index]
      item(
        entry.indicator.name, entry.assessment.target, entry.assessment.light, entry.assessment.state, context, region,
        ground, indent: 1)
    case .target(let task, let index):
      let entry = board.tasks[task].assessment
      let assessed = entry.targets[index]
      item(assessed.target.name, assessed, assessed.light, entry.state, context, region, ground, indent: 1)
    }
  }

  private func item(
    _ name: Name, _ target: TargetAssessment, _ light: Light, _ state: ItemState, _ context: PaneContext,
    _ region: Region, _ ground: Ground, indent: Int
  ) {
    let line = Sparkline(
      state.values[target.target.key]?.monthly(IndicatorsPane.months, upTo: context.board.asOf)
        .map { $0?.fraction } ?? [], goal: target.target.basis == .amount ? target.total?.fraction : nil)
    let face = LightStyle(light)
    let shape = face.shape(context.presentation.glyphs)
    region.put(shape, column: indent, width: 1, style: Style(face.role, on: ground))
    let latest = DisplayText(target.latest?.value.description ?? "-")
    let goal = DisplayText(target.target.words(context.language))
    if region.rows == 1 {
      let layout = ColumnLayout(
        [
          Column(.flexible(minimum: 16, weight: 2)), Column(.fixed(9), align: .right), Column(.flexible(minimum: 16)),
          Column(.fixed(IndicatorsPane.months), priority: 2), Column(.fixed(12)),
          Column(.fixed(LightStyle.labelWidth(context.language) - 2), priority: 1),
        ], width: region.columns - indent - 3)
      let row = region.columns(from: indent + 2, count: region.columns - indent - 3)
      layout.put(context.presentation.words(name), 0, in: row, style: Style(.text, on: ground))
      layout.put(latest, 1, in: row, style: Style(.strong, on: ground))
      layout.put(goal, 2, in: row, style: Style(.dim, on: ground))
      if let place = layout.region(3, in: row) { line.draw(in: place, on: ground) }
      if let place = layout.region(4, in: row) { bar(target, light, place, ground) }
      layout.put(face.words(context.language), 5, in: row, style: Style(face.role, on: ground))
    } else {
      let width = min(14, max(6, region.columns / 3))
      let start = region.columns - 1 - width
      let title = context.presentation.words(name)
      region.put(
        title, column: indent + 2, width: region.columns - indent - 3, style: Style(.text, on: ground))
      // The name comes first; how the figure went stands over its bar where that is free.
      if indent + 2 + region.width(title) < start {
        line.draw(in: region.row(0).columns(from: start, count: width), on: ground)
      }
      let second = region.row(1)
      var column = second.write(latest, column: indent + 2, style: Style(.strong, on: ground))
      column = second.write(" / ", column: column, style: Style(.dim, on: ground))
      second.put(goal, column: column, width: max(0, start - 1 - column), style: Style(.dim, on: ground))
      bar(target, light, second.columns(from: start, count: width), ground)
    }
  }

  /// Amounts have a bar along the period; a level is shown by its light alone, since nothing of it accumulates.
  private func bar(_ target: TargetAssessment, _ light: Light, _ region: Region, _ ground: Ground) {
    guard target.target.isMeasured, target.target.basis == .amount else { return }
    ProgressBar(target.actual, expected: target.expected?.share, light: light).draw(in: region, on: ground)
  }
}

// MARK: For a report

extension IndicatorsPane {
  func content(_ context: PaneContext) -> ShownContent {
    var heading: Name?
    return .indicators(
      rows.compactMap { row in
        switch row {
        case .heading(let name):
          heading = name
          return nil
        case .indicator(let index):
          return .init(item: context.board.indicators[index].indicator.id, target: nil, heading: heading)
        case .target(let task, let index):
          return .init(item: context.board.tasks[task].task.id, target: index, heading: heading)
        }
      })
  }
}
