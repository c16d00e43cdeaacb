import DubanCore
import DubanTUI

/// What is overdue, most days first: milestones, and the tasks and indicators that have none.
struct OverduePage: ListPage {
  let rows: [Row]
  private let tellsYears: Bool

  /// One thing that is overdue.
  struct Row: Equatable {
    let days: Int
    let due: Day
    let unit: Name?
    let subject: String
    let title: Name
  }

  init(_ reading: PlanSnapshot) {
    let board = reading.board
    tellsYears = reading.tellsYears
    rows = board.owed.filter { $0.light == .overdue }.map { item in
      Row(
        days: item.due.distance(to: board.asOf), due: item.due, unit: reading.unit(item.unit), subject: item.subject,
        title: item.title)
    }.enumerated().sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }.map(\.element)
  }

  func title(_ presentation: Presentation) -> DisplayText {
    // Milestones are what is counted here, tasks on the headline; so each says what it counts.
    let milestones = rows.count { $0.subject.contains("/") }
    let others = rows.count - milestones
    return presentation.pick("逾期 \(rows.count) 项", "\(rows.count) overdue")
      + presentation.pick(":节点 \(milestones)", ": \(milestones) milestones")
      + (others == 0 ? .empty : presentation.pick("、其他 \(others)", ", \(others) others"))
  }

  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)] {
    [
      (Column(.fixed(presentation.language == .chinese ? 9 : 11), align: .right), presentation.pick("逾期", "late by")),
      (Column(.fixed(tellsYears ? 14 : 8), priority: 2), presentation.pick("应完成", "due")),
      (Column(.flexible(minimum: 16), clip: .middle), presentation.pick("责任单位", "unit")),
      (Column(.flexible(minimum: 20, weight: 2)), presentation.pick("事项", "item")),
      (Column(.fixed(10), priority: 3), presentation.pick("编号", "id")),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region) {
    let shape = LightStyle(.overdue).shape(presentation.glyphs)
    let days = presentation.pick("\(row.days) 天", row.days == 1 ? "1 day" : "\(row.days) days")
    layout.put(shape + " " + days, 0, in: region, .lightOverdue, [.bold])
    layout.put(DisplayText(row.due.words(presentation.language, year: tellsYears)), 1, in: region, .dim)
    layout.put(row.unit.map { presentation.text($0) } ?? presentation.pick("单位缺失", "no unit"), 2, in: region, .strong)
    layout.put(presentation.text(row.title), 3, in: region, .text)
    layout.put(DisplayText(row.subject), 4, in: region, .dim)
  }
}
