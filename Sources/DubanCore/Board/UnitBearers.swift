/// For whom a name in a plan counts: the unit that is called so, or the units for which a group stands.
struct UnitBearers {
  private var bearers: [String: [Int]]

  /// Those of `plan`, by their positions among its units. A group that stands for places that are no units counts for itself as well.
  init(_ plan: Plan, expandsGroups: Bool) {
    let positions = Dictionary(plan.units.enumerated().map { ($1.name.chinese, $0) }) { first, _ in first }
    bearers = positions.mapValues { [$0] }
    guard expandsGroups else { return }
    let groups = UnitGroups(plan)
    for (position, unit) in plan.units.enumerated() where groups.isGroup(unit.name.chinese) {
      let members = groups.members(of: [unit.name.chinese])
      let units = members.compactMap { positions[$0] }
      bearers[unit.name.chinese] = (units.count < members.count ? [position] : []) + units.filter { $0 != position }
    }
  }

  /// Whether a unit is called `name`.
  func isKnown(_ name: String) -> Bool { bearers[name] != nil }

  /// The positions of those for whom `name` counts; none where no unit is called so.
  func positions(of name: String) -> [Int] { bearers[name] ?? [] }
}
