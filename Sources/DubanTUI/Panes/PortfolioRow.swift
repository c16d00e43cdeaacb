import DubanCore
import DubanScreen

/// A plan in the portfolio, three lines whose columns align down the list: what it is and of when; how its tasks stand; what comes
/// next of it. Where there is room, how its indicators stand is a bar of its own.
struct PortfolioRow {
  private let summary: PlanSummary
  private let presentation: Presentation

  init(_ summary: PlanSummary, _ presentation: Presentation) {
    self.summary = summary
    self.presentation = presentation
  }

  /// Where so many columns are left beside the bars, indicators have a line of their own and what is next stands there.
  private static let beside = 40
  /// Under this many columns the counts stand as words are left.
  private static let narrow = 60

  func draw(in region: Region, _ ground: Ground) {
    drawHead(region.row(0), ground)
    guard region.columns >= PortfolioRow.narrow else {
      let line = CountsLine(tasks: summary.tasks, indicators: summary.indicators, extended: summary.extended)
      region.row(1).write(line.spans(presentation, columns: region.columns, region.ambiguous))
      return drawLine([late, next], region.row(2))
    }
    let wide = PortfolioBars(presentation, isWide: true)
    let isWide = region.columns >= wide.width + PortfolioRow.beside
    let bars = isWide ? wide : PortfolioBars(presentation, isWide: false, columns: region.columns)
    bars.draw(summary.tasks, presentation.pick("任务", "tasks"), in: region.row(1))
    guard isWide else {
      let headings =
        bars.tellsHeadings || summary.tasks.headings == 0
        ? [] : [Span(PortfolioBars.headings(summary.tasks.headings, presentation), .dim)]
      return drawLine([late, indicators, headings, extended, next], region.row(2), dropping: [3, 2, 1])
    }
    bars.draw(summary.indicators, presentation.pick("指标", "indicators"), in: region.row(2))
    let beside = region.columns(from: bars.width + 3, count: region.columns - bars.width - 3)
    // What is overdue stands beside the tasks: beside the indicators it would seem to be of them.
    drawLine([late, extended], beside.row(1))
    drawLine([next], beside.row(2))
  }

  /// Title, jurisdiction, period, day and mark of made-up progress, in columns that align; the later ones give way first.
  private func drawHead(_ row: Region, _ ground: Ground) {
    let isChinese = presentation.language == .chinese
    let layout = ColumnLayout(
      [
        Column(.flexible(minimum: 24)), Column(.fixed(10), align: .right, priority: 3), Column(.fixed(23), priority: 2),
        Column(.fixed(isChinese ? 15 : 16), priority: 1), Column(.fixed(isChinese ? 4 : 9), priority: 1),
      ], width: row.columns)
    let period = summary.period
    let texts: [(DisplayText, ThemeRole)] = [
      (presentation.words(summary.title), .strong), (DisplayText(summary.jurisdiction), .dim),
      (DisplayText("\(period.start) - \(period.end)"), .dim),
      (presentation.pick("截至 \(summary.asOf)", "as of \(summary.asOf)"), .dim),
      (summary.isSimulated ? presentation.pick("演示", "simulated") : "", .simulated),
    ]
    for (index, (text, role)) in texts.enumerated() { layout.put(text, index, in: row, style: Style(role, on: ground)) }
  }

  /// What is told side by side. Only the name at the end is ever cut: where the rest has no room, what is told elsewhere too goes
  /// first, by its places in `dropping`.
  private func drawLine(_ parts: [[Span]], _ row: Region, dropping: [Int] = []) {
    let gap: DisplayText = "   "
    var (parts, order) = (parts, dropping[...])
    func whole() -> Int {
      let told = parts.flatMap(\.self)
      let name = parts.last?.count == 2 ? told.last : nil
      return told.reduce(0) { $0 + row.width($1.text) + gap.width(.narrow) } - (name.map { row.width($0.text) } ?? 0)
    }
    while whole() > row.columns, let place = order.popFirst() { parts[place] = [] }
    var column = 0
    for span in parts.flatMap(\.self) where column < row.columns {
      let text = column == 0 ? span.text : gap + span.text
      column = row.put(text, column: column, width: min(row.width(text), row.columns - column), style: span.style)
    }
  }

  /// `! 逾期部分 10 个`: everything overdue, a task's milestones each; how many tasks that are stands in the counts of lights.
  private var late: [Span] {
    guard summary.overdue > 0 else { return [] }
    let face = LightStyle(.overdue)
    let words = presentation.pick("逾期部分 \(summary.overdue) 个", "\(summary.overdue) parts overdue")
    return [Span(face.shape(presentation.glyphs) + " " + words, Style(face.role, on: .plain, [.bold]))]
  }

  /// `指标 23: !1 ⚑1 …`, where they have no line of their own.
  private var indicators: [Span] {
    let counts = summary.indicators
    guard counts.total > 0 else { return [] }
    let lights = counts.signs(presentation)
    return [
      Span(
        presentation.pick("指标 \(counts.judged)：\(lights)", "\(English.count(counts.judged, "indicator")): \(lights)"),
        .dim)
    ]
  }

  private var extended: [Span] {
    summary.extended == 0
      ? [] : [Span(presentation.pick("延期 \(summary.extended)", "extended \(summary.extended)"), .dim)]
  }

  private var next: [Span] {
    guard let next = summary.next else {
      let words =
        summary.overdue > 0
        ? presentation.pick("此外没有未到期的", "nothing else is due") : presentation.pick("没有待办事项", "nothing is due any more")
      return [Span(words, .dim)]
    }
    let days = summary.asOf.distance(to: next.due)
    let day = next.due.words(presentation.language, in: summary.period)
    let more = next.count > 1 ? presentation.pick(" 等 \(next.count) 项", " and \(next.count - 1) more") : ""
    let when = presentation.pick("下一到期 \(day) ", "next due \(day), ") + presentation.away(days)
    return [Span(when, .dim), Span(presentation.words(next.title) + more, .dim)]
  }
}
