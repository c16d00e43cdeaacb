import DubanCore
import DubanDiagnostics

/// Rule: a milestone is due within the plan's period, and a milestone of quarters within them. Remark.
enum MilestoneDayCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let period = source.plan.period
    return source.plan.allTasks.flatMap { task in
      task.milestones.compactMap { milestone -> Diagnostic? in
        let spot = PlanSpot.milestone(task.subject(of: milestone))
        let due = milestone.due
        if !period.contains(due) {
          return source.finding(
            .remark, at: spot, "节点期限\(due)不在方案期内(\(period.start)至\(period.end))",
            "the milestone is due on \(due), outside the plan's period (\(period.start) to \(period.end))")
        }
        guard let first = milestone.quarters.map(\.start).min(), let last = milestone.quarters.map(\.end).max() else {
          return nil
        }
        guard due < first || due > last else { return nil }
        return source.finding(
          .remark, at: spot, "节点期限\(due)不在所写的季度内", "the milestone is due on \(due), outside its quarters")
      }
    }
  }
}
