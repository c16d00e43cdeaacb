import DubanCore
import DubanDiagnostics

/// Rule: nothing is due before it starts. Error.
enum DueBeforeStartCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let period = source.plan.period
    let tasks = source.plan.allTasks.map { (PlanSpot.task($0.id), $0.start, $0.due) }
    let targets = source.targets.map { ($0.spot, $0.target.start, $0.target.due) }
    // A duty has no day of its own: it must start before the plan's end.
    let duties = source.plan.duties.map { (PlanSpot.duty($0.id), $0.start, Day?.none) }
    return (tasks + targets + duties).compactMap { spot, start, due in
      // Only days that the file states are compared with each other or with the period.
      guard start != nil || due != nil else { return nil }
      let (first, last) = (start ?? period.start, due ?? period.end)
      guard last < first else { return nil }
      return source.finding(
        .error, at: spot, "期限\(last)早于开始\(first)", "it is due on \(last), before it starts on \(first)")
    }
  }
}
