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
  package init(_ indicator: Indicator, in plan: Plan, state: ItemState, on day: Day) {
    let due = state.extendedDue ?? indicator.due ?? indicator.target.due ?? plan.period.end
    let start = indicator.target.start ?? plan.period.start
    let target = TargetAssessment(
      indicator.target, measure: IndicatorAssessment.measure,
      total: indicator.target.total(areas: plan.areas.count, years: plan.period.years), state: state, milestones: [],
      span: Period(start: min(start, due), end: due) ?? plan.period, on: day, settings: plan.settings)
    self.due = due
    self.state = state
    self.target = target
    if let decided = StatusRule.decided(state) {
      judgement = decided
    } else if target.light != .done, target.light != .overdue,
      let silent = StatusRule.silent(state, on: day, plan.settings), silent.light.urgency > target.light.urgency
    {
      judgement = silent
    } else {
      judgement = target.judgement
    }
  }
}
