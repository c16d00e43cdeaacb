import DubanCore
import DubanTUI

/// What is due within a month and the rest of its last week, nearest first.
struct NextPage: ListPage {
  let rows: [Row]
  private let tellsYears: Bool

  /// How many days ahead the page looks.
  private static let horizon = 31

  /// One thing that is due.
  struct Row: Equatable {
    let days: Int
    let due: Day
    let light: Light
    let unit: Name?
    let subject: String
    let title: Name
  }

  init(_ reading: PlanSnapshot) {
    let board = reading.board
    tellsYears = reading.tellsYears
    rows = board.owed.map { item in
      Row(
        days: board.asOf.distance(to: item.due), due: item.due, light: item.light, unit: reading.unit(item.unit),
        subject: item.subject, title: item.title)
    }.filter { $0.light != .overdue && (0...NextPage.horizon).contains($0.days) }
      .enumerated().sorted { ($0.element.days, $0.offset) < ($1.element.days, $1.offset) }.map(\.element)
  }

  func title(_ presentation: Presentation) -> DisplayText {
    presentation.pick("\(NextPage.horizon) 天内到期 \(rows.count) 项", "\(rows.count) due within \(NextPage.horizon) days")
  }

  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)] {
    [
      (Column(.fixed(presentation.language == .chinese ? 7 : 9), align: .right), presentation.pick("还有", "left")),
      (Column(.fixed(tellsYears ? 14 : 8), priority: 2), presentation.pick("到期", "due")),
      (Column(.flexible(minimum: 16), clip: .middle), presentation.pick("责任单位", "unit")),
      (Column(.flexible(minimum: 20, weight: 2)), presentation.pick("事项", "item")),
      (Column(.fixed(LightStyle.labelWidth(presentation.language)), priority: 1), presentation.pick("灯", "light")),
      (Column(.fixed(10), priority: 3), presentation.pick("编号", "id")),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region) {
    let face = LightStyle(row.light)
    let days = presentation.pick("\(row.days) 天", row.days == 1 ? "1 day" : "\(row.days) days")
    let left = row.days == 0 ? presentation.pick("今天", "today") : days
    layout.put(
      face.shape(presentation.glyphs) + " " + left, 0, in: region, face.role, row.light == .dueSoon ? [.bold] : [])
    layout.put(DisplayText(row.due.words(presentation.language, year: tellsYears)), 1, in: region, .dim)
    layout.put(row.unit.map { presentation.text($0) } ?? presentation.pick("单位缺失", "no unit"), 2, in: region, .strong)
    layout.put(presentation.text(row.title), 3, in: region, .text)
    layout.put(face.label(presentation.language, presentation.glyphs), 4, in: region, face.role)
    layout.put(DisplayText(row.subject), 5, in: region, .dim)
  }
}
