import DubanCore

/// Sources that do not add up to the total are asked where the money stands: 1200 of which 500 and 800 are 1300.
enum FundingDoubts {
  /// Makes every such money of `draft` uncertain, with what its sources come to as the other reading.
  static func ask(_ draft: inout PlanDraft) {
    for index in draft.tasks.indices { ask(&draft.tasks[index]) }
    for index in draft.funding.indices { ask(&draft.funding[index]) }
  }

  private static func ask(_ task: inout TaskDraft) {
    for index in task.funding.indices { ask(&task.funding[index]) }
    for index in task.children.indices { ask(&task.children[index]) }
  }

  private static func ask(_ funding: inout Guess<Funding>) {
    guard let total = funding.value.total, let fault = funding.value.sourceFault else { return }
    var other = funding.value
    other.total = Target.Quantity(fault.sum, unit: total.unit)
    funding.confidence = min(funding.confidence, .likely)
    if !funding.alternatives.contains(other) { funding.alternatives.append(other) }
  }
}
