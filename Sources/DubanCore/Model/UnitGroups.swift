/// The units behind the groups that a plan names: `各县区政府` stands for its members. Kept at hand for many items.
package struct UnitGroups: Sendable {
  private let members: [String: [String]]

  /// Those of `plan`.
  package init(_ plan: Plan) {
    members = Dictionary(
      plan.units.lazy.filter { !$0.members.isEmpty }.map { ($0.name.chinese, $0.members) }
    ) { first, _ in first }
  }

  /// Whether `unit` stands for others.
  package func isGroup(_ unit: String) -> Bool { members[unit] != nil }

  /// `units` with the members of each group in its place, each unit once; a group without members stands for itself.
  package func members(of units: [String]) -> [String] {
    guard !members.isEmpty, units.contains(where: isGroup) else { return units }
    var seen: Set<String> = []
    var result: [String] = []
    func add(_ unit: String) {
      // A group that holds itself would never end.
      guard seen.insert(unit).inserted else { return }
      if let members = members[unit] { members.forEach(add) } else { result.append(unit) }
    }
    units.forEach(add)
    return result
  }
}
