/// An indicator judged on a day.
package struct IndicatorAssessment: Equatable, Sendable {
  /// The name under which an indicator's value is reported.
  package static let measure = "value"

  package let due: Day
  package let state: ItemState
  package let target: TargetAssessment
  package let judgement: Judgement

  package var light: Light { judgement.light }

  /// Judges `indicator` of `plan`, of which `state` is known.
  ///
  /// - Parameter states: knows the states of other items, for a quantity that is told elsewhere.
  package init(
    _ indicator: Indicator, in plan: Plan, state: ItemState, states: (String) -> ItemState = { _ in ItemState() },
    on day: Day
  ) {
    var state = state
    let due = state.extendedDue ?? indicator.due(in: plan)
    let start = indicator.target.start ?? plan.period.start
    let (known, measure) = plan.figures(
      of: indicator.target, measure: IndicatorAssessment.measure, known: state, states)
    let target = TargetAssessment(
      indicator.target, measure: measure,
      total: indicator.target.total(areas: plan.areas.count, years: plan.period.years), state: known, milestones: [],
      areas: plan.areas, span: Period(start: min(start, due), end: due) ?? plan.period, on: day, settings: plan.settings
    )
    if indicator.target.sameAs != nil, let told = target.latest?.on {
      state.reported = max(told, state.reported ?? told)
    }
    self.due = due
    self.state = state
    self.target = target
    if let decided = StatusRule.decided(state) {
      judgement = decided
    } else if target.light != .done, target.light != .overdue,
      let silent = StatusRule.silent(state, on: day, plan.settings),
      silent.light.urgency > target.light.urgency || target.light == .dueSoon
    {
      judgement = silent
    } else {
      judgement = target.judgement
    }
  }
}
