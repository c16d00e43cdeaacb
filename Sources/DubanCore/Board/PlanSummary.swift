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
  /// How much of it is open: everything on its agenda.
  package let open: Int
  /// How much of that is overdue.
  package let overdue: Int
  /// How many tasks and indicators have a later day by an approved extension (延期), their milestones' included.
  package let extended: Int
  /// What is due next: the day, and what stands first on it; nil when nothing is.
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
    let agenda = board.agenda
    open = agenda.items.count
    overdue = agenda.overdueCount
    extended = board.extendedCount
    next = agenda.next.map {
      Next(due: $0.first.due, subject: $0.first.subject, title: $0.first.headline, count: $0.count)
    }
    newestReport = board.newestReport
    isSimulated = board.isSimulated
  }

  /// A line as the store remembers it.
  package init(
    id: String, title: Name, jurisdiction: String, period: Period, asOf: Day, tasks: LightCounts,
    indicators: LightCounts, open: Int, overdue: Int, extended: Int, next: Next?, newestReport: Day?, isSimulated: Bool
  ) {
    self.id = id
    self.title = title
    self.jurisdiction = jurisdiction
    self.period = period
    self.asOf = asOf
    self.tasks = tasks
    self.indicators = indicators
    self.open = open
    self.overdue = overdue
    self.extended = extended
    self.next = next
    self.newestReport = newestReport
    self.isSimulated = isSimulated
  }
}
