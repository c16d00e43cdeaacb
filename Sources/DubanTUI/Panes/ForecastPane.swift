import DubanCore
import DubanReports
import DubanScreen

/// What will be late by the quarter's end if nothing more comes: days left, id, title and unit, and of what is counted what is
/// missing, what is needed a week, and what came a week lately.
struct ForecastPane: CoveringPane, ChoosingPane {
  private var forecast: Forecast?
  private var widths = ForecastWidths()
  /// How many there were without a filter.
  private var total = 0
  private var list = ListView<String>()

  var hints: [Command] { [.go(.open), .item(.update), .item(.confirm), .mark(.mark), .item(.note)] }

  private var rows: [ForecastItem] { forecast?.items ?? [] }

  mutating func reload(_ context: PaneContext) {
    let all = Forecast(context.board)
    total = all.items.count
    let shown = context.shown == nil ? all : all.filtered { context.shows($0.subject) }
    let before = item?.subject
    forecast = shown
    widths = ForecastWidths(shown, context)
    list.reload(shown.items.map(\.item.key))
    // Of several targets of one task the selected one may be there no more while another is.
    if let before, item?.subject != before { _ = select(before, on: context.board) }
  }

  private var item: AgendaItem? { rows.indices.contains(list.index) ? rows[list.index].item : nil }

  func selected(_ board: Board) -> String? { item?.subject }

  func choice(_ board: Board) -> PaneChoice? { item?.directive.map { .directive($0, nil) } }

  /// A task may stand here with several targets.
  func listed(_ board: Board) -> [String] { rows.lazy.map(\.item.subject).once }

  func covered(_ board: Board) -> [String] { selected(board).map { [$0] } ?? [] }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let index = rows.firstIndex(where: { $0.item.subject == subject }) else { return false }
    // Of several targets of one task the chosen one stays.
    if selected(board) != subject { list.select(row: index) }
    return true
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    list.move(motion, height: ForecastLayout(size, widths).rows)
  }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    let previous = previous.flatMap { $0.forecast == forecast && $0.widths == widths && $0.total == total ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let inside = Frame(
      context.presentation.pick("预测", "Forecast"), count: context.count(rows.count, of: total), isFocused: isFocused
    ).draw(in: region)
    guard !rows.isEmpty else {
      return context.drawEmpty(widths.sentence, of: total, Style(.lightDone), in: inside)
    }
    let layout = ForecastLayout(inside.size, widths)
    for (row, line) in layout.sentence.enumerated() {
      inside.put(line, row: row, column: 1, width: inside.columns - 2, style: Style(.strong))
    }
    if layout.hasHeads {
      let row = inside.part(Rect(row: layout.above - 1, column: 0, rows: 1, columns: inside.columns))
      ForecastLine.drawHeads(layout, context, in: row)
    }
    list.draw(
      in: inside.droppingRows(layout.above), lines: layout.lines, isFocused: isFocused, since: previous?.list
    ) { region, index, ground in
      ForecastLine(rows[index], layout, context).draw(in: region, on: ground)
    }
  }

  // MARK: For a report

  func content(_ context: PaneContext) -> ShownContent { forecast.map { .forecast($0) } ?? .nothing }
}
