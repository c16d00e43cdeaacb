/// The units that a passage names, by part, in the spelling of the passage.
package struct UnitParts: Equatable, Sendable {
  package var leads: [String] = []
  package var responsible: [String] = []
  package var cooperating: [String] = []
  /// Further parts by their own names, in order.
  package var named: [(name: String, units: [String])] = []
  package var leaders: [String] = []
  /// Persons who work on it; nobody takes them over.
  package var persons: [String] = []
  package var andOthers = false
  /// The words of a limit.
  package var due: String?
  /// What is neither unit nor word of a part.
  package var rest: [String] = []
  /// Lists of which nobody can say where those who help begin: 责任单位：A、B、C配合.
  package var unclear: [String] = []
  /// Names that were put together from damaged text, and what stood there.
  package var restored: [String: String] = [:]
  /// The units in the order in which they stand, where one list names them all.
  package var listed: [String] = []

  /// The labels that stand before units.
  package var labels: Set<RoleWord> = []
  /// The units before and after each semicolon.
  package var groups: [[String]] = []

  /// Nobody.
  package init() {}

  package static func == (a: UnitParts, b: UnitParts) -> Bool {
    a.leads == b.leads && a.responsible == b.responsible && a.cooperating == b.cooperating && a.leaders == b.leaders
      && a.persons == b.persons && a.andOthers == b.andOthers && a.due == b.due && a.rest == b.rest
      && a.named.map(\.name) == b.named.map(\.name) && a.named.map(\.units) == b.named.map(\.units)
  }

  /// Every unit of it.
  package var units: [String] { leads + responsible + cooperating + named.flatMap(\.units) }

  /// Whether nobody is named.
  package var isEmpty: Bool { units.isEmpty && leaders.isEmpty && due == nil }

  /// Takes `other` in, each unit once in each part.
  package mutating func append(_ other: UnitParts) {
    add(other.leads, as: .lead)
    add(other.responsible, as: .responsible)
    add(other.cooperating, as: .cooperating)
    for (name, units) in other.named { add(units, as: .named(name)) }
    add(other.leaders, as: .leader)
    persons += other.persons
    andOthers = andOthers || other.andOthers
    due = due ?? other.due
    rest += other.rest
    unclear += other.unclear
    restored.merge(other.restored) { first, _ in first }
    groups += other.groups
    labels.formUnion(other.labels)
    for unit in other.listed where !listed.contains(unit) { listed.append(unit) }
  }

  /// 责任单位 beside 牵头单位 are the ones that support, unless others are called so.
  mutating func settle() {
    if labels.contains(.lead), labels.contains(.responsible), !labels.contains(.cooperating) {
      let supporting = responsible
      responsible = []
      add(supporting, as: .cooperating)
    }
    cooperating.removeAll(where: leads.contains)
    responsible.removeAll(where: leads.contains)
  }

  /// Adds `units` in the part `role`.
  mutating func add(_ units: [String], as role: RoleWord) {
    for unit in units {
      switch role {
      case .lead: if !leads.contains(unit) { leads.append(unit) }
      case .responsible: if !responsible.contains(unit), !leads.contains(unit) { responsible.append(unit) }
      case .cooperating: if !cooperating.contains(unit), !leads.contains(unit) { cooperating.append(unit) }
      case .named(let name):
        if let index = named.firstIndex(where: { $0.name == name }) {
          if !named[index].units.contains(unit) { named[index].units.append(unit) }
        } else {
          named.append((name, [unit]))
        }
      case .leader: if !leaders.contains(unit) { leaders.append(unit) }
      case .person: persons.append(unit)
      case .due, .other: break
      }
    }
  }
}
