import DubanCore

/// Shares that do not add up to what they divide are asked where the target stands: 120 of which 35, 40, 28 and 20 are 123.
enum ShareDoubts {
  /// Makes every such target of `draft` uncertain, with the sum of its shares as the other reading.
  static func ask(_ draft: inout PlanDraft) {
    for index in draft.tasks.indices { ask(&draft.tasks[index]) }
    for index in draft.indicators.indices { ask(&draft.indicators[index].target) }
  }

  private static func ask(_ task: inout TaskDraft) {
    for index in task.targets.indices { ask(&task.targets[index]) }
    for index in task.children.indices { ask(&task.children[index]) }
  }

  private static func ask(_ target: inout Guess<Target>) {
    guard let sum = ShareSumCheck.otherSum(of: target.value),
      !target.value.shares.contains(where: { $0.value > sum.whole })
    else { return }
    var other = target.value
    other.value = sum.shares
    target.confidence = min(target.confidence, .likely)
    if !target.alternatives.contains(other) { target.alternatives.append(other) }
  }
}
