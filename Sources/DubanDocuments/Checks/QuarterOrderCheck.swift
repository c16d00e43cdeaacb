import DubanCore
import DubanDiagnostics

/// Rule: combined quarters follow each other (error), and milestones stand in the order of their days (remark).
enum QuarterOrderCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.flatMap { task in
      let spots = task.milestones.map { PlanSpot.milestone(task.subject(of: $0)) }
      let broken = zip(task.milestones, spots).filter { !isRun($0.0.quarters) }.map { _, spot in
        source.finding(.error, at: spot, "合并的季度要前后相连", "combined quarters must follow each other")
      }
      let misplaced = zip(zip(task.milestones, task.milestones.dropFirst()), spots.dropFirst()).filter { pair, _ in
        pair.1.due < pair.0.due
      }.map { pair, spot in
        source.finding(
          .remark, at: spot, "节点\(pair.1.id)早于前一个节点\(pair.0.id)",
          "milestone \(pair.1.id) is due before \(pair.0.id), which stands above it")
      }
      return broken + misplaced
    }
  }

  /// Whether each quarter is the one after the one before.
  private static func isRun(_ quarters: [Quarter]) -> Bool {
    zip(quarters, quarters.dropFirst()).allSatisfy { $0 == $1.previous }
  }
}
