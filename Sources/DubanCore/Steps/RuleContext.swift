/// What the rules of steps must know besides the item and its state.
package struct RuleContext: Sendable {
  /// The plan; of its tasks and indicators only those are looked at that the step rests on, so its head will do with them.
  package var plan: Plan
  /// The day on which the step is recorded, in the plan's zone. In a demonstration the clock stands at its review day.
  package let today: Day
  /// What is known of other items that the step rests on, by their ids: see `Item.grounds` and, of a step that says
  /// that all of it is done, `Item.closingGrounds`.
  package var states: [String: ItemState] = [:]
  /// Who takes the step; nil for the office at its own file.
  package var author: Author?

  /// Rules of `plan` on `today`, for `author`.
  package init(plan: Plan, today: Day, author: Author? = nil) {
    self.plan = plan
    self.today = today
    self.author = author
  }
}
