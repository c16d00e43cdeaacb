/// What the rules of steps must know besides the item and its state.
package struct RuleContext: Sendable {
  /// The plan; its tasks and indicators are not looked at, so its head alone will do.
  package let plan: Plan
  /// The day on which the step is recorded, in the plan's zone. In a demonstration the clock stands at its review day.
  package let today: Day

  /// Rules of `plan` on `today`.
  package init(plan: Plan, today: Day) {
    self.plan = plan
    self.today = today
  }
}
