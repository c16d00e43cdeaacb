import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The key of what is called `name` and stands at `place`: what `key` says, else the name. A problem when it is taken or
  /// could not be told from a figure's area or year, which follow an `@`.
  mutating func key(
    _ fields: inout MappingReader, of name: Name, at place: SourceLocation, among taken: inout Set<String>
  ) -> String {
    let keyPlace = fields.node("key")?.place
    return key(fields.text("key"), of: name, at: keyPlace ?? place, among: &taken)
  }

  /// The key that is `given` at `place`, else the name.
  mutating func key(
    _ given: String?, of name: Name, at place: SourceLocation, among taken: inout Set<String>
  ) -> String {
    let key = given ?? name.chinese
    if key.contains("@") { diagnostics.append(Diagnostic(place, .wrongValue(found: key, accepted: .key))) }
    // Where a name stands twice that is said of the name.
    if !taken.insert(key).inserted, given != nil { diagnostics.append(Diagnostic(place, .duplicate(key))) }
    return key
  }
}
