/// For whom a name in a plan counts: the unit that is called so, or those for which a group stands.
struct UnitBearers {
  /// Those for whom anything can count: the plan's units in their order, then those for which its groups stand and that it does not
  /// declare, where groups are expanded.
  let units: [Unit]
  /// Whether a group counts for those for which it stands.
  let expandsGroups: Bool
  private var bearers: [String: [Int]]

  /// Those of `plan`. Groups are expanded by the rule of `UnitGroups`, as circulars count.
  init(_ plan: Plan, expandsGroups: Bool) {
    var units = plan.units
    var positions = Dictionary(units.enumerated().map { ($1.name.chinese, $0) }) { first, _ in first }
    var bearers = positions.mapValues { [$0] }
    if expandsGroups {
      let groups = UnitGroups(plan)
      for unit in plan.units where groups.isGroup(unit.name.chinese) {
        bearers[unit.name.chinese] = groups.members(of: [unit.name.chinese]).map { member in
          if let known = positions[member] { return known }
          positions[member] = units.count
          bearers[member] = [units.count]
          units.append(Unit(Name(member), jurisdiction: unit.jurisdiction))
          return units.count - 1
        }
      }
    }
    self.units = units
    self.expandsGroups = expandsGroups
    self.bearers = bearers
  }

  /// Whether a unit is called `name`.
  func isKnown(_ name: String) -> Bool { bearers[name] != nil }

  /// The positions among `units` of those for whom `name` counts; none where no unit is called so.
  func positions(of name: String) -> [Int] { bearers[name] ?? [] }
}
