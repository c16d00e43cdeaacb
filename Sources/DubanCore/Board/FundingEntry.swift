/// Money of a plan with the task for which it is set aside.
package struct FundingEntry: Equatable, Sendable {
  package let funding: Funding
  /// The task's id; nil for the plan as a whole.
  package let task: String?
  /// Paid in all so far, in the total's unit.
  package let paid: Figure?
}

extension Board {
  /// All funding, the tasks' in their order, then the plan's.
  package var funding: [FundingEntry] {
    tasks.flatMap { entry in
      entry.task.funding.map { FundingEntry(funding: $0, task: entry.task.id, paid: state(of: $0.id).paid) }
    } + plan.funding.map { FundingEntry(funding: $0, task: nil, paid: state(of: $0.id).paid) }
  }
}
