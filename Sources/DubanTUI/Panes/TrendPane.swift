import DubanScreen
import DubanCore
import DubanReports

/// How the figure developed that is selected in the pane beside it: a plot, and below it the arithmetic of its light.
struct TrendPane: FollowingPane, FetchingPane, MeasuringPane {
  private var subject: String?
  private var measure: String?
  /// What was selected beside it when it last looked.
  private var followed: PaneSelection?
  /// The entries on `fetched`; nil while they are not there.
  private var history: [Entry]?
  private var fetched: String?
  /// The item whose entries were asked for.
  private var asked: String?

  mutating func reload(_ context: PaneContext) {
    asked = nil
    guard let subject else { return }
    // The plan may have lost the item, or the figure that was chosen of it.
    let board = context.board
    if board.task(subject) == nil, board.indicator(subject) == nil {
      (self.subject, measure, followed) = (nil, nil, nil)
    } else if let measure, !board.trendMeasures(of: subject).contains(measure) {
      self.measure = board.trendMeasures(of: subject).first
    }
  }

  mutating func need(_ context: PaneContext) -> PaneNeed? {
    guard let source = source(on: context.board), source != asked else { return nil }
    asked = source
    return .history(source)
  }

  /// The item where the figures are told: the chosen one, or that where the plan tells them a first time.
  private func source(on board: Board) -> String? {
    guard let subject, let measure else { return self.subject }
    return board.source(of: measure, of: subject).subject
  }

  mutating func take(_ supply: PaneSupply, _ context: PaneContext) {
    guard case .history(let subject, let entries) = supply, subject == asked else { return }
    history = entries
    fetched = subject
  }

  // MARK: What is shown

  mutating func follow(_ selection: PaneSelection?, _ context: PaneContext) {
    guard selection != followed else { return }
    followed = selection
    if let selection { show(selection.subject, selection.measure, on: context.board) }
  }

  mutating func select(_ subject: String, on board: Board) -> Bool {
    guard !board.trendMeasures(of: subject).isEmpty else { return false }
    if subject != self.subject { show(subject, nil, on: board) }
    return true
  }

  mutating func select(_ selection: PaneSelection, on board: Board) -> Bool {
    guard !board.trendMeasures(of: selection.subject).isEmpty else { return false }
    show(selection.subject, selection.measure, on: board)
    return true
  }

  private mutating func show(_ subject: String, _ measure: String?, on board: Board) {
    let owner = DetailDocument.owner(of: subject, on: board)
    self.subject = owner
    self.measure = measure ?? board.trendMeasures(of: owner).first
  }

  var hints: [Command] { [.go(.nextPane), .go(.open), .item(.update), .item(.note)] }

  func selected(_ board: Board) -> String? { subject }

  func measure(_ board: Board) -> String? { measure }

  func listed(_ board: Board) -> [String] { subject.map { [$0] } ?? [] }

  /// With the focus, up and down lead through the targets of a task that has several.
  mutating func move(_ motion: Motion, _ context: PaneContext, _ size: Size) {
    guard let subject else { return }
    let measures = context.board.trendMeasures(of: subject)
    let index = measures.firstIndex { $0 == measure } ?? 0
    let next =
      switch motion {
      case .moveUp: index - 1
      case .moveDown: index + 1
      case .top: 0
      case .bottom: measures.count - 1
      case .pageUp, .pageDown, .scrollUp, .scrollDown: index
      }
    if measures.indices.contains(next) { measure = measures[next] }
  }

  // MARK: Drawing

  func draw(_ context: PaneContext, in region: Region, isFocused: Bool, since previous: Self?) {
    region.fill(style: Style())
    let presentation = context.presentation
    let measures = subject.map { context.board.trendMeasures(of: $0) } ?? []
    let position = measures.firstIndex { $0 == measure }.map { $0 + 1 } ?? 0
    let inside = Frame(
      presentation.pick("走势", "Trend"), count: measures.count > 1 ? DisplayText("\(position)/\(measures.count)") : "",
      isFocused: isFocused
    ).draw(in: region).inset(columns: 1)
    guard let subject else {
      return say(presentation.pick("先在旁边选中一个指标或任务", "select an indicator or a task beside it"), in: inside)
    }
    drawTitle(subject, context, inside.row(0))
    guard let measure, !measures.isEmpty else {
      return say(presentation.pick("没有量化目标，没有走势可画", "no measured target, nothing to plot"), in: inside.droppingRows(1))
    }
    let entries = fetched == source(on: context.board) ? history : nil
    guard let trend = context.board.trend(of: subject, measure: measure, entries: entries ?? []) else { return }
    drawTarget(trend, presentation, inside.row(1))
    let lines = arithmetic(trend, context, columns: inside.columns, inside.ambiguous)
    let shown = min(lines.count, max(2, inside.rows - 15))
    let plot = inside.part(Rect(row: 3, column: 0, rows: inside.rows - 5 - shown, columns: inside.columns))
    if entries == nil {
      say(presentation.pick("读取中", "loading"), in: plot)
    } else if trend.readings.isEmpty {
      drawEmpty(trend, presentation, plot)
    } else {
      TrendPlot(trend: trend, presentation: presentation).draw(in: plot)
    }
    let below = inside.droppingRows(inside.rows - shown - 1)
    below.row(0).write(TrendPlot(trend: trend, presentation: presentation).legend(below.glyphs))
    for (row, line) in lines.prefix(shown).enumerated() { below.row(row + 1).write(line) }
  }

