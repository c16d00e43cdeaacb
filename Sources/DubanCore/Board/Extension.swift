/// A later due day of a task, and those of its milestones that would stay on the old one, or on one of before an earlier extension.
package struct Extension: Equatable, Sendable {
  /// The day on which the task was due until then.
  package let before: Day
  /// Its open milestones that are due on that day, or between the day by the plan and that one, where the task was extended before and
  /// they were left behind: whoever extends the task mostly means them too.
  package let staying: [MilestoneAssessment]
  /// Those of them that the rules let go along.
  package let movable: [MilestoneAssessment]
}

extension Board {
  /// What would stay behind where the task `subject` is due later by an extension that is recorded on `today`; nil for what is no
  /// task, and where nothing stays.
  package func extending(_ subject: String, today: Day, by author: Author? = nil) -> Extension? {
    guard let assessed = task(subject)?.assessment else { return nil }
    let ends = min(assessed.originalDue ?? assessed.due, assessed.due)...assessed.due
    let staying = assessed.milestones.filter { $0.confirmed == nil && ends.contains($0.due) }
    guard !staying.isEmpty else { return nil }
    let movable = staying.filter { milestone in
      let draft = Draft(
        plan: plan.id, subject: milestone.id, on: today,
        change: .extend(due: milestone.due.advanced(by: 1), approver: "-"), seen: 0)
      // It goes where the task goes, whatever it passes on its way.
      return refusal(of: draft.meant, today: today, by: author) == nil
    }
    return Extension(before: assessed.due, staying: staying, movable: movable)
  }
}

extension Extension {
  /// Those that the rules hold on the old day whatever anybody wants; nil for none.
  package var unmovable: Extension? {
    let left = staying.filter { staying in !movable.contains { $0.id == staying.id } }
    return left.isEmpty ? nil : Extension(before: before, staying: left, movable: [])
  }

  /// That milestones stay on the old day: 「节点 Q4 仍为 2020-12-31」, "milestone Q4 stays on 2020-12-31".
  package func words(_ language: Language) -> String {
    let days = Set(staying.map(\.due)).sorted()
    return days.map { day in
      let left = staying.filter { $0.due == day }
      let ids = left.map(\.milestone.id).joined(separator: language.pick("、", ", "))
      return language.pick(
        "节点 \(ids) 仍为 \(day)",
        left.count == 1 ? "milestone \(ids) stays on \(day)" : "milestones \(ids) stay on \(day)")
    }.joined(separator: language.pick("、", ", "))
  }
}
