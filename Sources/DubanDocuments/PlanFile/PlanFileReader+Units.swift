import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The declared areas; `- 清江浦区` is short for a mapping with a name.
  mutating func areas(_ nodes: [SourceNode]) -> [Area] {
    var keys: Set<String> = []
    return nodes.compactMap { node in
      guard let (name, declaredFields) = declaredName(node) else { return nil }
      var fields = declaredFields
      var area = Area(name)
      area.key = key(&fields, of: name, at: node.place, among: &keys)
      finish(fields)
      places[.area(name.chinese)] = node.place
      if !declared.areas.insert(name.chinese).inserted {
        diagnostics.append(Diagnostic(node.place, .duplicate(name.chinese)))
      }
      return area
    }
  }

  /// The declared leaders. A group may stand before its members, so they are looked up when all are declared.
  mutating func leaders(_ nodes: [SourceNode]) -> [Leader] {
    var groups: [[(text: String, place: SourceLocation)]] = []
    var leaders: [Leader] = []
    for node in nodes {
      guard let (name, declaredFields) = declaredName(node) else { continue }
      var fields = declaredFields
      groups.append(fields?.texts("members") ?? [])
      finish(fields)
      if !declared.leaders.insert(name.chinese).inserted {
        diagnostics.append(Diagnostic(node.place, .duplicate(name.chinese)))
      }
      leaders.append(Leader(name))
    }
    for (index, members) in groups.enumerated() {
      leaders[index].members = members.compactMap { reference($0.text, at: $0.place, to: .leader) }
    }
    return leaders
  }

  /// The declared units, of `jurisdiction` unless they say another.
  mutating func units(_ nodes: [SourceNode], jurisdiction: String) -> [Unit] {
    var groups: [(index: Int, members: [(text: String, place: SourceLocation)])] = []
    var units: [Unit] = []
    var keys: Set<String> = []
    var formerly: [(unit: Int, key: String, place: SourceLocation)] = []
    for node in nodes {
      guard let (name, declaredFields) = declaredName(node) else { continue }
      var fields = declaredFields
      var unit = Unit(name, jurisdiction: jurisdiction)
      unit.key = key(&fields, of: name, at: node.place, among: &keys)
      var members: [(text: String, place: SourceLocation)] = []
      if var fields {
        fields.text("jurisdiction").map { unit.jurisdiction = $0 }
        fields.list("aliases").forEach { refuseJoined($0) }
        let aliases = fields.texts("aliases")
        unit.aliases = aliases.map(\.text)
        members = fields.texts("members")
        formerly += fields.texts("formerly").map { (units.count, $0.text, $0.place) }
        diagnostics += fields.finish()
        aliases.forEach { declareSpelling($0.text, of: name.chinese, at: $0.place) }
      }
      places[.unit(name.chinese)] = node.place
      declareSpelling(name.chinese, of: name.chinese, at: node.place)
      groups.append((units.count, members))
      units.append(unit)
    }
    // A group may stand before its members, so they are looked up when all are declared.
    for group in groups {
      units[group.index].members = group.members.compactMap { member($0.text, at: $0.place) }
    }
    // What was recorded under a key is the history of one unit.
    for (unit, key, place) in formerly {
      if keys.insert(key).inserted {
        units[unit].formerly.append(key)
      } else {
        diagnostics.append(Diagnostic(place, .duplicate(key)))
      }
    }
    return units
  }

  /// A member of a group: a declared area, or a declared unit under any of its spellings.
  mutating func member(_ text: String, at place: SourceLocation) -> String? {
    if declared.areas.contains(text) { return text }
    if let name = declared.units[text] { return name }
    if let names = JoinedNames.names(in: text) {
      diagnostics.append(Diagnostic(place, .joined(found: text, names: names)))
      return nil
    }
    let nearest = nearestName(to: text, among: Array(declared.areas) + Array(declared.units.keys))
    diagnostics.append(Diagnostic(place, .undeclared(what: .unit, name: text, nearest: nearest)))
    return nil
  }

  private mutating func declareSpelling(_ spelling: String, of unit: String, at place: SourceLocation) {
    if declared.units.updateValue(unit, forKey: spelling) != nil {
      diagnostics.append(Diagnostic(place, .duplicate(spelling)))
    }
  }

  /// The name that `node` declares, with the rest of its keys when it is a mapping.
  private mutating func declaredName(_ node: SourceNode) -> (name: Name, fields: MappingReader?)? {
    if case .scalar = node.content {
      guard let text = node.scalar else {
        diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .text)))
        return nil
      }
      refuseJoined(node)
      return (Name(text), nil)
    }
    var fields = mapping(node)
    guard let name = fields.requiredName("name") else {
      diagnostics += fields.diagnostics
      return nil
    }
    return (name, fields)
  }

  /// The key of an area or a unit called `name` at `place`.
  private mutating func key(
    _ fields: inout MappingReader?, of name: Name, at place: SourceLocation, among taken: inout Set<String>
  ) -> String {
    guard var inner = fields else { return key(nil, of: name, at: place, among: &taken) }
    defer { fields = inner }
    return key(&inner, of: name, at: place, among: &taken)
  }

  /// A name that stands bare in a list and looks like several is mostly several; what is quoted is meant as it stands.
  private mutating func refuseJoined(_ node: SourceNode) {
    guard case .scalar(let text, quoted: false) = node.content, let names = JoinedNames.names(in: text) else { return }
    diagnostics.append(Diagnostic(node.place, .joined(found: text, names: names)))
  }

  private mutating func finish(_ fields: MappingReader?) {
    guard var fields else { return }
    diagnostics += fields.finish()
  }
}
