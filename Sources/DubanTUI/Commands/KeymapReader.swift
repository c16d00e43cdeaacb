package import DubanCore

/// Makes a keymap from the `keys` of a settings file: the name of a command, and the key or the list of keys that ask for
/// it from then on, wherever it has any.
///
/// 1. All or nothing: with one problem the keys of the program stay as they are.
/// 2. A key that would ask for two commands at once is refused, and both are named.
/// 3. What leads out of windows stays: escape, enter, ctrl-c.
package enum KeymapReader {
  /// The keymap that `node` describes, and what is wrong with it.
  package static func read(_ node: MarkedNode) -> (keymap: Keymap, problems: [Problem]) {
    var fields = Fields(node)
    var keymap = Keymap.standard
    var places: [Command: Place] = [:]
    for command in Command.allCases {
      guard let value = fields.node(command.rawValue) else { continue }
      places[command] = value.place
      if command == .selectView {
        fields.report(refusal(value.place, "数字键总是打开视图,不能改", "the digits always open views; they stay"))
        continue
      }
      var keys: [Key] = []
      for label in labels(value, &fields) {
        guard let key = key(label, for: command, &fields) else { continue }
        keys.append(key)
      }
      if !keys.isEmpty { keymap = keymap.rebinding(command, to: keys) }
    }
    var problems = fields.finish()
    if problems.isEmpty, let (key, one, other) = keymap.clash {
      // The one that the file speaks of is where the mistake stands.
      let place = places[other] ?? places[one] ?? node.place
      problems = [
        refusal(
          place,
          "键「\(key.label)」同时给了 \(one.rawValue)(\(one.hint(.chinese)))和 \(other.rawValue)(\(other.hint(.chinese)))",
          "'\(key.label)' would mean both \(one.rawValue) and \(other.rawValue)")
      ]
    }
    return (problems.isEmpty ? keymap : .standard, problems)
  }

  private static func labels(_ node: MarkedNode, _ fields: inout Fields) -> [MarkedNode] {
    if case .list(let nodes) = node.content { return nodes }
    return [node]
  }

  private static func key(_ node: MarkedNode, for command: Command, _ fields: inout Fields) -> Key? {
    guard let label = node.scalar, let key = Key(label) else {
      let nearest = nearestName(to: node.shown, among: Key.names)
      fields.report(Problem(node.place, .undeclared(what: .key, name: node.shown, nearest: nearest)))
      return nil
    }
    if case .character = key, Keymap.standard[.form].contains(where: { $0.command == command }) {
      fields.report(
        refusal(
          node.place, "「\(label)」在输入框里是要打的字,不能用作 \(command.rawValue)",
          "'\(label)' is typed into fields; it cannot be \(command.rawValue)"))
      return nil
    }
    return key
  }

  private static func refusal(_ place: Place, _ chinese: String, _ english: String) -> Problem {
    Problem(place, .inconsistent(chinese: chinese, english: english))
  }
}
