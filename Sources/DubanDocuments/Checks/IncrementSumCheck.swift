import DubanCore
import DubanDiagnostics

/// Rule: what the quarters add up to is the figure of the target, or of the part, that they are named after. Remark.
///
/// A figure that is a floor may be passed, one that is a ceiling may be undercut. Increments that end before the task does, or that are
/// told in several units, are not all of it; one as large as the whole is a total, whatever it was taken for.
enum IncrementSumCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.flatMap { task in
      let byName = Dictionary(
        grouping: task.milestones.lazy.flatMap(\.criteria).filter { $0.basis == .increment }, by: \.name)
      let last = lastDays(of: task)
      return task.targets.enumerated().flatMap { index, target -> [Diagnostic] in
        let spot = PlanSpot.target(item: task.id, index: index)
        var wholes: [(name: String, value: Figure, unit: String?)] = target.parts.map {
          ($0.name.chinese, $0.value, $0.unit ?? target.unit)
        }
        if let value = target.value { wholes.append((target.name.chinese, value, target.unit)) }
        return wholes.compactMap { name, value, unit in
          let all = byName[name] ?? []
          let increments = all.filter { ($0.unit ?? unit) == unit }
          guard !all.isEmpty, all.count == increments.count, !increments.contains(where: { $0.value >= value }),
            let told = last.byName[name], told == last.ofAll, told.advanced(by: 92) > task.due(in: source.plan)
          else { return nil }
          guard !increments.isEmpty, let sum = Figure.sum(increments.map(\.value)) else { return nil }
          guard !meets(sum, value, target.kind) else { return nil }
          return source.finding(
            .remark, at: spot, "各季度新增“\(name)”合计\(sum)，目标是\(value)",
            "the increments of '\(name)' add up to \(sum), the target is \(value)")
        }
      }
    }
  }

  /// The day of the task's last milestone, and for each name that of the last one with an increment of it.
  private static func lastDays(of task: Task) -> (byName: [String: Day], ofAll: Day?) {
    var byName: [String: Day] = [:]
    for milestone in task.milestones {
      for criterion in milestone.criteria where criterion.basis == .increment {
        byName[criterion.name] = max(byName[criterion.name] ?? milestone.due, milestone.due)
      }
    }
    return (byName, task.milestones.map(\.due).max())
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
