/// A key as the terminal reports it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// With control; the letter is lower case.
  case ctrl(Character)
  /// With alt, or after escape.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// A function key, from 1.
  case function(Int)
  /// A text pasted as a whole.
  case paste(String)
}

extension Key {
  /// Its name in hints, help and settings: `ctrl-r`, `down`, `f5`, `space`. In ASCII but for a typed character.
  package var label: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .ctrl(let character): "ctrl-" + Key.character(character).label
    case .alt(let character): "alt-" + Key.character(character).label
    case .function(let number): "f\(number)"
    case .paste: "paste"
    default: Key.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key of a label; nil when there is none of that name. A pasted text is no key that can be bound.
  package init?(_ label: String) {
    if let named = Key.named.first(where: { $0.name == label }) {
      self = named.key
    } else if let character = Key.single(label) {
      self = .character(character)
    } else if label.hasPrefix("ctrl-"), let character = Key.single(String(label.dropFirst(5))) {
      self = .ctrl(Character(character.lowercased()))
    } else if label.hasPrefix("alt-"), let character = Key.single(String(label.dropFirst(4))) {
      self = .alt(character)
    } else if label.hasPrefix("f"), let number = Int(label.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The names that are words, for whoever mistypes one.
  package static var names: [String] {
    named.map(\.name) + ["space"] + (1...12).map { "f\($0)" } + "abcdefghijklmnopqrstuvwxyz".map { "ctrl-\($0)" }
  }

  private static func single(_ text: String) -> Character? {
    if text == "space" { return " " }
    return text.count == 1 ? text.first : nil
  }

  private static let named: [(name: String, key: Key)] = [
    ("enter", .enter), ("esc", .escape), ("tab", .tab), ("shift-tab", .backTab), ("backspace", .backspace),
    ("delete", .delete), ("insert", .insert), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("home", .home), ("end", .end), ("pgup", .pageUp), ("pgdn", .pageDown),
  ]
}
