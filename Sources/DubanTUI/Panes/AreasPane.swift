import DubanScreen
import DubanCore
import DubanReports

/// Targets by area: the rows are targets, the columns areas, at the right the sum beside the figure that the shares should
/// add up to. Left and right choose the area.
struct AreasPane: SidewaysPane {
  private var matrix: AreaMatrix?
  private var list = ListView<String>()
  private var columns = ListView<String>()
  private var widths: AreaWidths?

  mutating func reload(_ context: PaneContext) {
    let matrix = AreaMatrix(context.board, shows: context.shows)
    self.matrix = matrix
    widths = AreaWidths(matrix.rows, context)
    list.reload(matrix.rows.map { "\($0.subject) \($0.index)" })
    columns.reload(matrix.areas)
  }

  private var rows: [AreaMatrix.Row] { matrix?.rows ?? [] }

  func selected(_ board: Board) -> String? { rows.indices.contains(list.index) ? rows[list.index].subject : nil }

  func listed(_ board: Board) -> [String] { rows.lazy.map(\.subject).once }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard let index = rows.firstIndex(where: { $0.subject == subject }) else { return false }
    // Of several targets of one item the chosen one stays.
    if selected(board) != subject { list.select(row: index) }
    return true
  }

  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    guard let widths else { return }
    list.move(motion, height: AreaLayout(size, widths).rows)
  }

  mutating func moveSideways(_ step: Int, _ context: PaneContext, _ size: Size) {
    guard let widths else { return }
    columns.select(row: columns.index + step)
    columns.settle(height: AreaLayout(size, widths).shown)
  }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    let presentation = context.presentation
    let previous = previous.flatMap { $0.matrix == matrix && $0.widths == widths ? $0 : nil }
    if previous == nil { region.fill(style: Style()) }
    let total = context.shown == nil ? rows.count : AreaMatrix(context.board).rows.count
    let inside = Frame(
      presentation.pick("目标分地区", "Targets by area"), count: context.count(rows.count, of: total), isFocused: isFocused
    ).draw(in: region)
    guard let widths, !rows.isEmpty else {
      return context.drawEmpty(
        presentation.pick("本方案没有分解到地区的目标", "no target of this plan is broken down by area"), of: total, in: inside)
    }
    let layout = AreaLayout(inside.size, widths)
    let shown = columns.visible(height: layout.shown)
    let heads = layout.above - (layout.hasCounts ? 1 : 0)
    drawHeads(shown, layout, context, in: inside.part(Rect(row: 0, column: 0, rows: heads, columns: inside.columns)))
    if layout.hasCounts { drawCounts(shown, layout, context, in: inside.row(heads)) }
    let before = previous.flatMap { $0.columns.visible(height: layout.shown) == shown ? $0.list : nil }
    let place = inside.part(Rect(row: layout.above, column: 0, rows: layout.rows, columns: inside.columns))
    list.draw(in: place, isFocused: false, since: before) { region, index, ground in
      let row = rows[index]
      drawTitle(row, context, region.columns(from: 0, count: layout.title), ground)
      for (place, column) in shown.enumerated() {
        let isChosen = index == list.index && column == columns.index
        let slot = region.columns(from: layout.title + place * layout.slot + 1, count: layout.slot)
        let paper: Ground = isChosen && isFocused ? .selection : ground
        slot.fill(style: Style(on: paper))
        let cell = row.cell(column)
        let face = row.lights[column].map(LightStyle.init)
        slot.inset(columns: 1).put(
          DisplayText(cell ?? "-"), style: Style(cell == nil ? .dim : face?.role ?? .text, on: paper), align: .right)
      }
      drawSum(row, layout, context, region, ground)
    }
    if layout.foot > 0 { drawFoot(context, in: inside.droppingRows(inside.rows - layout.foot)) }
  }

  private func drawHeads(_ shown: Range<Int>, _ layout: AreaLayout, _ context: PaneContext, in region: Region) {
    let presentation = context.presentation
    region.fill(style: Style())
    let last = region.rows - 1
    region.put(presentation.pick("目标", "Target"), row: last, column: 3, width: layout.title - 5, style: Style(.dim))
    if shown.lowerBound > 0 { region.put("<", row: last, column: layout.title - 1, width: 1, style: Style(.dim)) }
    for (place, column) in shown.enumerated() {
      let name = context.area(columns.ids[column])
      let lines = name.wrapped(to: layout.slot - 2, region.ambiguous).prefix(region.rows)
      let style = Style(.heading, column == columns.index ? [.underline] : [])
      for (line, text) in lines.enumerated() {
        // The last line stands over the figures; a name of one line stands there too.
        let row = region.rows - lines.count + line
        let start = layout.title + (place + 1) * layout.slot - region.width(text)
        region.write(text, row: row, column: start, style: style)
      }
    }
    if shown.upperBound < columns.ids.count {
      region.put(">", row: last, column: layout.end + 1, width: 1, style: Style(.dim))
    }
    for (words, slot) in [
      (presentation.pick("合计", "Sum"), layout.sum), (presentation.pick("目标", "Target"), layout.whole),
      (presentation.pick("差额", "Gap"), layout.gap),
    ] {
      guard let slot else { continue }
      region.put(
        words, row: last, column: slot.start, width: slot.width, style: Style(.heading), align: .right)
    }
  }

  /// Under each area how many of its targets are late, behind or not told of; how many there are where none is.
  private func drawCounts(_ shown: Range<Int>, _ layout: AreaLayout, _ context: PaneContext, in row: Region) {
    row.fill(style: Style())
    row.put(
      context.presentation.pick("各地落后、未报", "behind or unreported"), column: 3, width: layout.title - 5,
      style: Style(.dim))
    guard let matrix else { return }
    for (place, column) in shown.enumerated() {
      let counts = matrix.counts(ofArea: column)
      let late = [Light.overdue, .farBehind, .behind, .unreported].filter { counts[$0] > 0 }
      let told = late.isEmpty && counts.judged > 0 ? [Light.onTrack] : Array(late.prefix(2))
      let spans = told.map { light in
        let face = LightStyle(light)
        let count = late.isEmpty ? counts.judged : counts[light]
        return Span(face.shape(context.presentation.glyphs) + DisplayText("\(count)"), face.role)
      }
      let width = spans.reduce(0) { $0 + row.width($1.text) }
      row.write(spans, column: layout.title + (place + 1) * layout.slot - width)
    }
  }

  private func drawTitle(_ row: AreaMatrix.Row, _ context: PaneContext, _ region: Region, _ ground: Ground) {
    context.drawMark(row.subject, in: region, on: ground)
    if let light = row.assessment(on: context.board)?.light {
      let face = LightStyle(light)
      region.put(face.shape(context.presentation.glyphs), column: 1, width: 1, style: Style(face.role, on: ground))
    }
    let column = region.write(DisplayText(row.subject + " "), column: 3, style: Style(.dim, on: ground))
    region.put(
      context.presentation.words(row.target.name), column: column, width: max(0, region.columns - column),
      style: Style(.text, on: ground))
  }

  private func drawSum(
    _ row: AreaMatrix.Row, _ layout: AreaLayout, _ context: PaneContext, _ region: Region, _ ground: Ground
  ) {
    let gap = row.gapWords(context.presentation)
    func put(_ text: DisplayText, _ slot: ColumnLayout.Slot?, _ style: Style) {
      guard let slot else { return }
      region.put(text, column: slot.start, width: slot.width, style: style, align: .right)
    }
    put(
      DisplayText(row.sum?.description ?? "-"), layout.sum,
      Style(gap == nil ? .strong : .lightBehind, on: ground))
    put(DisplayText(row.target.words(context.language)), layout.whole, Style(.dim, on: ground))
    put(gap ?? "", layout.gap, Style(.lightBehind, on: ground))
  }

  /// The chosen cell in words, and what does not add up.
  private func drawFoot(_ context: PaneContext, in region: Region) {
    region.fill(style: Style())
    guard rows.indices.contains(list.index), let area = columns.selected else { return }
    let (row, presentation) = (rows[list.index], context.presentation)
    var column = region.write(DisplayText(row.subject + "  "), column: 1, style: Style(.dim))
    let title = context.entry.title(of: row.subject, presentation)
    column = region.write(title, column: column, style: Style(.text))
    region.put(
      "  " + row.sentence(presentation) + row.reachedSentence(presentation), column: column,
      width: region.columns - column - 1,
      style: Style(row.difference == nil ? .dim : .lightBehind))
    region.put(
      context.area(area) + presentation.pick("：", ": ") + row.words(forColumn: columns.index, presentation), row: 1,
      column: 1,
      width: region.columns - 2, style: Style(row.shares[columns.index] == nil ? .dim : .text))
  }
}

// MARK: For a report

extension AreasPane {
  func content(_ context: PaneContext) -> ShownContent { matrix.map { .areas($0) } ?? .nothing }
}
