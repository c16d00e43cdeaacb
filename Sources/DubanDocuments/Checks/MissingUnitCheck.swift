import DubanCore

/// Rule: somebody answers for each task that has none under it. Remark: the published copy may not say who.
enum MissingUnitCheck {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.filter(\.missingUnit).map { task in
      source.finding(
        .remark, at: .task(task.id), "任务\(task.id)没有责任单位", "task \(task.id) has no responsible unit")
    }
  }
}
