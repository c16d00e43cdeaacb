import DubanCore

/// A row of the entry table with the texts in place of keys, as its hash seals it.
///
/// Texts are bytes as they are stored, for a text that is no UTF-8 any more must not pass for one that is.
struct SealedEntry {
  var seq: Int
  var batch: Int
  /// Milliseconds since 1970 in UTC.
  var at: Int
  /// Days since 1970-01-01.
  var recorded: Int
  var on: Int
  var author: SealedAuthor
  /// The plan's id; nil for the store itself.
  var plan: [UInt8]?
  /// The item's id within the plan; nil for a row that names an item that is not there.
  var item: [UInt8]?
  var kind: [UInt8]?
  var status: [UInt8]?
  var reverts: Int?
  var simulated: Int
  var detail: [UInt8]?
  var note: [UInt8]?

  /// What is known of who recorded it.
  struct SealedAuthor {
    var actor: [UInt8]?
    var capacity: [UInt8]?
    var unit: [UInt8]?
    var fingerprint: [UInt8]?
  }

  /// The hash of the entry that follows on the one with the hash `previous`.
  ///
  /// The order of the fields is that of the entry table and never changes; another order would be another name.
  func hash(after previous: [UInt8], by algorithm: HashAlgorithm) throws(StoreError) -> [UInt8] {
    var fields = SealedFields("duban entry 1")
    fields.add(previous)
    for number in [seq, batch, at, recorded, on] { fields.add(number) }
    for text in [author.actor, author.capacity, author.unit, author.fingerprint] { fields.add(text) }
    for text in [plan, item, kind, status] { fields.add(text) }
    fields.add(reverts)
    fields.add(simulated)
    fields.add(detail)
    fields.add(note)
    return try algorithm.hash(fields.bytes)
  }
}

/// The hash from which the chain starts: that of the definitions which name no entry, by their plans' ids.
enum ChainOrigin {
  /// The origin of a journal whose plans were there before publishing was an entry; `definitions` in the order of import.
  static func hash(
    _ definitions: [(plan: [UInt8], hash: [UInt8])], by algorithm: HashAlgorithm
  ) throws(StoreError) -> [UInt8] {
    var fields = SealedFields("duban origin 1")
    for definition in definitions {
      fields.add(definition.plan)
      fields.add(definition.hash)
    }
    return try algorithm.hash(fields.bytes)
  }
}
