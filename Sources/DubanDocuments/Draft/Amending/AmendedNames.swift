import DubanCore

/// What an amended plan declares: the published units, areas and leaders, and those that a person newly names.
struct AmendedNames {
  var units: [Unit]
  var areas: [Area]
  var leaders: [Leader]
  private var unitKeys: UniqueNames
  private var areaKeys: UniqueNames
  private let jurisdiction: String

  /// The names of `plan`.
  init(_ plan: Plan) {
    units = plan.units
    areas = plan.areas
    leaders = plan.leaders
    unitKeys = UniqueNames(Set(plan.units.map(\.key)))
    areaKeys = UniqueNames(Set(plan.areas.map(\.key)))
    jurisdiction = plan.jurisdiction
  }

  /// A unit that was not declared before, with a key that nothing had, so that it inherits nothing.
  mutating func newUnit(_ name: String, jurisdiction: String) -> Unit {
    var unit = Unit(Name(name), jurisdiction: jurisdiction)
    unit.key = unitKeys.take(DraftNames.key(name)) { "\($0)·\($1)" }.name
    return unit
  }

  /// An area that was not declared before.
  mutating func newArea(_ name: String) -> Area {
    var area = Area(Name(name))
    area.key = areaKeys.take(DraftNames.key(name)) { "\($0)·\($1)" }.name
    return area
  }

  /// The declared names of `typed`, each once; what is not declared yet is.
  mutating func units(_ typed: [String], _ plan: Plan) -> [String] {
    var seen: Set<String> = []
    return typed.compactMap { typed in
      guard let name = visible(typed) else { return nil }
      let known = units.first { $0.name.chinese == name } ?? units.first { $0.aliases.contains(name) }
      if known == nil { units.append(newUnit(name, jurisdiction: jurisdiction)) }
      let declared = known?.name.chinese ?? name
      return seen.insert(declared).inserted ? declared : nil
    }
  }

  /// The declared areas of `typed`, each once.
  mutating func areas(_ typed: [String]) -> [String] {
    var seen: Set<String> = []
    return typed.compactMap { area($0) }.filter { seen.insert($0).inserted }
  }

  /// The declared area of this name; nil where there is nothing to see of it.
  mutating func area(_ typed: String) -> String? {
    guard let name = visible(typed) else { return nil }
    if !areas.contains(where: { $0.name.chinese == name }) { areas.append(newArea(name)) }
    return name
  }

  /// The declared leaders of `typed`, each once.
  mutating func leaders(_ typed: [String]) -> [String] {
    var seen: Set<String> = []
    return typed.compactMap { typed in
      guard let name = visible(typed), seen.insert(name).inserted else { return nil }
      if !leaders.contains(where: { $0.name.chinese == name }) { leaders.append(Leader(Name(name))) }
      return name
    }
  }
}
