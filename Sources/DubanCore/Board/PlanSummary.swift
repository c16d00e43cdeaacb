/// A plan in one line: what the portfolio shows of it.
package struct PlanSummary: Equatable, Sendable {
  /// The plan's id.
  package let id: String
  package let title: Name
  package let jurisdiction: String
  package let period: Period
  /// The day for which it is judged.
  package let asOf: Day
  /// Tasks by light, headings apart.
  package let tasks: LightCounts
  /// Indicators by light.
  package let indicators: LightCounts
  /// How many milestones are overdue.
  package let overdueMilestones: Int
  /// What is due next: the day, and what stands first on it.
  package let next: Next?
  /// The latest day for which anything was reported.
  package let newestReport: Day?
  /// Whether anything on it is made up for the demonstration.
  package let isSimulated: Bool

  /// What is due next in a plan.
  package struct Next: Equatable, Sendable {
    package let due: Day
    /// The id within the plan of the first item that is due then.
    package let subject: String
    package let title: Name
    /// How many items are due on that day.
    package let count: Int

    /// The first of `count` items that are due on `due`.
    package init(due: Day, subject: String, title: Name, count: Int) {
      self.due = due
      self.subject = subject
      self.title = title
      self.count = count
    }
  }

  /// The line of `board`.
  package init(_ board: Board) {
    id = board.plan.id
    title = board.plan.title
    jurisdiction = board.plan.jurisdiction
    period = board.plan.period
    asOf = board.asOf
    tasks = board.taskCounts
    indicators = board.indicatorCounts
    overdueMilestones = board.milestones.count { $0.light == .overdue }
    next = board.next
    newestReport = board.newestReport
    isSimulated = board.isSimulated
  }

  /// A line as the store remembers it.
  package init(
    id: String, title: Name, jurisdiction: String, period: Period, asOf: Day, tasks: LightCounts,
    indicators: LightCounts, overdueMilestones: Int, next: Next?, newestReport: Day?, isSimulated: Bool
  ) {
    self.id = id
    self.title = title
    self.jurisdiction = jurisdiction
    self.period = period
    self.asOf = asOf
    self.tasks = tasks
    self.indicators = indicators
    self.overdueMilestones = overdueMilestones
    self.next = next
    self.newestReport = newestReport
    self.isSimulated = isSimulated
  }
}

extension Board {
  /// What is due next: an open milestone, or an open task that has none.
  fileprivate var next: PlanSummary.Next? {
    var open: [(due: Day, subject: String, title: Name)] = []
    for entry in tasks {
      let assessment = entry.assessment
      for milestone in assessment.milestones where milestone.state == .pending {
        open.append((milestone.due, milestone.id, entry.task.title))
      }
      guard assessment.milestones.isEmpty, let light = assessment.light, assessment.due >= asOf else { continue }
      guard ![Light.done, .closed, .suspended].contains(light) else { continue }
      open.append((assessment.due, entry.task.id, entry.task.title))
    }
    guard let first = open.min(by: { $0.due < $1.due }) else { return nil }
    let count = open.count { $0.due == first.due }
    return PlanSummary.Next(due: first.due, subject: first.subject, title: first.title, count: count)
  }
}
