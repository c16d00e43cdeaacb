import DubanCore
import DubanScreen

/// What is overdue, most days first: milestones, targets, tasks and indicators.
struct OverduePage: ListPage {
  let rows: [Row]
  private let period: Period

  /// One thing that is overdue.
  struct Row: Equatable {
    let item: AgendaItem
    let unit: Name?
  }

  init(_ reading: PlanSnapshot) {
    period = reading.period
    rows = reading.agenda.overdue.map { Row(item: $0, unit: reading.unit($0.units.first)) }
  }

  func title(_ presentation: Presentation) -> DisplayText {
    let kinds = AgendaItem.Kind.allCases.map { kind in (kind, rows.count { $0.item.kind == kind }) }.filter { $1 > 0 }
    let chinese = kinds.map { "\($0.words(.chinese)) \($1)" }.joined(separator: "、")
    let english = kinds.map { "\($1) \($0.words(.english))\($1 == 1 ? "" : "s")" }.joined(separator: ", ")
    return presentation.pick("逾期 \(rows.count) 项", "\(rows.count) overdue")
      + (kinds.isEmpty ? .empty : DisplayText(presentation.language.pick("：" + chinese, ": " + english)))
  }

  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)] {
    [
      (Column(.fixed(presentation.language == .chinese ? 9 : 11), align: .right), presentation.pick("逾期", "late by")),
      (
        Column(.fixed(rows.contains { period.tellsYear(of: $0.item.due) } ? 14 : 8), priority: 2),
        presentation.pick("应完成", "due")
      ),
      (Column(.flexible(minimum: 16), clip: presentation.nameClip), presentation.pick("责任单位", "unit")),
      (Column(.flexible(minimum: 20, weight: 2)), presentation.pick("事项", "item")),
      (Column(.fixed(10), priority: 3), presentation.pick("编号", "id")),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region) {
    let item = row.item
    let shape = LightStyle(.overdue).shape(presentation.glyphs)
    let count = item.overdueDays
    let days = presentation.pick("\(count) 天", count == 1 ? "1 day" : "\(count) days")
    // What exceeded its ceiling today has no day behind it yet.
    let late = count == 0 ? presentation.pick("今天", "today") : days
    layout.put(shape + " " + late, 0, in: region, .lightOverdue, [.bold])
    layout.put(DisplayText(item.due.words(presentation.language, in: period)), 1, in: region, .dim)
    layout.put(row.unit.map { presentation.words($0) } ?? presentation.pick("单位缺失", "no unit"), 2, in: region, .strong)
    layout.put(presentation.words(item.headline), 3, in: region, .text)
    layout.put(DisplayText(item.subject), 4, in: region, .dim)
    drawWording(item, 3, layout, presentation, in: region)
  }
}
