package import DubanScreen

/// The keys of one command; the first is the one that hints show.
package struct Binding: Hashable, Sendable {
  package let keys: [Key]
  package let command: Command

  /// A command on keys.
  package init(_ command: Command, _ keys: Key...) {
    self.init(command, keys)
  }

  /// A command on a list of keys.
  package init(_ command: Command, _ keys: [Key]) {
    self.command = command
    self.keys = keys
  }

  /// The keys as help shows them: `k, up`; digits as `1-9`.
  package var label: String { digits ?? keys.map(\.label).joined(separator: ", ") }

  /// The digits in one word, where they are its keys; nil for other keys.
  var digits: String? { keys == Binding.digits ? "1-9" : keys == Binding.allDigits ? "0-9" : nil }

  static let digits: [Key] = (1...9).map { .character(Character("\($0)")) }
  static let allDigits: [Key] = digits + [.character("0")]
}
