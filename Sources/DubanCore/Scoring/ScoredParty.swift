/// Who is assessed: a unit, or an area that stands for its government where the plan's groups name it. Never a person.
package struct ScoredParty: Hashable, Sendable {
  /// The key of the unit or the area.
  package let key: String
  /// Whether it is an area.
  package let isArea: Bool
  /// As the plan calls it on the day for which it is told; figures and points hang on the key.
  package let name: Name

  package static func == (left: ScoredParty, right: ScoredParty) -> Bool {
    left.key == right.key && left.isArea == right.isArea
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(isArea)
  }

  init(_ unit: Unit) {
    key = unit.key
    isArea = false
    name = unit.name
  }

  init(_ area: Area) {
    key = area.key
    isArea = true
    name = area.name
  }
}

/// Who of a plan is assessed, in which group, and for whom names in the plan stand.
struct ScoredParties {
  /// Each once, in the order of the groups.
  let all: [ScoredParty]
  /// The groups with the positions in `all` of those that belong to them.
  let groups: [(name: Name?, members: [Int])]
  private let positions: [ScoredParty: Int]
  private let plan: Plan

  /// Those of `plan` by `rules`: who stands in a group, else every single unit. Who stands in two groups belongs to the first.
  init(_ plan: Plan, _ rules: ScoringRules) {
    self.plan = plan
    var all: [ScoredParty] = []
    var positions: [ScoredParty: Int] = [:]
    func add(_ party: ScoredParty) -> Int? {
      guard positions[party] == nil else { return nil }
      positions[party] = all.count
      all.append(party)
      return all.count - 1
    }
    if rules.groups.isEmpty {
      groups = [(nil, plan.units.filter(\.members.isEmpty).compactMap { add(ScoredParty($0)) })]
    } else {
      groups = rules.groups.map { group in
        (group.name, group.units.flatMap { ScoredParties.single($0, in: plan) }.compactMap(add))
      }
    }
    self.all = all
    self.positions = positions
  }

  /// The positions of those for whom `name` stands: a group of units for its members.
  func positions(of name: String) -> [Int] {
    var found: [Int] = []
    for party in ScoredParties.single(name, in: plan) {
      if let position = positions[party], !found.contains(position) { found.append(position) }
    }
    return found
  }

  /// The same for several names, each once.
  func positions(of names: [String]) -> [Int] {
    var found: [Int] = []
    for name in names { for position in positions(of: name) where !found.contains(position) { found.append(position) } }
    return found
  }

  /// The position of the unit that entries call `text`; nil where it is not assessed.
  func position(recorded text: String) -> Int? {
    plan.unit(recorded: text).flatMap { positions[ScoredParty($0)] }
  }

  /// A unit or an area itself, of a group of units its members.
  private static func single(_ name: String, in plan: Plan) -> [ScoredParty] {
    guard let unit = plan.unit(named: name) else {
      return plan.areas.filter { $0.name.chinese == name }.map { ScoredParty($0) }
    }
    guard !unit.members.isEmpty else { return [ScoredParty(unit)] }
    return unit.members.flatMap { member -> [ScoredParty] in
      if let unit = plan.unit(named: member) { return unit.members.isEmpty ? [ScoredParty(unit)] : [] }
      return plan.areas.filter { $0.name.chinese == member }.map { ScoredParty($0) }
    }
  }
}
