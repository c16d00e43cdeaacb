/// The tasks of a plan by quarter: what must stand in each, and how it stands.
package struct QuarterBoard: Sendable {
  /// The quarters of the plan's period, and those before or after it in which a milestone is due.
  package let quarters: [Quarter]
  private let board: Board

  /// What is due of a task in a quarter.
  package enum Cell: Equatable, Sendable {
    case empty
    /// The most urgent of its milestones there, what it demands in figures, and how many others there are.
    case milestone(MilestoneAssessment, CriterionProgress?, others: Int)
    /// A milestone of several quarters that is due in a later one.
    case leads(to: MilestoneAssessment)
    /// The task itself, which has no milestones: it is due there.
    case task(TaskAssessment)
    /// Under a heading so much is due there, of which so much stands.
    case heading(standing: Int, of: Int)

    /// The milestone of the cell.
    package var milestone: MilestoneAssessment? {
      switch self {
      case .milestone(let assessed, _, _), .leads(let assessed): assessed
      default: nil
      }
    }
  }

  /// The board by `quarters`, as they were found for this plan.
  package init(_ board: Board, quarters: [Quarter]) {
    self.board = board
    self.quarters = quarters
  }

  /// The board by all its quarters.
  package init(_ board: Board) {
    let days = board.tasks.lazy.flatMap(\.task.milestones).map(\.due)
    var quarter = Quarter(of: min(board.plan.period.start, days.min() ?? board.plan.period.start))
    let last = Quarter(of: max(board.plan.period.end, days.max() ?? board.plan.period.end))
    var quarters = [quarter]
    while quarter < last {
      quarter = Quarter(of: quarter.end.advanced(by: 1))
      quarters.append(quarter)
    }
    self.init(board, quarters: quarters)
  }

  /// Whether any task has a milestone; else each stands only where it is due as a whole.
  package var hasMilestones: Bool { board.tasks.contains { !$0.task.milestones.isEmpty } }

  /// What is due of the task at `position` of `Board.tasks` in `quarter`.
  package func cell(of position: Int, in quarter: Quarter) -> Cell {
    let entry = board.tasks[position]
    if entry.task.isHeading {
      let due = positions(under: position).lazy.compactMap { light(of: $0, in: quarter) }
      return due.isEmpty ? .empty : .heading(standing: due.count { $0 == .done || $0 == .closed }, of: due.count)
    }
    let here = entry.assessment.milestones.filter { QuarterBoard.covers($0.milestone, quarter) }
    if let shown = here.max(by: { $0.light.urgency < $1.light.urgency }) {
      if let last = shown.milestone.quarters.last, last > quarter { return .leads(to: shown) }
      return .milestone(shown, CriterionProgress(of: shown, entry.assessment), others: here.count - 1)
    }
    guard entry.task.milestones.isEmpty, let first = quarters.first, let last = quarters.last else { return .empty }
    return min(max(Quarter(of: entry.assessment.due), first), last) == quarter ? .task(entry.assessment) : .empty
  }

  /// The light of what is due of a task in a quarter; of a milestone of several quarters only where it is due.
  private func light(of position: Int, in quarter: Quarter) -> Light? {
    switch cell(of: position, in: quarter) {
    case .milestone(let assessed, _, _): assessed.light
    case .task(let assessment): assessment.light
    default: nil
    }
  }

  private func positions(under position: Int) -> [Int] {
    let depth = board.tasks[position].depth
    return ((position + 1)..<board.tasks.count).prefix { board.tasks[$0].depth > depth }
      .filter { !board.tasks[$0].task.isHeading }
  }

  private static func covers(_ milestone: Milestone, _ quarter: Quarter) -> Bool {
    milestone.quarters.isEmpty ? Quarter(of: milestone.due) == quarter : milestone.quarters.contains(quarter)
  }
}
