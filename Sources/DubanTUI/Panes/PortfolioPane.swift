import DubanScreen
import DubanCore

/// The plans: period, as-of day, counts per light that add up, what is due next.
struct PortfolioPane: Equatable, Sendable {
  private var plans: [PortfolioEntry] = []
  private var list = ListView<String>()

  mutating func reload(_ plans: [PortfolioEntry], _ presentation: Presentation) {
    self.plans = plans
    list.reload(plans.map(\.id))
  }

  /// The id of the selected plan.
  var selected: String? { list.selected }

  mutating func select(_ plan: String) { list.select(plan) }

  mutating func move(_ motion: Motion, page: Int) { list.move(motion, height: page) }

  /// A plan takes three lines: what it is, how it stands, what comes next.
  static let lines = 3

  // MARK: Drawing

  /// - Parameter previous: the pane as it stands drawn in `region` already.
  func draw(_ presentation: Presentation, in region: Region, since previous: PortfolioPane? = nil) {
    let previous = previous.flatMap { $0.plans == plans ? $0 : nil }
    let title = presentation.pick("方案", "Plans")
    let inside = Frame(title, count: DisplayText("\(plans.count)"), isFocused: true).draw(in: region)
    guard !plans.isEmpty else {
      let empty = inside.inset(rows: 1, columns: 2)
      empty.write(presentation.pick("还没有方案。", "There are no plans yet."))
      empty.write(
        presentation.pick(
          "导入: duban import 方案.yaml    看样例: duban demo", "Import one: duban import PLAN.yaml    Samples: duban demo"),
        row: 1, style: Style(.dim))
      return
    }
    // Only the first line of a plan is marked: three would be a great deal of light for one step.
    list.draw(in: inside, lines: PortfolioPane.lines, marked: 1, isFocused: true, since: previous?.list) {
      region, index, ground in
      draw(plans[index], number: index + 1, presentation, region, ground)
    }
  }

  private func draw(
    _ plan: PortfolioEntry, number: Int, _ presentation: Presentation, _ region: Region, _ ground: Ground
  ) {
    let label = number <= 9 ? DisplayText("\(number)") : " "
    region.put(label, column: 1, width: 1, style: Style(.dim, on: ground))
    guard let summary = plan.summary else {
      region.put(
        presentation.words(plan.title), column: 4, width: region.columns - 5, style: Style(.strong, on: ground))
      region.write(presentation.pick("计算中", "being judged"), row: 1, column: 4, style: Style(.dim))
      return
    }
    let days = presentation.pick(
      "\(summary.jurisdiction)  \(summary.period.start) - \(summary.period.end)  截至 \(summary.asOf)",
      "\(summary.jurisdiction)  \(summary.period.start) to \(summary.period.end)  as of \(summary.asOf)")
    let mark = summary.isSimulated ? presentation.pick("  演示", "  simulated") : ""
    let tail = region.width(days) + region.width(mark)
    let hasTail = region.columns >= 40 + tail
    let room = region.columns - 5 - (hasTail ? tail + 2 : 0)
    region.put(presentation.words(plan.title), column: 4, width: room, style: Style(.strong, on: ground))
    if hasTail {
      let column = region.write(days, column: region.columns - 1 - tail, style: Style(.dim, on: ground))
      region.write(mark, column: column, style: Style(.simulated, on: ground))
    }
    counts(summary, presentation, region.row(1))
    next(summary, presentation, region.row(2), .plain)
  }

  private func counts(_ summary: PlanSummary, _ presentation: Presentation, _ row: Region) {
    let line = CountsLine(tasks: summary.tasks, indicators: summary.indicators, extended: summary.extended)
    row.write(line.spans(presentation, columns: row.columns - 4, row.ambiguous), column: 4)
  }

  /// `逾期 6 项  下一到期 2020-12-31(77 天): …`
  private func next(_ summary: PlanSummary, _ presentation: Presentation, _ row: Region, _ ground: Ground) {
    var column = 4
    if summary.overdue > 0 {
      let late = LightStyle(.overdue)
      let words = presentation.pick("逾期 \(summary.overdue) 项", "\(summary.overdue) overdue")
      column = row.write(
        late.shape(presentation.glyphs) + " " + words, column: column, style: Style(late.role, on: ground, [.bold]))
      column = row.write("  ", column: column)
    }
    let text: DisplayText
    if let next = summary.next {
      let days = summary.asOf.distance(to: next.due)
      let more = next.count > 1 ? presentation.pick(" 等 \(next.count) 项", " and \(next.count - 1) more") : ""
      text =
        presentation.pick("下一到期 \(next.due)(\(days) 天): ", "next due \(next.due) (\(days)d): ")
        + presentation.words(next.title) + more
    } else if summary.overdue > 0 {
      text = presentation.pick("此外没有未到期的", "nothing else is due")
    } else {
      text = presentation.pick("没有待办事项", "nothing is due any more")
    }
    row.put(text, column: column, width: max(0, row.columns - column - 1), style: Style(.dim, on: ground))
  }
}
