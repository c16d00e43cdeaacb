import DubanCore
import DubanDiagnostics

/// Rule: a total since the start does not fall from one milestone to the next. Remark: it may be an increment.
enum CumulativeFigureCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.allTasks.flatMap { task in
      var highest: [Measure: (value: Figure, milestone: String)] = [:]
      var diagnostics: [Diagnostic] = []
      for milestone in task.milestones.sorted(by: { $0.due < $1.due }) {
        for (index, criterion) in milestone.criteria.enumerated() where criterion.basis == .cumulative {
          let measure = Measure(name: criterion.name, unit: criterion.unit)
          if let (value, earlier) = highest[measure], criterion.value < value {
            diagnostics.append(
              source.finding(
                .remark, at: .criterion(milestone: task.subject(of: milestone), index: index),
                "累计数“\(criterion.name)”从\(earlier)的\(value)降到\(criterion.value)",
                "the cumulative figure '\(criterion.name)' falls from \(value) in \(earlier) to \(criterion.value)"))
          } else {
            highest[measure] = (criterion.value, milestone.id)
          }
        }
      }
      return diagnostics
    }
  }

  /// What is counted and in which unit.
  private struct Measure: Hashable {
    let name: String
    let unit: String?
  }
}
