import DubanCore
import DubanDiagnostics

/// A theme file as written: names known, colours not yet looked up.
struct ThemeDraft {
  let place: SourceLocation
  private(set) var name: Name?
  private(set) var note: Name?
  private(set) var inherits: (id: String, place: SourceLocation)?
  private(set) var palette: [String: Paint] = [:]
  private(set) var inks: [ThemeRole: Entry] = [:]
  private(set) var grounds: [Ground: Entry] = [:]

  /// A colour of the palette.
  struct Paint {
    let colour: Colour
    let place: SourceLocation
  }

  /// What is said of an ink or a ground.
  struct Entry {
    let text: String
    let place: SourceLocation
    /// The first word: what colour.
    let colour: String
    /// The other words.
    let attributes: [String]

    init(_ text: String, _ place: SourceLocation) {
      self.text = text
      self.place = place
      let words = text.split(separator: " ").map(String.init)
      colour = words.first ?? ""
      attributes = Array(words.dropFirst())
    }
  }

  /// The colours of all entries, as they are named there.
  var colours: [String] { inks.values.map(\.colour) + grounds.values.map(\.colour) }

  init(_ node: SourceNode, diagnostics: inout [Diagnostic]) {
    place = node.place
    // An empty file is no mistake but a theme that changes nothing.
    guard node.content != .scalar("", quoted: false) else { return }
    var fields = MappingReader(node)
    if let node = fields.required("name") { name = ThemeDraft.name(node, &diagnostics) }
    if let node = fields.node("note") { note = ThemeDraft.name(node, &diagnostics) }
    if let node = fields.node("inherits"), let id = fields.text("inherits") { inherits = (id, node.place) }
    for (key, value) in ThemeDraft.pairs(fields.node("palette"), &diagnostics) {
      guard let text = value.scalar, let colour = Colour(hex: text) else {
        diagnostics.append(Diagnostic(value.place, .wrongValue(found: value.shown, accepted: .colour)))
        continue
      }
      palette[key.shown] = Paint(colour: colour, place: value.place)
    }
    inks = ThemeDraft.entries(fields.node("roles"), &diagnostics)
    grounds = ThemeDraft.entries(fields.node("grounds"), &diagnostics)
    diagnostics += fields.finish()
  }

  private static func name(_ node: SourceNode, _ diagnostics: inout [Diagnostic]) -> Name? {
    if let text = node.scalar { return Name(text) }
    var fields = MappingReader(node)
    let chinese = fields.required("zh")?.scalar
    let english = fields.text("en")
    diagnostics += fields.finish()
    return chinese.map { Name($0, english: english) }
  }

  private static func entries<Key: Hashable & CaseIterable & RawRepresentable<String>>(
    _ node: SourceNode?, _ diagnostics: inout [Diagnostic]
  ) -> [Key: Entry] {
    var entries: [Key: Entry] = [:]
    for (key, value) in pairs(node, &diagnostics) {
      guard let known = Key(rawValue: key.shown) else {
        let nearest = nearestName(to: key.shown, among: Key.allCases.map(\.rawValue))
        diagnostics.append(Diagnostic(key.place, .unknownKey(key.shown, nearest: nearest)))
        continue
      }
      guard let text = value.scalar else {
        diagnostics.append(Diagnostic(value.place, .wrongValue(found: value.shown, accepted: .colour)))
        continue
      }
      entries[known] = Entry(text, value.place)
    }
    return entries
  }

  /// The pairs of a mapping; a key that stands twice is a problem.
  private static func pairs(_ node: SourceNode?, _ diagnostics: inout [Diagnostic]) -> [(
    key: SourceNode, value: SourceNode
  )] {
    guard let node else { return [] }
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: node.shown, accepted: .mapping)))
      return []
    }
    var seen: Set<String> = []
    for (key, _) in pairs where !seen.insert(key.shown).inserted {
      diagnostics.append(Diagnostic(key.place, .repeatedKey(key.shown)))
    }
    return pairs
  }
}
