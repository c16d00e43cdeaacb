import DubanCore
import DubanScreen

/// The units in the order of the plan, by how much they have open and overdue of what they answer for. Never persons.
struct UnitsPage: ListPage {
  let rows: [Row]
  /// The most that any unit has open.
  private let most: Int

  /// One unit; nil for what lacks its unit.
  struct Row: Equatable {
    let name: Name?
    let open: Int
    let overdue: Int
  }

  init(_ reading: PlanSnapshot) {
    rows = reading.board.standings(of: reading.agenda).filter(\.answers).map {
      Row(name: $0.summary.unit?.name, open: $0.open, overdue: $0.overdue)
    }
    most = max(1, rows.map(\.open).max() ?? 1)
  }

  func title(_ presentation: Presentation) -> DisplayText {
    let late = rows.count { $0.overdue > 0 }
    return presentation.pick(
      "责任单位 \(rows.count) 个，\(late) 个有逾期", "\(English.count(rows.count, "unit")), \(late) with something overdue")
  }

  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)] {
    [
      (Column(.flexible(minimum: 16), clip: presentation.nameClip), presentation.pick("责任单位", "unit")),
      (Column(.fixed(8), align: .right), presentation.pick("未完成", "open")),
      (Column(.fixed(8), align: .right), presentation.pick("其中逾期", "overdue")),
      (
        Column(.flexible(minimum: 12, weight: 2), priority: 1), presentation.pick("逾期和其余未完成", "overdue, then the rest")
      ),
    ]
  }

  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region) {
    let late = LightStyle(.overdue)
    layout.put(
      row.name.map { presentation.words($0) } ?? presentation.pick("单位缺失", "no unit named"), 0, in: region,
      row.overdue > 0 ? .strong : .text)
    layout.put(DisplayText("\(row.open)"), 1, in: region, row.open == 0 ? .dim : .text)
    layout.put(
      row.overdue == 0 ? "-" : late.shape(presentation.glyphs) + DisplayText(" \(row.overdue)"), 2, in: region,
      row.overdue == 0 ? .dim : late.role, row.overdue == 0 ? [] : [.bold])
    guard let place = layout.region(3, in: region) else { return }
    func share(_ count: Int) -> Fraction { Fraction(Int128(count), Int128(most)) }
    ReversedBar(
      pieces: [
        ReversedBar.Piece(share: share(row.overdue), role: late.role),
        ReversedBar.Piece(share: share(row.open - row.overdue), role: .dim),
      ], showsRest: false
    ).draw(in: place)
  }
}
