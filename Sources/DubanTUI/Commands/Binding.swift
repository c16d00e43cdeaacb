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

  /// The keys as help shows them: `k, up`; the nine digits as `1-9`.
  package var label: String {
    keys == Binding.digits ? "1-9" : keys.map(\.label).joined(separator: ", ")
  }

  static let digits: [Key] = (1...9).map { .character(Character("\($0)")) }
}
