import DubanCore
import DubanDiagnostics

/// Rule: what the quarters add up to is the figure of the target, or of the part, that they are named after. Remark.
///
/// A figure that is a floor may be passed, one that is a ceiling may be undercut.
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
          guard !increments.isEmpty, let sum = Figure.sum(increments.map(\.value)) else { return nil }
          guard !meets(sum, value, target.kind) else { return nil }
          return source.finding(
            .remark, at: spot, "各季度新增「\(name)」合计\(sum),目标是\(value)",
            "the increments of '\(name)' add up to \(sum), the target is \(value)")
        }
      }
    }
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
