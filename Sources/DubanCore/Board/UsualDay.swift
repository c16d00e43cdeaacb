extension Board {
  /// `plan` on the day on which it is judged unless somebody asks for another: today.
  ///
  /// When its period is over and nothing on its agenda is left open, it rests: at its end, or later at the last day on which
  /// something of it was due or for which something was recorded, so that what settled it counts. As long as anything is
  /// open a plan goes on being judged as of today, so that what is late at the year's end stays late.
  /// - Parameters:
  ///   - states: what is known of its items as of `today`, by their ids within the plan.
  ///   - newest: the latest day for which anything was recorded, not after `today`; nil when nothing was.
  package init(usual plan: Plan, states: [String: ItemState], today: Day, newest: Day?) {
    let board = Board(plan, states: states, asOf: today)
    guard today > plan.period.end, board.agenda.items.isEmpty else {
      self = board
      return
    }
    let rest = min(today, max(plan.period.end, newest ?? plan.period.end, board.lastDue))
    // Nothing was recorded for a later day, so that the same is known.
    self = Board(plan, states: states, asOf: rest)
  }

  /// The last day on which anything of it is due, extended days included.
  private var lastDue: Day {
    let ofTasks = tasks.lazy.flatMap { entry in
      [entry.assessment.due] + entry.assessment.milestones.map(\.due) + entry.assessment.targets.map(\.span.end)
    }
    return max(ofTasks.max() ?? plan.period.end, indicators.lazy.map(\.assessment.due).max() ?? plan.period.end)
  }
}

extension PlanSummary {
  /// Whether it still tells how the plan stands on its usual day when that is no demonstration's review day, nothing having
  /// been recorded since: it was judged today, or the plan rests.
  package func holds(today: Day) -> Bool { asOf == today || (today > asOf && asOf >= period.end && open == 0) }
}
