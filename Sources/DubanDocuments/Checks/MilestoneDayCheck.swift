import DubanCore
import DubanDiagnostics

/// Rule: a milestone is due within the plan's period, a milestone of quarters within them, and none behind the day by which its
/// own task is due. Remark.
///
/// What is accepted or paid after the work is done has its own day, and a task whose limit is that of one step says so by its
/// milestones: the document is asked which of both days holds.
enum MilestoneDayCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let period = source.plan.period
    return source.plan.allTasks.flatMap { task in
      task.milestones.compactMap { milestone -> Diagnostic? in
        let spot = PlanSpot.milestone(task.subject(of: milestone))
        let due = milestone.due
        if !period.contains(due) {
          return source.finding(
            .remark, at: spot, "节点期限\(due)不在方案期内（\(period.start)至\(period.end)）",
            "the milestone is due on \(due), outside the plan's period (\(period.start) to \(period.end))")
        }
        if let last = task.due, due > last {
          return source.finding(
            .remark, at: spot, against: .task(task.id), "节点期限\(due)晚于任务期限\(last)",
            "the milestone is due on \(due), behind the task's own limit of \(last)")
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
