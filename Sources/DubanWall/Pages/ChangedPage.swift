import DubanCore
import DubanTUI

/// What was recorded today, the newest first. Who recorded it, and in what words, is not for the hall.
struct ChangedPage: ListPage {
  let rows: [Row]

  /// An item that changed.
  struct Row: Equatable {
    let change: PlanReading.ItemChange
    let unit: Name?
  }

  init(_ reading: PlanReading) {
    rows = reading.changes.map { Row(change: $0, unit: reading.unit($0.unit)) }
  }

  func title(_ look: Look) -> DisplayText {
    look.pick("今日变化 \(rows.count) 项", rows.count == 1 ? "1 item changed today" : "\(rows.count) items changed today")
  }

  func columns(_ look: Look) -> [(column: Column, head: DisplayText)] {
    let label = LightLook.labelWidth(look.language)
    return [
      (Column(.fixed(label)), look.pick("现在", "now")),
      (Column(.fixed(label), priority: 2), look.pick("原来", "before")),
      (Column(.flexible(minimum: 16), clip: .middle), look.pick("责任单位", "unit")),
      (Column(.flexible(minimum: 20, weight: 2)), look.pick("事项", "item")),
      (Column(.flexible(minimum: 10), priority: 1), look.pick("记录", "recorded")),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ look: Look, in region: Region) {
    func put(_ light: Light?, _ index: Int, _ role: (LightLook) -> ThemeRole) {
      guard let light else { return layout.put("-", index, in: region, .dim) }
      layout.put(LightLook(light).label(look.language, look.glyphs), index, in: region, role(LightLook(light)))
    }
    put(row.change.after, 0, \.role)
    put(row.change.before, 1) { _ in .dim }
    layout.put(row.unit.map { look.text($0) } ?? "-", 2, in: region, .strong)
    layout.put(look.text(row.change.title), 3, in: region, .text)
    let kinds = row.change.kinds.map { $0.word(look.language) }.joined(separator: look.language.pick("、", ", "))
    layout.put(DisplayText(kinds), 4, in: region, .dim)
  }
}
