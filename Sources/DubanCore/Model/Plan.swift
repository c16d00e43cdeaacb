/// A published document with a period, sections, tasks and indicators: what the office follows through.
///
/// A plan never changes after it is published; what happens to it is told by entries.
package struct Plan: Equatable, Sendable, Identifiable {
  /// Short, readable and stable: `huaian-2020`. Letters a to z, digits and hyphens.
  package var id: String
  package var title: Name
  /// As printed: `淮政办发〔2020〕1号`.
  package var documentNumber: String?
  /// Who issued it.
  package var issuer: String?
  /// Whose plan it is; the jurisdiction of every unit that names none of its own.
  package var jurisdiction: String
  /// The day on which it was signed.
  package var issued: Day?
  /// The day on which it was made public, where that is another.
  package var published: Day?
  package var period: Period
  /// The name of the file from which it was read, where that was a published document.
  package var document: String?
  package var settings = PlanSettings()
  /// What a reader of the plan must know, such as damage of the published copy.
  package var notes: [String] = []
  package var areas: [Area] = []
  package var units: [Unit] = []
  /// The changes of units that it has behind it, which are told and nothing else, and those that are to come; see `inForce`.
  package var unitChanges: [UnitChange] = []
  package var leaders: [Leader] = []
  package var sections: [Section] = []
  package var indicators: [Indicator] = []
  /// The top-level tasks, in the order of the document.
  package var tasks: [Task] = []
  package var funding: [Funding] = []
  package var duties: [ReportDuty] = []
  /// What the checker finds in it and is let stand, each with its reason.
  package var acknowledged: [Acknowledgement] = []
  /// By what rules its units are assessed; nil where it assesses nobody.
  package var assessment: ScoringRules?

  /// A plan with nothing in it yet.
  package init(id: String, title: Name, jurisdiction: String, period: Period) {
    self.id = id
    self.title = title
    self.jurisdiction = jurisdiction
    self.period = period
  }
}

extension Plan {
  /// Every task at any depth, parents before their children, in the order of the document.
  package var allTasks: [Task] { tasks.flatMap(\.withDescendants) }

  /// The declared unit with this name or other spelling.
  package func unit(named name: String) -> Unit? {
    units.first { $0.name.chinese == name } ?? units.first { $0.aliases.contains(name) || $0.name.english == name }
  }

  /// Whether `name` is the unit `wanted`, or a group that stands for it.
  package func unit(_ name: String, includes wanted: String) -> Bool {
    if name == wanted { return true }
    guard let unit = unit(named: name) else { return false }
    return unit.name.english == wanted || unit.aliases.contains(wanted) || unit.members.contains(wanted)
  }

  /// The section with `id`.
  package func section(_ id: String) -> Section? { sections.first { $0.id == id } }
}
