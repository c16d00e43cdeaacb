import DubanCore
import DubanDiagnostics

/// Rule: what the quarters add up to is the figure of the target, or of the part, that they are named after. Remark.
///
/// A figure that is a floor may be passed, one that is a ceiling may be undercut. Increments that end before the task does, or that are
/// told in several units, are not all of it; one as large as the whole is a total, whatever it was taken for.
enum IncrementSumCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.flatMap { task in
      task.targets.enumerated().flatMap { index, target -> [Diagnostic] in
        let spot = PlanSpot.target(item: task.id, index: index)
        var wholes: [(name: String, value: Figure, unit: String?)] = target.parts.map {
          ($0.name.chinese, $0.value, $0.unit ?? target.unit)
        }
        if let value = target.value { wholes.append((target.name.chinese, value, target.unit)) }
        return wholes.compactMap { name, value, unit in
          let increments = task.milestones.flatMap(\.criteria).filter {
            $0.basis == .increment && $0.name == name && ($0.unit ?? unit) == unit
          }
          let all = task.milestones.flatMap(\.criteria).filter { $0.basis == .increment && $0.name == name }
          guard all.count == increments.count, !increments.contains(where: { $0.value >= value }),
            reachesEnd(of: task, name, in: source.plan)
          else { return nil }
          guard !increments.isEmpty, let sum = Figure.sum(increments.map(\.value)) else { return nil }
          guard !meets(sum, value, target.kind) else { return nil }
          return source.finding(
            .remark, at: spot, "各季度新增「\(name)」合计\(sum),目标是\(value)",
            "the increments of '\(name)' add up to \(sum), the target is \(value)")
        }
      }
    }
  }

  /// Whether the last milestone with a figure of `name` is the last of the task, and that stands in the task's last quarter.
  private static func reachesEnd(of task: Task, _ name: String, in plan: Plan) -> Bool {
    let told = task.milestones.filter { $0.criteria.contains { $0.basis == .increment && $0.name == name } }.map(\.due)
    guard let last = told.max(), let end = task.milestones.map(\.due).max() else { return false }
    return last == end && last.advanced(by: 92) > task.due(in: plan)
  }

  private static func meets(_ sum: Figure, _ value: Figure, _ kind: Target.Kind) -> Bool {
    switch kind {
    case .atLeast, .floorWithStretch: sum >= value
    case .atMost, .ratioAtMost: sum <= value
    case .about, .stretch: true
    case .exactly, .fromTo, .text, .relative, .grade, .frequency, .responseTime: sum == value
    }
  }
}