  /// Nothing was reported: the plot still shows where the figure should be, and says that none is there.
  private func drawEmpty(_ trend: Trend, _ presentation: Presentation, _ plot: Region) {
    TrendPlot(trend: trend, presentation: presentation).draw(in: plot.droppingRows(2))
    plot.write(presentation.pick("还没有填报过数值", "no figure was reported yet"), style: Style(.lightUnreported))
  }

  /// The figures instead of the plot, which is no text.
  func text(_ context: PaneContext) -> String {
    let presentation = context.presentation
    guard let subject, let measure,
      let trend = context.board.trend(of: subject, measure: measure, entries: fetched == subject ? history ?? [] : [])
    else { return presentation.pick("没有走势", "no trend").string + "\n" }
    let face = LightStyle(trend.assessment.light)
    let head = [
      DisplayText(subject + " ") + title(of: subject, context),
      face.label(presentation.language, presentation.glyphs) + "  " + presentation.words(trend.target.name) + "  "
        + DisplayText(trend.target.words(presentation.language)),
    ]
    // What was reported stands in the table.
    let sentences = arithmetic(trend, context, columns: textColumns, .narrow).dropLast(trend.readings.count)
    return (head.map(\.string) + sentences.map { $0.map(\.text.string).joined() } + ["", ""]).joined(separator: "\n")
      + trend.plainText(presentation)
  }

  private func say(_ words: DisplayText, in region: Region) {
    for (row, line) in words.wrapped(to: max(2, region.columns - 2), region.ambiguous).enumerated() {
      region.write(line, row: row + 1, column: 1, style: Style(.dim))
    }
  }

  private func drawTitle(_ subject: String, _ context: PaneContext, _ row: Region) {
    row.put(DisplayText(subject + " ") + title(of: subject, context), style: Style(.strong))
  }

  private func title(of subject: String, _ context: PaneContext) -> DisplayText {
    let title = context.board.task(subject)?.task.title ?? context.board.indicator(subject)?.indicator.name
    return title.map(context.presentation.words) ?? .empty
  }

  private func drawTarget(_ trend: Trend, _ presentation: Presentation, _ row: Region) {
    let face = LightStyle(trend.assessment.light)
    var spans = [Span(face.label(presentation.language, presentation.glyphs), Style(face.role)), Span("  ")]
    let name = presentation.words(trend.target.name)
    spans.append(Span(name + "  "))
    spans.append(Span(DisplayText(trend.target.words(presentation.language)), .strong))
    row.write(spans)
  }

  /// The sentence behind the light, then what was reported, the newest first, each with what it added.
  private func arithmetic(
    _ trend: Trend, _ context: PaneContext, columns: Int, _ ambiguous: AmbiguousWidth
  ) -> [[Span]] {
    let presentation = context.presentation
    let period = context.plan.period
    let face = LightStyle(trend.assessment.light)
    let sentence = DisplayText(trend.assessment.judgement.words(presentation.language, in: period))
    let unit = trend.target.unit
    var lines = sentence.wrapped(to: max(2, columns), ambiguous).map { [Span($0, Style(face.role))] }
    if let rest = trend.rest, rest.value > .zero, rest.months > 0, let aMonth = rest.aMonth.rounded(places: 1) {
      let (left, pace) = (Target.joined(rest.value, unit), Target.joined(aMonth, unit))
      // On a month's last day that month is over.
      let isOver = trend.asOf == trend.asOf.monthEnd
      let months = presentation.pick(
        "\(isOver ? "还有" : "连本月还有") \(rest.months) 个月",
        "\(rest.months) month\(rest.months == 1 ? "" : "s")\(isOver ? "" : ", this one included")")
      lines.append([
        Span(presentation.pick("还差 \(left)，\(months)，平均每月要完成 \(pace)", "\(left) to go in \(months): \(pace) a month"))
      ])
    }
    let newest = trend.readings.indices.reversed().map { index -> [Span] in
      let reading = trend.readings[index]
      var spans = [
        Span(DisplayText("\(reading.on)  "), .dim), Span(DisplayText(Target.joined(reading.value, unit)), .strong),
      ]
      if index > 0, let change = reading.value.subtracting(trend.readings[index - 1].value) {
        spans.append(Span(DisplayText("  \(change >= .zero ? "+" : "")\(change)"), .dim))
      }
      return spans
    }
    return lines + newest
  }
}

// MARK: For a report

extension TrendPane {
  func content(_ context: PaneContext) -> ShownContent {
    guard let subject, let measure, fetched == source(on: context.board),
      let trend = context.board.trend(of: subject, measure: measure, entries: history ?? [])
    else { return .nothing }
    return .trend(subject, trend)
  }
}
