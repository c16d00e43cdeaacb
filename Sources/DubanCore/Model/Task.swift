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
  /// Units that lead it, by name: only where the plan says that somebody leads (牵头).
  package var leads: [String] = []
  /// Units that answer for it without one of them leading, by name (责任单位).
  package var responsible: [String] = []
  /// Units that help, by name.
  package var cooperating: [String] = []
  /// Further parts that units have in it, by the plan's own words (指导, 考核, 业主).
  package var roles: [NamedRole] = []
  /// Whether the plan ends its list of units with 等: others than those named take part.
  package var andOthers = false
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
  /// Where in the published document it stands; nil where it was not read from one.
  package var origin: Excerpt?
  package var children: [Task] = []

  /// A task called `title`.
  package init(id: String, number: String = "", title: Name) {
    self.id = id
    self.number = number
    self.title = title
  }

  /// A part that some units have in a task, under the name that the plan has for it.
  package struct NamedRole: Hashable, Sendable {
    /// `指导单位`. Unique within the task.
    package var name: Name
    /// The units, by name.
    package var units: [String]

    /// `units` as `name`.
    package init(_ name: Name, units: [String]) {
      self.name = name
      self.units = units
    }
  }
}

extension Task {
  /// The day on which it is due by the plan, extensions aside.
  package func due(in plan: Plan) -> Day { due ?? plan.period.end }

  /// This task and every task under it, parents first.
  package var withDescendants: [Task] { [self] + children.flatMap(\.withDescendants) }

  /// The id within the plan of one of its milestones: `1-3/Q2`.
  package func subject(of milestone: Milestone) -> String {
    Milestone.subject(task: id, milestone: milestone.id)
  }

  /// The units that answer for it, by name: those that lead, where the plan says that somebody leads, else those responsible.
  ///
  /// This is the one rule for who answers: lists, workbooks, circulars, briefs, the board's groups and work lists count by it.
  package var answering: [String] { leads.isEmpty ? responsible : leads }

  /// Whether those who have the part `role` in it answer for it.
  ///
  /// Source: plans in which 责任单位 stands beside 牵头单位 name by it those that carry the work with the one that leads.
  package func isAnswered(by role: Role) -> Bool {
    switch role {
    case .lead: true
    case .responsible: leads.isEmpty
    case .cooperating, .named, .source: false
    }
  }

  /// Whether nobody answers for it although something of it is judged: it is counted where no unit is named.
  package var isNobodys: Bool { answering.isEmpty && !isHeading }

  /// Every unit that has a part in it, by name, in the order of its parts.
  package var allUnits: [String] { leads + responsible + cooperating + roles.flatMap(\.units) }

  /// Every unit with its part, each once: one that has several parts has the first of them.
  package var parts: [(unit: String, role: Role)] {
    var parts = leads.map { (unit: $0, role: Role.lead) }
    func add(_ units: [String], _ role: Role) {
      for unit in units where !parts.contains(where: { $0.unit == unit }) { parts.append((unit, role)) }
    }
    add(responsible, .responsible)
    add(cooperating, .cooperating)
    for role in roles { add(role.units, .named) }
    return parts
  }

  /// Whether nobody is named although somebody must be: a task without units that has no task under it.
  ///
  /// A missing unit is said, never inherited.
  package var missingUnit: Bool {
    leads.isEmpty && responsible.isEmpty && cooperating.isEmpty && roles.isEmpty && children.isEmpty
  }

  /// Whether it only holds other tasks together, with nothing of its own to judge.
  package var isHeading: Bool { !children.isEmpty && targets.isEmpty && milestones.isEmpty }
}
