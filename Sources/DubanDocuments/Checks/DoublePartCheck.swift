import DubanCore
import DubanDiagnostics

/// Rule: no unit both answers for a task and helps with it. Remark.
enum DoublePartCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.compactMap { task in
      let answering = Set(task.leads + task.responsible)
      let both = task.cooperating.filter(answering.contains)
      guard !both.isEmpty else { return nil }
      return source.finding(
        .remark, at: .task(task.id), "“\(both.joined(separator: "、"))”既牵头或负责，又配合",
        "\(both.joined(separator: ", ")) both answers for the task and cooperates in it")
    }
  }
}
