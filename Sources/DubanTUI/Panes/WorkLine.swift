import DubanCore
import DubanScreen

/// How one thing that waits is drawn: what it is, whose, since when, by when, and what was said of it last.
struct WorkLine {
  private let item: WorkItem
  private let context: PaneContext
  private let columns: WorkColumns

  /// - Parameter columns: those of the things that wait for the same.
  init(_ item: WorkItem, _ columns: WorkColumns, _ context: PaneContext) {
    (self.item, self.columns, self.context) = (item, columns, context)
  }

  private var presentation: Presentation { context.presentation }

  private func told(_ day: Day) -> DisplayText { DisplayText(day.words(context.language, in: context.plan.period)) }

  /// The day from which it waits, or of the last report.
  private var since: DisplayText {
    let since = item.since.map(told)
    switch item.need {
    case .reporting:
      return since.map { presentation.pick("上次 ", "last ") + $0 } ?? presentation.pick("从未填报", "never reported")
    case .handingIn:
      return item.span.map { presentation.pick("报送期至 ", "span to ") + told($0) } ?? .empty
    case .extending, .closing, .reassigning, .unacknowledged, .settling, .unanswered, .returned, .acknowledging,
      .answering, .overdue, .farBehind, .due, .asked, .proposing:
      return since.map { presentation.pick("自 ", "since ") + $0 } ?? .empty
    }
  }

  /// The day by which it must be done, and how far away that is.
  private var limit: (day: DisplayText, days: DisplayText, isLate: Bool) {
    guard let by = item.by else { return (.empty, .empty, false) }
    let days = context.board.asOf.distance(to: by)
    let day = told(by)
    if days >= 0, let exceeded = item.exceededDays { return (day, presentation.exceeded(exceeded), true) }
    return (day, presentation.away(days), days < 0)
  }

  private var units: DisplayText {
    guard let first = item.units.first else { return presentation.pick("单位缺失", "no unit") }
    let more = item.units.count - 1
    return context.unit(first) + (more > 0 ? presentation.pick("等\(more + 1)家", " +\(more)") : .empty)
  }

  /// What was said with it; else of the item last.
  private var wording: DisplayText {
    if let remark = item.remark { return DisplayText(remark.words(in: context.plan, context.language)) }
    return item.wording.map { presentation.pick("“\($0)”", "\"\($0)\"") } ?? .empty
  }

  func draw(in region: Region, on ground: Ground) {
    context.drawMark(item.subject, in: region, on: ground)
    let dim = Style(.dim, on: ground)
    if let light = item.light {
      let face = LightStyle(light)
      region.put(face.shape(presentation.glyphs), column: 1, width: 1, style: Style(face.role, on: ground))
    }
    let limit = limit
    let days = limit.isLate ? Style(LightStyle(.overdue).role, on: ground, [.bold]) : dim
    let title = presentation.words(item.title)
    let room = region.columns - 4
    if region.rows == 1 {
      // A reason must be read before anybody acts: it has more of the room than the title.
      let isTold = columns.contains(.remark)
      let titles = Column.Width.flexible(minimum: isTold ? 20 : 24, weight: isTold ? 1 : 3)
      let words = Column.Width.flexible(minimum: isTold ? 24 : 16, weight: isTold ? 3 : 2)
      var layout: [(column: Column, text: DisplayText, style: Style)] = [
        (Column(.fixed(7)), DisplayText(item.subject), dim),
        (Column(titles), title, Style(.text, on: ground)),
        (Column(.fixed(14), clip: presentation.nameClip, priority: 2), units, Style(.strong, on: ground)),
      ]
      if columns.contains(.since) { layout.append((Column(.fixed(16), priority: 1), since, dim)) }
      if columns.contains(.limit) {
        layout += [(Column(.fixed(11)), limit.day, dim), (Column(.fixed(9), align: .right), limit.days, days)]
      }
      if columns.contains(.wording) {
        layout.append((Column(words, priority: 3), wording, dim))
      }
      let places = ColumnLayout(layout.map(\.column), width: room)
      let row = region.columns(from: 3, count: room)
      for (index, cell) in layout.enumerated() { places.put(cell.text, index, in: row, style: cell.style) }
    } else {
      let layout = ColumnLayout(
        [Column(.fixed(7)), Column(.flexible(minimum: 10)), Column(.fixed(9), align: .right)], width: room)
      let row = region.columns(from: 3, count: room)
      layout.put(DisplayText(item.subject), 0, in: row, style: dim)
      layout.put(title, 1, in: row, style: Style(.text, on: ground))
      layout.put(limit.days, 2, in: row, style: days)
      let told = (item.remark == nil ? [units, since, wording] : [units, wording, since]).filter { $0 != .empty }
      let below = told.dropFirst().reduce(told.first ?? .empty) { $0 + "  " + $1 }
      region.put(below, row: 1, column: 12, width: max(0, region.columns - 13), style: dim)
    }
  }
}
