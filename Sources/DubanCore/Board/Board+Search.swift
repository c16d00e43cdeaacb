extension Board {
  /// What can be found of the plan as it is judged: its definition, what was last reported, and the days to which
  /// milestones were put off.
  package var searchIndex: PlanIndex {
    var more: [String: [String]] = [:]
    for entry in indicators { more[entry.indicator.id] = entry.assessment.state.wording.map { [$0] } }
    for entry in tasks {
      more[entry.task.id] = entry.assessment.state.wording.map { [$0] }
      for milestone in entry.assessment.milestones where milestone.due != milestone.milestone.due {
        more[milestone.id] = [milestone.due.description]
      }
    }
    return PlanIndex(plan, more: more)
  }
}
