import DubanCore

/// A row of the overdue pane.
enum OverdueRow: Equatable, Sendable {
  /// A heading with how many stand under it, and of how many tasks and indicators they are.
  case heading(Heading, count: Int, owners: Int)
  /// Something that is overdue or due within the horizon.
  case item(AgendaItem)

  /// The parts of the pane.
  ///
  /// What units that are asked for only help with is others' to do: it is told and counted apart.
  enum Heading: Equatable, Sendable {
    case overdue, next, helpingOverdue, helpingNext

    /// What names it when the rows are made anew.
    var key: String {
      switch self {
      case .overdue: "# overdue"
      case .next: "# next"
      case .helpingOverdue: "# helping overdue"
      case .helpingNext: "# helping next"
      }
    }
  }

  /// What is overdue, most days first, then what is due within the horizon, what was never reported first.
  ///
  /// - Parameter units: the units that are asked for, by name; nil where none is, so that all of it is somebody's own.
  static func rows(of agenda: Agenda, for units: Set<String>? = nil) -> [OverdueRow] {
    let (late, next) = (agenda.overdue, agenda.due(within: Agenda.horizon))
    func part(_ heading: Heading, _ items: [AgendaItem]) -> [OverdueRow] {
      guard !items.isEmpty else { return [] }
      return [.heading(heading, count: items.count, owners: Set(items.map(\.owner)).count)] + items.map(OverdueRow.item)
    }
    guard let units else { return part(.overdue, late) + part(.next, next) }
    func isOwn(_ item: AgendaItem) -> Bool { !units.isDisjoint(with: item.units) }
    return part(.overdue, late.filter(isOwn)) + part(.next, next.filter(isOwn))
      + part(.helpingOverdue, late.filter { !isOwn($0) }) + part(.helpingNext, next.filter { !isOwn($0) })
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
    case .heading(let heading, _, _): heading.key
    case .item(let item): item.key
    }
  }
}
