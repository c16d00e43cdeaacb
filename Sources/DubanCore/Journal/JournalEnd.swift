/// Where a journal ends: its last entry, with the hash that stands for all before it.
package struct JournalEnd: Hashable, Sendable {
  /// The number of the last entry; 0 for none.
  package let seq: Int
  /// Its hash in hexadecimal digits.
  package let hash: String

  /// The end at the entry `seq`.
  package init(seq: Int, hash: String) {
    self.seq = seq
    self.hash = hash
  }
}
