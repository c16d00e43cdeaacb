/// What is asked before a milestone is put off past what it leads to: the day of its task, or a milestone that was to come after it.
enum ExtensionRules {
  /// What the new day `due` of the milestone passes; nil for what is no milestone, and where it passes nothing. Whoever means it all
  /// the same says so: the task may have to be put off too.
  static func passed(by due: Day, _ draft: Draft, _ item: Item, _ state: ItemState, _ context: RuleContext) -> Refusal?
  {
    guard !draft.isMeant, case .milestone(let milestone, let task) = item else { return nil }
    func known(_ id: String) -> ItemState { context.states[id] ?? ItemState() }
    let current = state.extendedDue ?? milestone.due
    let end = known(task.id).extendedDue ?? task.due(in: context.plan)
    let later = task.milestones.compactMap { other -> PassedDay? in
      let standing = known(task.subject(of: other))
      let day = standing.extendedDue ?? other.due
      guard other.id != milestone.id, standing.confirmed == nil, day > current, day < due else { return nil }
      return PassedDay(milestone: other.id, due: day)
    }
    let passed = (due > end ? [PassedDay(milestone: nil, due: end)] : []) + later
    return passed.isEmpty ? nil : .extensionPast(due, passed)
  }
}

/// A day that a milestone would come after, when it is put off.
package struct PassedDay: Hashable, Sendable {
  /// The id of the milestone of the same task whose day it is; nil for the day of the task.
  package let milestone: String?
  package let due: Day

  /// What has the day, with it: 「任务期限 2020-12-31」, "milestone Q4 of 2020-12-31".
  func words(_ language: Language) -> String {
    guard let milestone else { return language.pick("任务期限 \(due)", "the due day of the task, \(due)") }
    return language.pick("节点 \(milestone)（\(due)）", "milestone \(milestone) (\(due))")
  }
}
