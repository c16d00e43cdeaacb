extension Board {
  /// The year whose months are told of units: that of the as-of day, or the nearest one of the plan.
  package var monthsYear: Int { min(max(plan.period.start.year, asOf.year), plan.period.end.year) }

  /// How what was and is due of a unit's tasks in each month of `monthsYear` stands: the most urgent light of a month's milestones, and
  /// of tasks without any by their own day; nil for a month in which nothing is due. Always twelve.
  package func months(of summary: UnitSummary) -> [Light?] {
    let year = monthsYear
    var months = [Light?](repeating: nil, count: 12)
    func add(_ due: Day, _ light: Light?) {
      guard let light, due.year == year else { return }
      let month = due.parts.month - 1
      if let other = months[month], other.urgency >= light.urgency { return }
      months[month] = light
    }
    for place in summary.answering {
      let assessment = tasks[place].assessment
      if assessment.milestones.isEmpty { add(assessment.due, assessment.light) }
      for milestone in assessment.milestones { add(milestone.due, milestone.light) }
    }
    return months
  }
}
