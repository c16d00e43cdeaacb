package import DubanCore

/// A trend as a plot: values at the side, days at the foot, what was reported, what is to be reached, where it should be, and
/// the as-of day. Each line has a stroke of its own, so that it reads without colour.
package struct TrendPlot {
  private let trend: Trend
  private let presentation: Presentation

  /// A plot of `trend`, told as `presentation` says.
  package init(trend: Trend, presentation: Presentation) {
    self.trend = trend
    self.presentation = presentation
  }

  private static let actual = DotCanvas.Pen(stroke: .solid, role: .plotActual, sign: "*")
  private static let reading = DotCanvas.Pen(stroke: .solid, role: .plotActual, sign: "@")
  private static let target = DotCanvas.Pen(stroke: .dashed, role: .plotTarget, sign: "=")
  private static let expected = DotCanvas.Pen(stroke: .dotted, role: .plotExpected, sign: ".")

  /// The rows below the lines: the foot, its labels, the as-of day.
  private static let foot = 3

  /// Draws the plot over all of `region`; nothing where it has no room or there is nothing to measure.
  package func draw(in region: Region) {
    let rows = region.rows - TrendPlot.foot
    guard rows >= 3, let range = trend.range else { return }
    let axis = PlotAxis(range, most: max(2, min(8, rows / 2)))
    let labels = axis.ticks.map { DisplayText(axis.label($0)) }
    let margin = (labels.map(region.width).max() ?? 0) + 2
    let columns = region.columns - margin - 1
    guard columns >= 12 else { return }
    let first = min(trend.span.start, trend.readings.first?.on ?? trend.span.start)
    let days = DayAxis(first, max(trend.span.end, trend.asOf), columns: columns, presentation.language)
    let plot = region.part(Rect(row: 0, column: margin, rows: rows, columns: columns))
    for (tick, label) in zip(axis.ticks, labels) {
      let row = rows - 1 - axis.position(of: tick, steps: rows * 4 - 1) / 4
      region.put(label, row: row, width: margin - 2, style: Style(.dim), align: .right)
    }
    for row in 0..<rows { region.write("|", row: row, column: margin - 1, style: Style(.rule)) }
    drawAsOf(days, plot, region, margin)
    drawLines(axis, days, in: plot)
    drawFoot(days, region, row: rows, margin: margin, columns: columns)
  }

  private func drawLines(_ axis: PlotAxis, _ days: DayAxis, in plot: Region) {
    var canvas = DotCanvas(rows: plot.rows, columns: plot.columns)
    let (right, bottom) = (canvas.width - 1, canvas.height - 1)
    func place(_ day: Day, _ value: Fraction) -> (x: Int, y: Int) {
      (days.position(of: day, steps: right), bottom - axis.position(of: value, steps: bottom))
    }
    for (point, next) in zip(trend.expected, trend.expected.dropFirst()) {
      canvas.line(from: place(point.day, point.value), to: place(next.day, next.value), TrendPlot.expected)
    }
    if let total = trend.total?.fraction {
      canvas.line(from: place(days.first, total), to: place(days.last, total), TrendPlot.target)
    }
    let readings = trend.readings.map { place($0.on, $0.value.fraction) }
    for (point, next) in zip(readings, readings.dropFirst()) { canvas.line(from: point, to: next, TrendPlot.actual) }
    for point in readings { canvas.mark(point.x, point.y, TrendPlot.reading) }
    canvas.draw(in: plot)
  }

  /// The as-of day: a line from top to foot, and its date below.
  private func drawAsOf(_ days: DayAxis, _ plot: Region, _ region: Region, _ margin: Int) {
    let column = days.position(of: trend.asOf, steps: plot.columns * 2 - 1) / 2
    for row in 0..<plot.rows { plot.write(":", row: row, column: column, style: Style(.tick)) }
    let words = presentation.pick("截至 \(trend.asOf)", "as of \(trend.asOf)")
    let width = region.width(words)
    let start = max(margin, min(margin + column - width / 2, region.columns - width))
    region.write(words, row: region.rows - 1, column: start, style: Style(.tick))
  }

  private func drawFoot(_ days: DayAxis, _ region: Region, row: Int, margin: Int, columns: Int) {
    region.write(
      DisplayText("+" + String(repeating: "-", count: columns)), row: row, column: margin - 1, style: Style(.rule))
    var free = 0
    for tick in days.ticks {
      let column = days.position(of: tick.day, steps: columns * 2 - 1) / 2
      if column > 0 { region.write("+", row: row, column: margin + column, style: Style(.rule)) }
      let label = DisplayText(tick.label)
      guard column >= free, column + region.width(label) <= columns + 1 else { continue }
      region.write(label, row: row + 1, column: margin + column, style: Style(.dim))
      free = column + region.width(label) + 1
    }
  }

  /// What each line means: its stroke and its word.
  package func legend(_ glyphs: GlyphSet) -> [Span] {
    let isASCII = glyphs == .ascii
    var spans = [
      Span(isASCII ? "*@*" : "\u{2824}\u{28FF}\u{2824}", TrendPlot.actual.role),
      Span(presentation.pick(" 实际  ", " reported  ")),
      Span(isASCII ? "===" : "\u{2824}\u{2804}\u{2824}", TrendPlot.target.role),
      Span(presentation.pick(" 目标  ", " target  ")),
    ]
    if !trend.expected.isEmpty {
      spans += [
        Span(isASCII ? "..." : "\u{2804}\u{2804}\u{2804}", TrendPlot.expected.role),
        Span(presentation.pick(" 应达  ", " expected  ")),
      ]
    }
    return spans + [Span(":", .tick), Span(presentation.pick(" 截至日", " as-of day"))]
  }
}
