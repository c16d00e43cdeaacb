import DubanScreen
import DubanCore
import DubanReports

/// The report duties: units by months, or half-months where one of them asks for these, what was handed in, what is due, what is
/// missing. The selected cell can be recorded as handed in.
struct DutiesPane: SidewaysPane, ChoosingPane {
  private var sheets: [DutySheet] = []
  private var rows: [DutyRow] = []
  private var list = ListView<String>()
  private var columns = MonthColumns(nil)
  /// The position of the selected column; nil before the person moved sideways, when it is the current one.
  private var chosen: Int?

  mutating func reload(_ context: PaneContext) {
    let board = context.board
    sheets = board.plan.duties.map { board.dutySheet(of: $0) }
    // A filter says something of duties only where it asks for units.
    let units = context.headings[.unit]
    rows = DutyRow.rows(of: sheets) { units?.contains($0) ?? true }
    columns = MonthColumns(board.plan.period, byHalves: sheets.contains { $0.duty.every == .halfMonth })
    list.reload(rows.map { $0.key(in: sheets) })
    skipHeading()
  }

  var hints: [Command] { [.item(.update), .go(.open)] }

  func selected(_ board: Board) -> String? {
    guard rows.indices.contains(list.index) else { return nil }
    return sheets[rows[list.index].sheet].duty.id
  }

  func choice(_ board: Board) -> PaneChoice? {
    guard rows.indices.contains(list.index), case .unit(let row, let index) = rows[list.index] else { return nil }
    let sheet = sheets[index]
    guard sheet.spans.indices.contains(span(of: sheet)) else { return nil }
    return .piece(DutyPiece(duty: sheet.duty.id, unit: sheet.rows[row].unit, span: sheet.spans[span(of: sheet)]))
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let row = rows.firstIndex(where: { sheets[$0.sheet].duty.id == subject }) else { return false }
    list.select(row: row)
    return true
  }

