import DubanCore
import DubanDiagnostics

/// Rule: nothing is due before the plan was issued: who should have done it could not know. Remark, one for all.
enum IssueDayCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    guard let issued = source.plan.issued else { return [] }
    let early = source.plan.allTasks.flatMap { task in
      task.milestones.filter { $0.due < issued }.map { (task.subject(of: $0), $0.due) }
    }
    guard let (first, due) = early.first else { return [] }
    guard early.count > 1 else {
      return [
        source.finding(
          .remark, at: .milestone(first), "节点期限\(due)早于印发日\(issued)",
          "the milestone is due on \(due), before the day of issue, \(issued)")
      ]
    }
    return [
      source.finding(
        .remark, at: .milestone(first), "有\(early.count)个节点的期限早于印发日\(issued)，第一个是\(first)（\(due)）",
        "\(early.count) milestones are due before the day of issue, \(issued); the first is \(first) (\(due))")
    ]
  }
}
