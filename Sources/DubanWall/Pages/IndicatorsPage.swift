import DubanCore
import DubanScreen

/// The indicators in the order of the plan, each against where it should be; for a plan without indicators the measured
/// targets of its tasks.
struct IndicatorsPage: ListPage {
  let rows: [Row]
  private let areIndicators: Bool

  /// An indicator, or a target of a task.
  struct Row: Equatable {
    let name: Name
    let target: TargetAssessment
    let light: Light
  }

  init(_ reading: PlanSnapshot) {
    let board = reading.board
    areIndicators = !board.indicators.isEmpty
    let indicators = board.indicators.map {
      Row(name: $0.indicator.name, target: $0.assessment.target, light: $0.assessment.light)
    }
    let targets = board.tasks.lazy.flatMap(\.assessment.targets).filter(\.target.isMeasured).map {
      Row(name: $0.target.name, target: $0, light: $0.light)
    }
    rows = indicators.isEmpty ? Array(targets) : indicators
  }

  func title(_ presentation: Presentation) -> DisplayText {
    areIndicators
      ? presentation.pick("指标 \(rows.count) 项", rows.count == 1 ? "1 indicator" : "\(rows.count) indicators")
      : presentation.pick("量化目标 \(rows.count) 项", rows.count == 1 ? "1 target" : "\(rows.count) targets")
  }

  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)] {
    [
      (Column(.fixed(LightStyle.labelWidth(presentation.language))), presentation.pick("灯", "light")),
      (Column(.flexible(minimum: 13, weight: 2)), presentation.pick("名称", "name")),
      (Column(.fixed(18)), presentation.pick("实际 / 目标", "actual / target")),
      (
        Column(.flexible(minimum: 8, weight: 2), priority: 1),
        presentation.pick("进度，|应达", "progress; | is where it should be")
      ),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region) {
    let face = LightStyle(row.light)
    layout.put(face.label(presentation.language, presentation.glyphs), 0, in: region, face.role)
    layout.put(presentation.words(row.name), 1, in: region, .text)
    if let place = layout.region(2, in: region) {
      let latest = row.target.latest.map { DisplayText($0.value.description) }
      let end = place.write(latest ?? presentation.pick("未报", "none"), style: Style(latest == nil ? .dim : .strong))
      place.put(DisplayText(" / " + row.target.target.words(presentation.language)), column: end, style: Style(.dim))
    }
    // Only what accumulates has a way to go; a level is told by its light.
    guard row.target.target.isMeasured, row.target.target.basis == .amount, let place = layout.region(3, in: region)
    else { return }
    ReversedBar(
      pieces: row.target.actual.map { [ReversedBar.Piece(share: $0, role: face.role)] } ?? [],
      expected: row.target.expected?.share
    ).draw(in: place)
  }
}
