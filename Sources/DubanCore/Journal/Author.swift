/// Who recorded an entry, and as what.
package struct Author: Hashable, Sendable {
  /// The name under which it was recorded: `李明`.
  package var actor: String
  /// In what capacity, such as contact of a unit or clerk of the office; nil where nobody said.
  package var capacity: String?
  /// The unit for which it was recorded, by its key; nil where nobody said.
  package var unit: String?
  /// The fingerprint of the key with which the author came in, as `ssh-keygen -l` prints it; nil for who came without one.
  package var fingerprint: String?

  /// `actor`, of whom nothing more may be known.
  package init(_ actor: String, capacity: String? = nil, unit: String? = nil, fingerprint: String? = nil) {
    self.actor = actor
    self.capacity = capacity
    self.unit = unit
    self.fingerprint = fingerprint
  }
}
