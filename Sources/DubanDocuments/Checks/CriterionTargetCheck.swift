import DubanCore
import DubanDiagnostics

/// Rule: a criterion that is a share of a target names a target of the same task (error), and is a rate (error).
enum CriterionTargetCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.flatMap { task in
      let names = task.targets.map(\.name.chinese)
      return task.milestones.flatMap { milestone in
        milestone.criteria.enumerated().compactMap { index, criterion -> Diagnostic? in
          guard let target = criterion.of else { return nil }
          let spot = PlanSpot.criterion(milestone: task.subject(of: milestone), index: index)
          guard names.contains(target) else {
            let nearest = nearestName(to: target, among: names)
            return Diagnostic(source.place(of: spot), .undeclared(what: .target, name: target, nearest: nearest))
          }
          guard criterion.basis != .rate else { return nil }
          return source.finding(
            .error, at: spot, "“\(criterion.name)”是“\(target)”的完成率，basis应为rate",
            "'\(criterion.name)' is a share of '\(target)', so its basis must be rate")
        }
      }
    }
  }
}
