/// One unit's part in a plan: what it leads, what it helps with, and the lights of what it leads.
package struct UnitSummary: Equatable, Sendable {
  /// Nil for the tasks without any unit.
  package let unit: Unit?
  /// The tasks that it leads, by position in `Board.tasks`.
  package fileprivate(set) var leads: [Int] = []
  /// The tasks that it helps with, likewise.
  package fileprivate(set) var cooperates: [Int] = []
  /// The lights of the tasks that it leads.
  package fileprivate(set) var lights = LightCounts()
}

extension Board {
  /// Every declared unit in the order of the plan, then one entry without a unit when tasks lack theirs.
  ///
  /// Every listed lead counts: the first one leads, the others answer beside it.
  package var units: [UnitSummary] { units { _ in true } }

  /// The same of the tasks that `isShown` lets through.
  package func units(where isShown: (String) -> Bool) -> [UnitSummary] {
    var summaries = plan.units.map { UnitSummary(unit: $0) }
    let positions = Dictionary(plan.units.enumerated().map { ($1.name.chinese, $0) }) { first, _ in first }
    var missing = UnitSummary(unit: nil)
    for (index, entry) in tasks.enumerated() where isShown(entry.task.id) {
      // Taken out once: read inside both branches, it crashes the optimiser of Swift 6.3.1.
      let light = entry.assessment.light
      if entry.task.missingUnit {
        missing.leads.append(index)
        missing.lights.add(light)
      }
      for name in entry.task.leads {
        guard let position = positions[name] else { continue }
        summaries[position].leads.append(index)
        summaries[position].lights.add(light)
      }
      for name in entry.task.cooperating {
        if let position = positions[name] { summaries[position].cooperates.append(index) }
      }
    }
    return missing.leads.isEmpty ? summaries : summaries + [missing]
  }
}
