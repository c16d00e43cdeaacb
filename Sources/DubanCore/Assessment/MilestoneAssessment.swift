/// A milestone judged on a day.
package struct MilestoneAssessment: Equatable, Sendable {
  package let milestone: Milestone
  /// The id of its task.
  package let task: String
  /// The due day that holds: the approved new one after an extension.
  package let due: Day
  /// The day on which it stood.
  package let confirmed: Day?
  package let judgement: Judgement
  /// The figures that it demands, each beside what is reached of it.
  package internal(set) var criteria: [CriterionProgress] = []

  /// The figures that are reported and not reached.
  package var unmet: [CriterionProgress] { criteria.filter { $0.isMet == false } }

  /// The figures that are not reached or of which nothing is reported: whoever confirms it against them is asked once.
  package var against: [CriterionProgress] { criteria.filter(\.isAgainst) }

  /// The due day before an extension moved it; nil when none did.
  package var originalDue: Day? { due == milestone.due ? nil : milestone.due }

  package var light: Light { judgement.light }

  /// The id within the plan: `1-3/Q2`.
  package var id: String { Milestone.subject(task: task, milestone: milestone.id) }

  /// Days past the due day; 0 when it is not overdue.
  package var overdueDays: Int {
    light == .overdue ? judgement.reason.overdueDays : 0
  }

  /// Where it stands.
  package var state: State {
    switch judgement.reason {
    case .confirmed(_, let late): late > 0 ? .madeUp : .confirmed
    case .passed: .overdue
    case .closed: .closed
    case .suspended: .suspended
    case .terminated: .terminated
    case .awaited, .reached, .progress, .open, .within, .exceeded, .stretchMissed, .place, .placesUnreported,
      .neverReported, .notReportedSince, .noValue, .noStatus, .sentBack, .saidDone, .underWay, .allDone, .answerDue,
      .heading,
      .target:
      .pending
    }
  }

  /// The states of a milestone.
  package enum State: String, CaseIterable, Sendable {
    /// Not due yet.
    case pending
    /// Stood in time.
    case confirmed
    /// Stood, but after its due day; the mark stays.
    case madeUp
    /// Due day passed, not confirmed.
    case overdue
    /// Its task is off the open list.
    case closed
    /// Its task is put off.
    case suspended
    /// Its task is given up for good.
    case terminated

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .pending: language.pick("未到期", "pending")
      case .confirmed: language.pick("已确认", "confirmed")
      case .madeUp: language.pick("补确认", "made up late")
      case .overdue: language.pick("逾期", "overdue")
      case .closed: language.pick("已销号", "closed")
      case .suspended: language.pick("暂缓", "suspended")
      case .terminated: language.pick("终止", "terminated")
      }
    }
  }

  /// Judges `milestone` of the task `task`, whose own state is `taskState`.
  package init(
    _ milestone: Milestone, task: String, state: ItemState, taskState: ItemState, on day: Day, settings: PlanSettings
  ) {
    self.milestone = milestone
    self.task = task
    self.due = state.extendedDue ?? milestone.due
    self.confirmed = state.confirmed
    self.judgement = MilestoneAssessment.judge(
      milestone, due: due, confirmed: confirmed, decided: StatusRule.decided(taskState), on: day, settings: settings)
  }

  private static func judge(
    _ milestone: Milestone, due: Day, confirmed: Day?, decided: Judgement?, on day: Day, settings: PlanSettings
  ) -> Judgement {
    if let confirmed {
      return Judgement(.done, .confirmed(on: confirmed, late: max(0, due.distance(to: confirmed))))
    }
    if let decided { return decided }
    let days = day.distance(to: due)
    if days < 0 { return Judgement(.overdue, .passed(due: due, days: -days, quarters: milestone.quarters)) }
    return Judgement(
      days <= settings.dueSoonDays ? .dueSoon : .onTrack,
      .awaited(due: due, days: days, quarters: milestone.quarters))
  }
}
