import DubanCore

/// The units, areas and leaders of a plan while it is made of a draft: every spelling leads to one declared name.
struct DraftNames {
  /// From every spelling of a unit to its name.
  private var spelling: [String: String] = [:]
  /// The units by name, with what the draft says of them.
  private var units: [String: Unit] = [:]
  /// Names in the order in which they came up.
  private var unitOrder: [String] = []
  private var usedUnits: Set<String> = []
  private(set) var areaOrder: [String] = []
  private var areas: Set<String> = []
  private(set) var leaderOrder: [String] = []
  private var leaders: Set<String> = []

  // MARK: Units

  /// Declares the units of a draft. Names come before other spellings, so that no spelling takes another unit's name.
  mutating func declare(_ drafts: [UnitDraft], jurisdiction: String) {
    var kept: [(name: String, draft: UnitDraft)] = []
    for draft in drafts {
      guard let name = visible(draft.name.value), spelling[name] == nil else { continue }
      add(name, jurisdiction: draft.jurisdiction.flatMap(visible) ?? jurisdiction)
      kept.append((name, draft))
      // Whoever adds a unit by hand means it, whether it has a part in something yet or not.
      if draft.name.passage.isByHand { usedUnits.insert(name) }
    }
    for (name, draft) in kept {
      for alias in draft.aliases {
        guard let alias = visible(alias.value), spelling[alias] == nil else { continue }
        spelling[alias] = name
        units[name]?.aliases.append(alias)
      }
    }
    for (name, draft) in kept {
      var members: [String] = []
      var seen: Set<String> = []
      for member in draft.members.compactMap(visible) {
        let known = areas.contains(member) ? member : declared(member, jurisdiction: jurisdiction)
        if known != name, seen.insert(known).inserted { members.append(known) }
      }
      units[name]?.members = members
    }
  }

  private mutating func add(_ name: String, jurisdiction: String) {
    spelling[name] = name
    units[name] = Unit(Name(name), jurisdiction: jurisdiction)
    unitOrder.append(name)
  }

  private mutating func declared(_ name: String, jurisdiction: String) -> String {
    if let known = spelling[name] { return known }
    add(name, jurisdiction: jurisdiction)
    return name
  }

  /// The declared names of `names`, each once; what is not declared yet is.
  mutating func units(_ names: [String], jurisdiction: String) -> [String] {
    var seen: Set<String> = []
    return names.compactMap { name in
      guard let name = visible(name) else { return nil }
      let known = declared(name, jurisdiction: jurisdiction)
      usedUnits.insert(known)
      return names.count == 1 || seen.insert(known).inserted ? known : nil
    }
  }

  /// The units that have a part in something, and the members of groups that have.
  func usedUnitDeclarations() -> [Unit] {
    var used = usedUnits
    var rest = Array(usedUnits)
    while let name = rest.popLast() {
      for member in units[name]?.members ?? [] where units[member] != nil && used.insert(member).inserted {
        rest.append(member)
      }
    }
    var keys = UniqueNames()
    return unitOrder.filter(used.contains).compactMap { units[$0] }.map { unit in
      var unit = unit
      unit.key = keys.take(DraftNames.key(unit.name.chinese)) { "\($0)（\($1)）" }.name
      return unit
    }
  }

  // MARK: Areas and leaders

  /// The declared area of this name; nil where there is nothing to see of it.
  mutating func area(_ name: String) -> String? {
    guard let name = visible(name) else { return nil }
    if areas.insert(name).inserted { areaOrder.append(name) }
    return name
  }

  /// The declared areas of `names`, each once.
  mutating func areas(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.compactMap { area($0) }.filter { seen.insert($0).inserted }
  }

  /// The declared leaders of `names`, each once.
  mutating func leaders(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.compactMap { name in
      guard let name = visible(name), seen.insert(name).inserted else { return nil }
      if leaders.insert(name).inserted { leaderOrder.append(name) }
      return name
    }
  }

  /// The areas, each with a key that can be told from a figure's area or year.
  func areaDeclarations() -> [Area] {
    var keys = UniqueNames()
    return areaOrder.map { name in
      var area = Area(Name(name))
      area.key = keys.take(DraftNames.key(name)) { "\($0)（\($1)）" }.name
      return area
    }
  }

  /// `name` as a key: what follows an `@` would be taken for an area.
  static func key(_ name: String) -> String {
    name.contains("@") ? name.map { $0 == "@" ? "＠" : String($0) }.joined() : name
  }
}
