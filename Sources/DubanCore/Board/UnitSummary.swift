/// One unit's part in a plan: what it answers for, what it helps with, and the lights of what it answers for.
package struct UnitSummary: Equatable, Sendable {
  /// Nil for the tasks without any unit.
  package let unit: Unit?
  /// The tasks that it leads, by position in `Board.tasks`.
  package fileprivate(set) var leads: [Int] = []
  /// The tasks that it answers for where the plan says of nobody that he leads, likewise.
  package fileprivate(set) var responsible: [Int] = []
  /// The tasks that it helps with, likewise.
  package fileprivate(set) var cooperates: [Int] = []
  /// The tasks in which it has another part, likewise.
  package fileprivate(set) var named: [Int] = []
  /// The lights of the tasks that it answers for.
  package fileprivate(set) var lights = LightCounts()

  /// The tasks that it answers for, those that it leads first.
  package var answering: [Int] { leads + responsible }

  fileprivate mutating func add(_ task: Int, _ role: Role, _ light: Light?) {
    switch role {
    case .lead: leads.append(task)
    case .responsible: responsible.append(task)
    case .cooperating: cooperates.append(task)
    case .named, .source: named.append(task)
    }
    if role.answers { lights.add(light) }
  }
}

extension Board {
  /// Every declared unit in the order of the plan, then one entry without a unit when tasks lack theirs.
  package var units: [UnitSummary] { units { _ in true } }

  /// The same of the tasks that `isShown` lets through.
  ///
  /// - Parameter expandsGroups: whether what a group has a part in is counted for the units for which it stands.
  package func units(expandsGroups: Bool = false, where isShown: (String) -> Bool) -> [UnitSummary] {
    var summaries = plan.units.map { UnitSummary(unit: $0) }
    let bearers = UnitBearers(plan, expandsGroups: expandsGroups)
    var missing = UnitSummary(unit: nil)
    for (index, entry) in tasks.enumerated() where isShown(entry.task.id) {
      // Taken out once: read inside both branches, it crashes the optimiser of Swift 6.3.1.
      let light = entry.assessment.light
      if entry.task.missingUnit { missing.add(index, .responsible, light) }
      // Who stands in a task by itself and behind a group has the part that is named first.
      var seen: Set<Int> = []
      for (name, role) in entry.task.parts {
        for position in bearers.positions(of: name) where !expandsGroups || seen.insert(position).inserted {
          summaries[position].add(index, role, light)
        }
      }
    }
    return missing.responsible.isEmpty ? summaries : summaries + [missing]
  }
}
