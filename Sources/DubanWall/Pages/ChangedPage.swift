import DubanCore
import DubanScreen

/// What was recorded today, the newest first. Who recorded it, and in what words, is not for the hall.
struct ChangedPage: ListPage {
  let rows: [Row]

  /// An item that changed.
  struct Row: Equatable {
    let change: PlanSnapshot.ItemChange
    let unit: Name?
  }

  init(_ reading: PlanSnapshot) {
    rows = reading.changes.map { Row(change: $0, unit: reading.unit($0.unit)) }
  }

  func title(_ presentation: Presentation) -> DisplayText {
    presentation.pick(
      "今日变化 \(rows.count) 项", rows.count == 1 ? "1 item changed today" : "\(rows.count) items changed today")
  }

  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)] {
    let label = LightStyle.labelWidth(presentation.language)
    return [
      (Column(.fixed(label)), presentation.pick("现在", "now")),
      (Column(.fixed(label), priority: 2), presentation.pick("原来", "before")),
      (Column(.flexible(minimum: 16), clip: presentation.nameClip), presentation.pick("责任单位", "unit")),
      (Column(.flexible(minimum: 20, weight: 2)), presentation.pick("事项", "item")),
      (Column(.flexible(minimum: 10), priority: 1), presentation.pick("记录", "recorded")),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region) {
    func put(_ light: Light?, _ index: Int, _ role: (LightStyle) -> ThemeRole) {
      guard let light else { return layout.put("-", index, in: region, .dim) }
      layout.put(
        LightStyle(light).label(presentation.language, presentation.glyphs), index, in: region, role(LightStyle(light)))
    }
    put(row.change.after, 0, \.role)
    put(row.change.before, 1) { _ in .dim }
    layout.put(row.unit.map { presentation.words($0) } ?? "-", 2, in: region, .strong)
    layout.put(presentation.words(row.change.title), 3, in: region, .text)
    let kinds = row.change.kinds.map { $0.words(presentation.language) }.joined(
      separator: presentation.language.pick("、", ", "))
    layout.put(DisplayText(kinds), 4, in: region, .dim)
  }
}
