import DubanCore
import DubanDiagnostics

/// What a plan file declares before it refers to it: areas, units with their other spellings, leaders, sections.
struct Declarations {
  /// From every spelling of a unit to its name.
  var units: [String: String] = [:]
  var areas: Set<String> = []
  var leaders: Set<String> = []
  var sections: Set<String> = []

  /// The declared name that `spelling` means, or the problem that there is none.
  func resolve(_ spelling: String, as kind: Diagnostic.Declared) -> Result<String, Undeclared> {
    let names: any Collection<String>
    switch kind {
    case .unit:
      if let name = units[spelling] { return .success(name) }
      names = units.keys
    case .area:
      if areas.contains(spelling) { return .success(spelling) }
      names = areas
    case .leader:
      if leaders.contains(spelling) { return .success(spelling) }
      names = leaders
    default:
      if sections.contains(spelling) { return .success(spelling) }
      names = sections
    }
    return .failure(Undeclared(kind: kind, name: spelling, nearest: nearestName(to: spelling, among: Array(names))))
  }

  /// A name that is declared nowhere.
  struct Undeclared: Error {
    let kind: Diagnostic.Declared
    let name: String
    let nearest: String?

    /// It as a problem at `place`.
    func diagnostic(at place: SourceLocation) -> Diagnostic {
      Diagnostic(place, .undeclared(what: kind, name: name, nearest: nearest))
    }
  }
}

extension PlanFileReader {
  /// The declared names under `key`, each once; what is not declared or stands twice is a problem.
  mutating func references(_ fields: inout MappingReader, _ key: String, to kind: Diagnostic.Declared) -> [String] {
    var names: [String] = []
    for (text, place) in fields.texts(key) {
      guard let name = reference(text, at: place, to: kind) else { continue }
      if names.contains(name) {
        diagnostics.append(Diagnostic(place, .duplicate(text)))
      } else {
        names.append(name)
      }
    }
    return names
  }

  /// The declared name that `text` at `place` means.
  mutating func reference(_ text: String, at place: SourceLocation, to kind: Diagnostic.Declared) -> String? {
    switch declared.resolve(text, as: kind) {
    case .success(let name): return name
    case .failure(let undeclared):
      if let names = JoinedNames.names(in: text) {
        diagnostics.append(Diagnostic(place, .joined(found: text, names: names)))
      } else {
        diagnostics.append(undeclared.diagnostic(at: place))
      }
      return nil
    }
  }
}
