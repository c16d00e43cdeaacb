import DubanCore
import DubanScreen

/// What is due within a month and the rest of its last week, whatever its light: what was never reported first, then the
/// nearest.
struct NextPage: ListPage {
  let rows: [Row]
  private let period: Period

  /// One thing that is due.
  struct Row: Equatable {
    let item: AgendaItem
    let unit: Name?
  }

  init(_ reading: PlanSnapshot) {
    period = reading.period
    rows = reading.agenda.due(within: Agenda.horizon).map { Row(item: $0, unit: reading.unit($0.units.first)) }
  }

  func title(_ presentation: Presentation) -> DisplayText {
    presentation.pick("\(Agenda.horizon) 天内到期 \(rows.count) 项", "\(rows.count) due within \(Agenda.horizon) days")
  }

  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)] {
    [
      (Column(.fixed(presentation.language == .chinese ? 7 : 9), align: .right), presentation.pick("还有", "left")),
      (
        Column(.fixed(rows.contains { period.tellsYear(of: $0.item.due) } ? 14 : 8), priority: 2),
        presentation.pick("到期", "due")
      ),
      (Column(.flexible(minimum: 16), clip: presentation.nameClip), presentation.pick("责任单位", "unit")),
      (Column(.flexible(minimum: 20, weight: 2)), presentation.pick("事项", "item")),
      (Column(.fixed(LightStyle.labelWidth(presentation.language)), priority: 1), presentation.pick("灯", "light")),
      (Column(.fixed(10), priority: 3), presentation.pick("编号", "id")),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region) {
    let item = row.item
    let face = LightStyle(item.shownLight)
    let days = presentation.pick("\(item.days) 天", item.days == 1 ? "1 day" : "\(item.days) days")
    let left = item.days == 0 ? presentation.pick("今天", "today") : days
    layout.put(
      face.shape(presentation.glyphs) + " " + left, 0, in: region, face.role, item.light == .dueSoon ? [.bold] : [])
    layout.put(DisplayText(item.due.words(presentation.language, in: period)), 1, in: region, .dim)
    layout.put(row.unit.map { presentation.words($0) } ?? presentation.pick("单位缺失", "no unit"), 2, in: region, .strong)
    layout.put(presentation.words(item.headline), 3, in: region, .text)
    layout.put(face.label(presentation.language, presentation.glyphs), 4, in: region, face.role)
    layout.put(DisplayText(item.subject), 5, in: region, .dim)
    drawWording(item, 3, layout, presentation, in: region)
  }
}
