import DubanCore

/// Sources that do not add up to the total are asked where the money stands: 1200 of which 500 and 800 are 1300.
///
/// Fewer are asked only where two or more are told and all of them are, since a plan often tells the one source that matters.
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
    guard let total = funding.value.total, let sum = funding.value.sourceSum, isAsked(funding.value, sum) else {
      return
    }
    var other = funding.value
    other.total = Target.Quantity(sum.value, unit: total.unit)
    funding.confidence = min(funding.confidence, .likely)
    if !funding.alternatives.contains(other) { funding.alternatives.append(other) }
  }

  private static func isAsked(_ funding: Funding, _ sum: (value: Figure, isAll: Bool)) -> Bool {
    guard let total = funding.total, funding.each == nil || funding.each == .year else { return false }
    if sum.value > total.value { return funding.kind != .atLeast }
    return funding.kind == .exactly && sum.isAll && funding.sources.count > 1 && sum.value < total.value
  }
}
