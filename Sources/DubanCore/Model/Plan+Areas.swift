extension Plan {
  /// The area for which `unit` speaks: the one that is called like it, that of its jurisdiction, or the one with whose name its own
  /// begins (`淮安工业园区管委会`); nil for a unit of the whole plan and for a group.
  package func area(of unit: Unit) -> Area? {
    guard unit.members.isEmpty else { return nil }
    let name = unit.name.chinese
    if let own = areas.first(where: { $0.name.chinese == name }) { return own }
    if unit.jurisdiction != jurisdiction, let own = areas.first(where: { $0.name.chinese == unit.jurisdiction }) {
      return own
    }
    return areas.lazy.filter { name.hasPrefix($0.name.chinese) }.max { $0.name.chinese.count < $1.name.chinese.count }
  }
}
