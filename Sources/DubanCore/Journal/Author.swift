/// Who recorded an entry, and as what.
package struct Author: Hashable, Sendable {
  /// The name under which it was recorded: `李明`.
  package var actor: String
  /// In what capacity; nil for who works on the file itself.
  package var capacity: Capacity?
  /// The unit for which it was recorded, by its key; nil where nobody said.
  package var unit: String?
  /// The fingerprint of the key with which the author came in, as `ssh-keygen -l` prints it; nil for who came without one.
  package var fingerprint: String?

  /// `actor`, of whom nothing more may be known.
  package init(_ actor: String, capacity: Capacity? = nil, unit: String? = nil, fingerprint: String? = nil) {
    self.actor = actor
    self.capacity = capacity
    self.unit = unit
    self.fingerprint = fingerprint
  }

  /// Whether both are one person in one part: the same name for the same unit, with the same key.
  package func isSame(as other: Author) -> Bool {
    actor == other.actor && unit == other.unit && fingerprint == other.fingerprint
  }
}
