import DubanCore
import DubanDiagnostics

/// Rule: a unit that stands only once and whose name differs in one character from one that stands often may be that one,
/// misprinted. Remark.
enum LoneUnitCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    var counts: [String: Int] = [:]
    for task in plan.allTasks { for unit in Set(task.allUnits) { counts[unit, default: 0] += 1 } }
    for indicator in plan.indicators {
      for unit in Set(indicator.owners + indicator.sources) { counts[unit, default: 0] += 1 }
    }
    let members = Set(plan.units.flatMap(\.members))
    // Misprints keep the length; each name is looked up with one character left open, so that no pair has to be compared.
    var often: [[Character]: [String]] = [:]
    for unit in plan.units where counts[unit.name.chinese, default: 0] >= 3 {
      for pattern in patterns(unit.name.chinese) { often[pattern, default: []].append(unit.name.chinese) }
    }
    return plan.units.compactMap { unit in
      let name = unit.name.chinese
      guard counts[name] == 1, unit.members.isEmpty, !members.contains(name) else { return nil }
      let near = Set(patterns(name).flatMap { often[$0] ?? [] })
      guard near.count == 1, let other = near.first else { return nil }
      return source.finding(
        .remark, at: .unit(name), against: .unit(other), "“\(name)”只出现一次，与“\(other)”一字之差，是否误写",
        "'\(name)' stands only once and differs in one character from '\(other)'; is it a misprint?")
    }
  }

  /// `name` with each of its characters left open in turn, but the first, which tells the place, and the last, which tells the sort.
  private static func patterns(_ name: String) -> [[Character]] {
    let characters = Array(name)
    guard characters.count >= 5 else { return [] }
    return (1..<(characters.count - 1)).map { index in
      var pattern = characters
      pattern[index] = "\u{0}"
      return pattern
    }
  }
}
