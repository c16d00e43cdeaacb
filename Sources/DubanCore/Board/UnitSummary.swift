/// One unit's part in a plan: what it answers for, what it helps with, and the lights of what it answers for.
package struct UnitSummary: Equatable, Sendable {
  /// Nil for the tasks for which nobody answers.
  package let unit: Unit?
  /// The tasks that it leads, by position in `Board.tasks`.
  package fileprivate(set) var leads: [Int] = []
  /// The tasks of which the plan names it as responsible, likewise, whether somebody else leads them or not.
  package fileprivate(set) var responsible: [Int] = []
  /// The tasks that it helps with, likewise.
  package fileprivate(set) var cooperates: [Int] = []
  /// The tasks in which it has another part, likewise.
  package fileprivate(set) var named: [Int] = []
  /// The tasks that it answers for by `Task.isAnswered(by:)`, likewise, those that it leads first.
  package fileprivate(set) var answering: [Int] = []
  /// The lights of the tasks that it answers for.
  package fileprivate(set) var lights = LightCounts()

  /// Nothing of `unit`.
  init(unit: Unit?) { self.unit = unit }

  fileprivate mutating func add(_ place: Int, _ entry: Board.TaskEntry, _ role: Role) {
    switch role {
    case .lead: leads.append(place)
    case .responsible: responsible.append(place)
    case .cooperating: cooperates.append(place)
    case .named, .source: named.append(place)
    }
    guard entry.task.isAnswered(by: role) else { return }
    answering.append(place)
    lights.add(entry.assessment.told)
  }
}

extension Board {
  /// Every declared unit in the order of the plan, then one entry without a unit when nobody answers for some tasks.
  package var units: [UnitSummary] { units { _ in true } }

  /// The same of the tasks that `isShown` lets through.
  ///
  /// - Parameter expandsGroups: whether what a group has a part in is counted for those for which it stands, of which those that the
  ///   plan doesn't declare stand behind the others.
  package func units(expandsGroups: Bool = false, where isShown: (String) -> Bool) -> [UnitSummary] {
    units(of: UnitBearers(plan, expandsGroups: expandsGroups), where: isShown)
  }

  /// The same of those for whom `bearers` counts.
  func units(of bearers: UnitBearers, where isShown: (String) -> Bool) -> [UnitSummary] {
    var summaries = bearers.units.map { UnitSummary(unit: $0) }
    var missing = UnitSummary(unit: nil)
    for index in tasks.indices where isShown(tasks[index].task.id) {
      if tasks[index].task.isNobodys { missing.add(index, tasks[index], .responsible) }
      // Who stands in a task by itself and behind a group has the part that is named first.
      var seen: Set<Int> = []
      for (name, role) in tasks[index].task.parts {
        for position in bearers.positions(of: name) where !bearers.expandsGroups || seen.insert(position).inserted {
          summaries[position].add(index, tasks[index], role)
        }
      }
    }
    for place in summaries.indices where !summaries[place].responsible.isEmpty && !summaries[place].leads.isEmpty {
      summaries[place].leadsFirst()
    }
    return missing.responsible.isEmpty ? summaries : summaries + [missing]
  }
}

extension UnitSummary {
  /// Puts what it leads before what it answers for otherwise.
  fileprivate mutating func leadsFirst() {
    let led = Set(leads)
    answering = answering.filter(led.contains) + answering.filter { !led.contains($0) }
  }
}
