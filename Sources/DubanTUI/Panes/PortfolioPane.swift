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
          "导入：duban import 方案.yaml    看样例：duban demo", "Import one: duban import PLAN.yaml    Samples: duban demo"),
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
    let place = region.columns(from: 4, count: region.columns - 5)
    guard let summary = plan.summary else {
      place.put(presentation.words(plan.title), style: Style(.strong, on: ground))
      place.write(presentation.pick("计算中", "being judged"), row: 1, style: Style(.dim))
      return
    }
    PortfolioRow(summary, presentation).draw(in: place, ground)
  }
}