  func listed(_ board: Board) -> [String] { sheets.map(\.duty.id) }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: size.rows - DutiesPane.outside)
    if motion == .top { skipHeading() }
  }

  /// A heading at the top is there to be read, not to be selected first.
  private mutating func skipHeading() {
    if list.index == 0, rows.count > 1, case .duty = rows[0] { list.select(row: 1) }
  }

  // MARK: Sideways

  /// To the next span of the selected row's duty; a half-year's summary has two in a year.
  mutating func moveSideways(_ step: Int, _ context: PaneContext, _ size: Size) {
    guard rows.indices.contains(list.index) else { return }
    let sheet = sheets[rows[list.index].sheet]
    let next = span(of: sheet) + step
    guard sheet.spans.indices.contains(next) else { return }
    chosen = month(of: sheet.spans[next])
  }

  /// The position of the selected span of `sheet`: the one in which the selected month falls.
  private func span(of sheet: DutySheet) -> Int {
    guard let chosen, columns.months.indices.contains(chosen) else { return sheet.current }
    return sheet.spans.firstIndex { $0 >= columns.months[chosen] } ?? sheet.spans.endIndex - 1
  }

  private func month(of span: Day) -> Int? { columns.months.firstIndex(of: span) }

  /// The position of the month that holds the selected cell.
  private var selectedMonth: Int? {
    guard rows.indices.contains(list.index) else { return nil }
    let sheet = sheets[rows[list.index].sheet]
    let index = span(of: sheet)
    return sheet.spans.indices.contains(index) ? month(of: sheet.spans[index]) : nil
  }

  // MARK: Drawing

  /// The months above the rows, and below them the legend and what the selected cell says.
  private static let outside = 3

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    region.fill(style: Style())
    let missing = rows.reduce(0) { sum, row in
      if case .unit(let unit, let sheet) = row { sum + sheets[sheet].rows[unit].missing } else { sum }
    }
    let title = context.presentation.pick("报送 单位与月份", "Report duties by unit and month")
    let inside = Frame(
      title, count: context.presentation.pick("缺报 \(missing)", "\(missing) missing"), isFocused: isFocused
    ).draw(in: region)
    guard !rows.isEmpty else {
      context.drawEmpty(
        context.presentation.pick("本方案没有报送要求", "this plan asks for no reports"),
        of: sheets.reduce(0) { $0 + $1.rows.count }, in: inside)
      return
    }
    let least = columns.widths.lowerBound * columns.months.count
    let name = max(14, min(30, inside.columns - least - DutiesPane.tail - 3))
    let room = inside.columns - name - DutiesPane.tail - 3
    let visible = columns.visible(room, selected: selectedMonth ?? 0)
    let table = Table(months: visible, name: name, width: columns.width(room))
    drawHead(table, context, inside.row(0))
    let body = inside.droppingRows(1).droppingLastRows(2)
    list.draw(in: body, lines: 1, marked: 1, isFocused: isFocused) { region, index, ground in
      draw(rows[index], table, isSelected: index == list.index, context, region, ground)
    }
    drawLegend(context, inside.row(inside.rows - 2))
    drawChoice(context, inside.row(inside.rows - 1))
  }

  /// The columns at the right for how many are missing.
  private static let tail = 8

  /// Where the columns of the table stand.
  private struct Table {
    /// The months that are on the screen.
    let months: Range<Int>
    /// The columns of the units' names, and of a month.
    let name: Int
    let width: Int

    /// Where the cells of a month begin.
    func start(_ month: Int) -> Int { name + 2 + (month - months.lowerBound) * width }

    /// Where the count of what is missing begins.
    var end: Int { name + 3 + months.count * width }
  }

  private func drawHead(_ table: Table, _ context: PaneContext, _ row: Region) {
    let current = columns.months.first { $0 >= context.board.asOf }
    let visible = table.months
    for month in visible {
      let style = columns.months[month] == current ? Style(.strong, on: .plain, [.underline]) : Style(.columnHead)
      let label = columns.label(month, context.language)
      row.write(label, column: table.start(month) + table.width - row.width(label), style: style)
    }
    let year = columns.months.indices.contains(visible.lowerBound) ? columns.months[visible.lowerBound].year : 0
    let more = visible.count < columns.months.count
    row.put(
      DisplayText(more ? "\(year)  \(visible.lowerBound > 0 ? "<" : "")" : "\(year)"), column: 1, width: table.name,
      style: Style(.columnHead))
    row.put(
      context.presentation.pick("缺报", "missing"), column: table.end, width: DutiesPane.tail - 1,
      style: Style(.columnHead),
      align: .right)
  }

  private func draw(
    _ row: DutyRow, _ table: Table, isSelected: Bool, _ context: PaneContext, _ region: Region, _ ground: Ground
  ) {
    let sheet = sheets[row.sheet]
    switch row {
    case .duty:
      let title = context.presentation.words(sheet.duty.title) + "  " + rhythm(sheet.duty, context.presentation)
      region.put(title, column: 1, width: region.columns - 2, style: Style(.heading, on: ground))
    case .unit(let index, _):
      let owed = sheet.rows[index]
      region.put(
        context.unit(owed.unit), column: 2, width: table.name - 1, style: Style(.text, on: ground),
        clip: context.presentation.nameClip)
      let chosen = span(of: sheet)
      for (span, cell) in owed.cells.enumerated() {
        guard let month = month(of: sheet.spans[span]), table.months.contains(month) else { continue }
        let place = region.columns(from: table.start(month), count: table.width)
        draw(cell, of: sheet.duty, isSelected: isSelected && span == chosen, context.presentation, place, ground)
      }
      if owed.missing > 0 {
        region.put(
          DisplayText("\(owed.missing)"), column: table.end, width: DutiesPane.tail - 1,
          style: Style(.lightOverdue, on: ground), align: .right)
      }
    }
  }

  /// `✓`, `! 0/2`: a shape, and of several pieces how many came in.
  private func draw(
    _ cell: DutySheet.Cell, of duty: ReportDuty, isSelected: Bool, _ presentation: Presentation, _ place: Region,
    _ ground: Ground
  ) {
    let shape = cell.state.map { DutyStyle($0).shape(presentation.glyphs) } ?? "-"
    let count = duty.count > 1 && cell.state != nil ? DisplayText("\(cell.handedIn)/\(duty.count)") : ""
    var style = Style(cell.state.map { DutyStyle($0).role } ?? .dim, on: ground)
    var text = shape + count
    if isSelected {
      // Brackets show the cell without colour.
      text = "[" + text + "]"
      style.attributes = [.bold]
    } else {
      text = text + " "
    }
    place.put(text, width: place.columns, style: style, align: .right)
  }

  private func rhythm(_ duty: ReportDuty, _ presentation: Presentation) -> DisplayText {
    let often =
      switch duty.every {
      case .halfMonth: presentation.language.pick("每半月", "each half-month")
      case .month: presentation.language.pick("每月", "each month")
      case .quarter: presentation.language.pick("每季", "each quarter")
      case .halfYear: presentation.language.pick("每半年", "each half-year")
      case .year: presentation.language.pick("每年", "each year")
      }
    let receiver = duty.receiver.map { presentation.language.pick("，报\($0)", ", to \($0)") } ?? ""
    return presentation.pick("\(often) \(duty.count) 份\(receiver)", "\(duty.count) \(often)\(receiver)")
  }

  private func drawLegend(_ context: PaneContext, _ row: Region) {
    var column = 1
    for state in DutyAssessment.State.allCases {
      let face = DutyStyle(state)
      column = row.write(face.label(context.presentation), column: column, style: Style(face.role)) + 3
    }
    column = row.write(context.presentation.pick("- 未到期", "- not due yet"), column: column, style: Style(.dim))
    let keys =
      columns.isByHalves
      ? context.presentation.pick("左右键换半月", "left and right change the half-month")
      : context.presentation.pick("左右键换月份", "left and right change the month")
    if column + row.width(keys) + 4 <= row.columns {
      row.write(keys, column: row.columns - row.width(keys) - 1, style: Style(.dim))
    }
  }

  /// What the selected cell says, in words.
  private func drawChoice(_ context: PaneContext, _ row: Region) {
    guard rows.indices.contains(list.index) else { return }
    let sheet = sheets[rows[list.index].sheet]
    let index = span(of: sheet)
    guard sheet.spans.indices.contains(index) else { return }
    let day = sheet.spans[index].endWords(context.language, in: context.plan.period)
    var spans: [Span]
    if case .unit(let unit, _) = rows[list.index] {
      let cell = sheet.rows[unit].cells[index]
      let state =
        cell.state.map { Span(DutyStyle($0).label(context.presentation), Style(DutyStyle($0).role)) }
        ?? Span(context.presentation.pick("未到期", "not due yet"), .dim)
      spans = [
        Span(context.unit(sheet.rows[unit].unit), .strong), Span("  "),
        Span(context.presentation.pick("截止\(day)", "up to \(day)")), Span("  "), state,
        Span(
          context.presentation.pick(
            "  应报 \(sheet.duty.count) 份，已报 \(cell.handedIn) 份", "  \(cell.handedIn) of \(sheet.duty.count) handed in")),
      ]
    } else {
      spans = [Span(context.presentation.pick("截止\(day)  ", "up to \(day)  "))]
      for state in DutyAssessment.State.allCases {
        let face = DutyStyle(state)
        spans.append(
          Span(face.label(context.presentation) + DisplayText(" \(sheet.count(state, at: index))   "), Style(face.role))
        )
      }
    }
    row.write(spans, column: 1)
  }
}

// MARK: For a report

extension DutiesPane {
  func content(_ context: PaneContext) -> ShownContent {
    let units = Dictionary(grouping: rows) { $0.sheet }.mapValues { rows in
      rows.compactMap { if case .unit(let row, _) = $0 { row } else { nil } }
    }
    return .duties(sheets.indices.compactMap { sheet in units[sheet].map { .init(sheets[sheet], rows: $0) } })
  }
}
