package import DubanCore

/// The journal, as far as listings and reports ask it for more than boards tell.
package protocol EntrySource {
  /// The entries of a plan in their order.
  func entries(of plan: String) throws -> [Entry]
  /// Those of one item of it.
  func entries(of plan: String, subject: String) throws -> [Entry]
  /// Those that tell of the store itself.
  func entriesOfStore() throws -> [Entry]
  /// The day and the time of `instant` in `zone`, an IANA name: `2020-10-15 17:30`.
  func words(_ instant: Instant, in zone: String) -> String
}
