import DubanCore
import Foundation
import GRDB

/// Goes on with the chain of hashes within the transaction that adds entries.
struct ChainWriter {
  private let db: Database
  /// How entries and definitions are hashed from now on.
  let algorithm: HashAlgorithm
  /// The last entry.
  private var head: (seq: Int, hash: [UInt8])

  /// The name of the store's setting that says which algorithm it wants; without one it is the usual one.
  static let setting = "hash"

  /// The end of the chain within the transaction of `db`.
  init(_ db: Database) throws {
    self.db = db
    let wanted = try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM setting WHERE plan = 0 AND name = ?"),
      arguments: [ChainWriter.setting])
    algorithm = wanted.flatMap(HashAlgorithm.init) ?? .sha256
    guard let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT seq, hash FROM chain")) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the end of the journal's chain")
    }
    // A tail that was cut off leaves a gap, which is found for ever; its numbers are not given away a second time. Nor is
    // the number of an entry that somebody put behind the end.
    head = (try max(row.at(0), Store.lastSeq(db)), row.bytes(1) ?? [])
  }

  /// The number that the next entry gets.
  var nextSeq: Int { head.seq + 1 }

  /// The hash of the entry before and that of `entry`, which becomes the last one.
  mutating func seal(_ entry: SealedEntry) throws -> (previous: [UInt8], hash: [UInt8]) {
    let previous = head.hash
    head = (entry.seq, try entry.hash(after: previous, by: algorithm))
    try db.cachedStatement(sql: "UPDATE chain SET seq = ?, hash = ?")
      .execute(arguments: [head.seq, Data(head.hash)])
    return (previous, head.hash)
  }

  /// Where the journal ends.
  static func end(_ db: Database) throws -> JournalEnd {
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT seq, hash FROM chain"))
    return try JournalEnd(seq: row?.at(0) ?? 0, hash: row?.bytes(1)?.hexadecimal ?? "")
  }
}
