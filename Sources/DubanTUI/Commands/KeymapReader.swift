import DubanCore
package import DubanDiagnostics
import DubanScreen

/// Makes a keymap from the `keys` of a settings file: the name of a command, and the key or the list of keys that ask for
/// it from then on, wherever it has any.
///
/// 1. All or nothing: with one problem the keys of the program stay as they are.
/// 2. A key that would ask for two commands at once is refused, and both are named.
/// 3. What leads out of windows stays: escape, enter, ctrl-c.
package enum KeymapReader {
  /// The keymap that `node` describes, and what is wrong with it.
  package static func read(_ node: SourceNode) -> (keymap: Keymap, diagnostics: [Diagnostic]) {
    var fields = MappingReader(node)
    var keymap = Keymap.standard
    var places: [Command: SourceLocation] = [:]
    for command in Command.allCases {
      guard let value = fields.node(command.name) else { continue }
      places[command] = value.place
      if Keymap.standard.hasDigits(command) {
        fields.report(
          command == .go(.selectView)
            ? refusal(value.place, "数字键总是打开视图，不能改", "the digits always open views; they stay")
            : refusal(value.place, "数字键总是选择读法，不能改", "the digits always choose a reading; they stay"))
        continue
      }
      var keys: [Key] = []
      for label in labels(value, &fields) {
        guard let key = key(label, for: command, &fields) else { continue }
        keys.append(key)
      }
      if !keys.isEmpty { keymap = keymap.rebinding(command, to: keys) }
    }
    var diagnostics = fields.finish()
    if diagnostics.isEmpty, let (key, one, other) = keymap.clash {
      // The one that the file speaks of is where the mistake stands.
      let place = places[other] ?? places[one] ?? node.place
      diagnostics = [
        refusal(
          place,
          "键“\(key.label)”同时给了 \(one.name)（\(one.hint(.chinese))）和 \(other.name)（\(other.hint(.chinese))）",
          "'\(key.label)' would mean both \(one.name) and \(other.name)")
      ]
    }
    return (diagnostics.isEmpty ? keymap : .standard, diagnostics)
  }

  private static func labels(_ node: SourceNode, _ fields: inout MappingReader) -> [SourceNode] {
    if case .list(let nodes) = node.content { return nodes }
    return [node]
  }

  private static func key(_ node: SourceNode, for command: Command, _ fields: inout MappingReader) -> Key? {
    guard let label = node.scalar, let key = Key(label) else {
      let nearest = nearestName(to: node.shown, among: Key.names)
      fields.report(Diagnostic(node.place, .undeclared(what: .key, name: node.shown, nearest: nearest)))
      return nil
    }
    if case .character = key, [.form, .file].contains(where: { isBound(command, in: $0) }) {
      fields.report(
        refusal(
          node.place, "“\(label)”在输入框里是要打的字，不能用作 \(command.name)",
          "'\(label)' is typed into fields; it cannot be \(command.name)"))
      return nil
    }
    return key
  }

  private static func isBound(_ command: Command, in context: Keymap.Context) -> Bool {
    Keymap.standard[context].contains { $0.command == command }
  }

  private static func refusal(_ place: SourceLocation, _ chinese: String, _ english: String) -> Diagnostic {
    Diagnostic(place, .inconsistent(chinese: chinese, english: english))
  }
}
