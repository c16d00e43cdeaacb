import DubanCore

/// A row of the overdue pane.
enum OverdueRow: Equatable, Sendable {
  /// A heading with how many stand under it.
  case heading(Heading, count: Int)
  case milestone(MilestoneAssessment)
  /// A task or indicator that is overdue or due soon by itself, without a milestone.
  case item(subject: String, title: Name, unit: String?, Judgement, due: Day)

  /// The parts of the pane.
  enum Heading: Equatable, Sendable { case overdue, next }

  /// How many days ahead the pane looks: a month and the rest of its last week.
  static let horizon = 31

  /// What is overdue, most days first, then what is due soon, nearest first.
  static func rows(of board: Board, where isShown: (String) -> Bool = { _ in true }) -> [OverdueRow] {
    func left(_ rows: [OverdueRow]) -> [OverdueRow] { rows.filter { $0.subject.map(isShown) ?? true } }
    let late = left(board.overdueMilestones.map(OverdueRow.milestone) + items(of: board) { $0 == .overdue })
    let next = left(
      board.milestones(dueWithin: horizon).map(OverdueRow.milestone) + items(of: board) { $0 == .dueSoon })
    return (late.isEmpty ? [] : [.heading(.overdue, count: late.count)])
      + late.sorted { $0.days(board) < $1.days(board) }
      + (next.isEmpty ? [] : [.heading(.next, count: next.count)]) + next.sorted { $0.days(board) < $1.days(board) }
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
    case .milestone(let assessed): assessed.id
    case .item(let subject, _, _, _, _): subject
    }
  }

  /// What names the row when the rows are made anew.
  var key: String {
    switch self {
    case .heading(let heading, _): heading == .overdue ? "# overdue" : "# next"
    default: subject ?? ""
    }
  }

  /// Days from the as-of day to the due day; negative when it has passed.
  func days(_ board: Board) -> Int {
    switch self {
    case .heading: 0
    case .milestone(let assessed): board.asOf.distance(to: assessed.due)
    case .item(_, _, _, _, let due): board.asOf.distance(to: due)
    }
  }

  private static func items(of board: Board, _ wanted: (Light) -> Bool) -> [OverdueRow] {
    let indicators = board.indicators.filter { wanted($0.assessment.light) }.map { entry in
      OverdueRow.item(
        subject: entry.indicator.id, title: entry.indicator.name, unit: entry.indicator.owners.first,
        entry.assessment.judgement, due: entry.assessment.due)
    }
    let tasks = board.tasks.filter { entry in
      // A task that has milestones is told by them.
      entry.assessment.milestones.isEmpty && (entry.assessment.light.map(wanted) ?? false)
    }.map { entry in
      OverdueRow.item(
        subject: entry.task.id, title: entry.task.title, unit: entry.task.leads.first,
        entry.assessment.judgement ?? Judgement(.overdue, .neverReported), due: entry.assessment.due)
    }
    return indicators + tasks
  }
}
