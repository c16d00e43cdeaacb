/// A numbered duty; tasks nest (item, sub-project, measure).
package struct Task: Equatable, Sendable {
  /// Unique within the plan: `1-3`.
  package var id: String
  /// As printed before its title; empty where the document prints none.
  package var number: String
  package var title: Name
  /// What the document asks for, in short wording.
  package var text: String?
  /// The id of the section under which it stands; a nested task stands under its parent's.
  package var section: String?
  /// Units that answer for it, by name; the first leads.
  package var leads: [String] = []
  /// Units that help, by name.
  package var cooperating: [String] = []
  /// Leaders in charge, by name.
  package var leaders: [String] = []
  /// The areas where it is done, by name.
  package var areas: [String] = []
  /// When it starts, where that is not the period's start.
  package var start: Day?
  /// When it is due, where that is not the period's end.
  package var due: Day?
  package var targets: [Target] = []
  package var milestones: [Milestone] = []
  package var funding: [Funding] = []
  package var notes: [String] = []
  package var children: [Task] = []

  /// A task called `title`.
  package init(id: String, number: String = "", title: Name) {
    self.id = id
    self.number = number
    self.title = title
  }
}

extension Task {
  /// This task and every task under it, parents first.
  package var withDescendants: [Task] { [self] + children.flatMap(\.withDescendants) }

  /// The id within the plan of one of its milestones: `1-3/Q2`.
  package func subject(of milestone: Milestone) -> String {
    Milestone.subject(task: id, milestone: milestone.id)
  }

  /// Whether nobody is named although somebody must be: a task without units that has no task under it.
  ///
  /// A missing unit is said, never inherited.
  package var missingUnit: Bool { leads.isEmpty && cooperating.isEmpty && children.isEmpty }

  /// Whether it only holds other tasks together, with nothing of its own to judge.
  package var isHeading: Bool { !children.isEmpty && targets.isEmpty && milestones.isEmpty }
}
