import DubanCore
import DubanCore
import DubanDiagnostics

/// Rule: somebody answers for each task that has none under it. Remark: the published copy may not say who.
///
/// Whoever answers for a task answers for the tasks under it that name nobody. A copy that names nobody at all gets one remark for all its tasks.
enum MissingUnitCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let silent = silent(source.plan.tasks)
    guard let first = silent.first, silent.count > most else {
      return silent.map { task in
        source.finding(
          .remark, at: .task(task.id), "任务\(task.id)没有责任单位", "task \(task.id) has no responsible unit")
      }
    }
    return [
      source.finding(
        .remark, at: .task(first.id), "\(silent.count)个任务没有责任单位，第一个是\(first.id)",
        "\(silent.count) tasks have no responsible unit; the first is \(first.id)")
    ]
  }

  /// The tasks of `tasks` and of those under them that nobody answers for, in order.
  private static func silent(_ tasks: [Task]) -> [Task] {
    var silent: [Task] = []
    var rest = Array(tasks.reversed())
    while let task = rest.popLast() {
      if task.missingUnit, !isStage(task) { silent.append(task) }
      if task.leads.isEmpty, task.responsible.isEmpty, task.cooperating.isEmpty, task.roles.isEmpty {
        rest += task.children.reversed()
      }
    }
    return silent
  }

  /// Whether `task` is a stage of the plan (宣传发动阶段), which is everybody's.
  private static func isStage(_ task: Task) -> Bool { task.title.chinese.hasSuffix("阶段") }

  /// More of them are told as one.
  private static let most = 5
}
