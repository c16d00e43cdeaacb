import DubanCore

/// A row of the overdue pane.
enum OverdueRow: Equatable, Sendable {
  /// A heading with how many stand under it, and of how many tasks and indicators they are.
  case heading(Heading, count: Int, owners: Int)
  /// Something that is overdue or due within the horizon.
  case item(AgendaItem)

  /// The parts of the pane.
  enum Heading: Equatable, Sendable { case overdue, next }

  /// What is overdue, most days first, then what is due within the horizon, what was never reported first.
  static func rows(of agenda: Agenda) -> [OverdueRow] {
    let (late, next) = (agenda.overdue, agenda.due(within: Agenda.horizon))
    func heading(_ heading: Heading, _ items: [AgendaItem]) -> [OverdueRow] {
      items.isEmpty ? [] : [.heading(heading, count: items.count, owners: Set(items.map(\.owner)).count)]
    }
    return heading(.overdue, late) + late.map(OverdueRow.item) + heading(.next, next) + next.map(OverdueRow.item)
  }

  /// The parts of `rows` each in the order that was chosen; the pane's own order tells the most urgent first already.
  static func sorted(_ rows: [OverdueRow], _ context: PaneContext) -> [OverdueRow] {
    guard context.order == .unit || context.order == .value else { return rows }
    let parts = rows.split(omittingEmptySubsequences: true) { $0.subject == nil }
    let headings = rows.filter { $0.subject == nil }
    return zip(headings, parts).flatMap { heading, part in
      [heading] + context.board.ordered(Array(part), by: context.order, subject: \.subject)
    }
  }

  /// The item that the row is about.
  var subject: String? {
    switch self {
    case .heading: nil
    case .item(let item): item.subject
    }
  }

  /// What names the row when the rows are made anew.
  var key: String {
    switch self {
    case .heading(let heading, _, _): heading == .overdue ? "# overdue" : "# next"
    case .item(let item): item.key
    }
  }
}
