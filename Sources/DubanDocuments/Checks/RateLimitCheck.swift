import DubanCore
import DubanDiagnostics

/// Rule: no share of a whole passes 100 %, and none falls from one milestone to the next. Remark.
///
/// Growth, levels and ratios may pass it and are left alone; so is what a milestone wants of something else.
enum RateLimitCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let targets = source.targets.compactMap { spot, target -> Diagnostic? in
      guard target.basis == .rate, isPercent(target.unit), let value = target.value, value > hundred else { return nil }
      return above(target.name.chinese, value, at: spot, in: source)
    }
    return targets + source.plan.allTasks.flatMap { criteria(of: $0, in: source) }
  }

  private static func criteria(of task: Task, in source: PlanSource) -> [Diagnostic] {
    var highest: [String: (value: Figure, milestone: String)] = [:]
    var diagnostics: [Diagnostic] = []
    for milestone in task.milestones.sorted(by: { $0.due < $1.due }) {
      for (index, criterion) in milestone.criteria.enumerated()
      where criterion.basis == .rate && isPercent(criterion.unit) {
        let spot = PlanSpot.criterion(milestone: task.subject(of: milestone), index: index)
        if criterion.value > hundred {
          diagnostics.append(above(criterion.name, criterion.value, at: spot, in: source))
        }
        let measure = criterion.name + "/" + (criterion.of ?? "")
        // Told of nothing in particular, it may be of one work in one quarter and of another in the next.
        let isOfNothing = criterion.of == nil && criterion.name == "完成率"
        if let (value, earlier) = highest[measure], criterion.value < value, !isOfNothing {
          diagnostics.append(
            source.finding(
              .remark, at: spot, "“\(criterion.name)”从\(earlier)的\(value)%降到\(criterion.value)%",
              "'\(criterion.name)' falls from \(value)% in \(earlier) to \(criterion.value)%"))
        } else {
          highest[measure] = (criterion.value, milestone.id)
        }
      }
    }
    return diagnostics
  }

  private static let hundred = Figure(100)

  private static func isPercent(_ unit: String?) -> Bool { unit == "%" || unit == "％" }

  private static func above(_ name: String, _ value: Figure, at spot: PlanSpot, in source: PlanSource) -> Diagnostic {
    source.finding(.remark, at: spot, "“\(name)”\(value)%超过100%", "'\(name)' of \(value)% passes 100 %")
  }
}
