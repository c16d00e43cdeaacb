/// What must stand by a day, mostly a quarter's end.
package struct Milestone: Hashable, Sendable {
  /// Unique within its task: `Q2`, `Q2-3` for combined quarters, `2023-06-30` for a day outside the quarters.
  package var id: String
  /// The quarters that it covers, in order; empty for one that is bound to a day only.
  package var quarters: [Quarter]
  /// The day by which it must stand: the end of its last quarter unless the plan says otherwise.
  package var due: Day
  /// What must stand, in words.
  package var text: String
  /// What must stand, in figures.
  package var criteria: [Criterion] = []
  /// Where in the published document it stands; nil where it was not read from one, or where that is its task's.
  package var origin: Excerpt?

  /// A milestone for `quarters`, or for a day when there are none.
  package init(id: String, quarters: [Quarter], due: Day, text: String, criteria: [Criterion] = []) {
    self.id = id
    self.quarters = quarters
    self.due = due
    self.text = text
    self.criteria = criteria
  }
}

extension Milestone {
  /// The id within the plan of a milestone of `task`: `1-3/Q2`.
  package static func subject(task: String, milestone: String) -> String { ItemID(task, part: milestone).text }
}

/// A figure that a milestone demands.
package struct Criterion: Hashable, Sendable {
  /// What is counted; the name of a target or of a part of one where the figure measures that, else a name of its own
  /// such as `开工率`.
  package var name: String
  package var value: Figure
  package var unit: String?
  package var basis: Basis
  /// For a rate of completion (完成60%任务): the name of the target of which it is a share.
  package var of: String?

  /// `value` of `name`, read as `basis`.
  package init(_ name: String, value: Figure, unit: String? = nil, basis: Basis, of: String? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.basis = basis
    self.of = of
  }

  /// How a quarter's figure is read. The two kinds of amounts are told apart and never mixed.
  package enum Basis: String, CaseIterable, Sendable {
    /// The total since the start (累计).
    case cumulative
    /// What is added in this quarter alone.
    case increment
    /// A percentage reached by the due day: a start rate, a completion rate.
    case rate
  }
}
