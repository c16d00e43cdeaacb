import DubanScreen

/// Keys that end the wall when they are typed one after the other. Nothing else that is typed does anything.
package struct ExitChord: Equatable, Sendable {
  private let keys: [Key]
  private var typed: [Key] = []

  /// Reads labels of keys with spaces between them: `ctrl-x ctrl-q`. Nil for anything else, and for a single key, which a
  /// cleaner's cloth may press.
  package init?(_ text: String) {
    let keys = text.split(separator: " ").map { Key(String($0)) }
    guard keys.count > 1, !keys.contains(nil) else { return nil }
    self.keys = keys.compactMap { $0 }
  }

  /// Takes a typed key; true when it completes the chord.
  mutating func take(_ key: Key) -> Bool {
    typed = (typed + [key]).suffix(keys.count)
    return typed == keys
  }
}
