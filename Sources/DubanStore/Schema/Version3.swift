import Foundation
import GRDB

/// What the step to version 3 carries over row by row: definitions with their hashes, and events as a chain of entries.
enum Version3 {
  @Sendable static func carry(_ db: Database) throws {
    let origin = try definitions(db)
    let head = try entries(db, after: origin)
    try db.execute(
      sql: "INSERT INTO chain (key, algorithm, origin, seq, hash) VALUES (1, 1, ?, ?, ?)",
      arguments: [Data(origin), head.seq, Data(head.hash)])
  }

  /// Makes each plan's definition the first version of it; returns the hash from which the chain starts.
  private static func definitions(_ db: Database) throws -> [UInt8] {
    var hashes: [(plan: [UInt8], hash: [UInt8])] = []
    for key in try Int.fetchAll(db, sql: "SELECT key FROM plan ORDER BY key") {
      let row = try Row.fetchOne(db, sql: "SELECT id, definition FROM plan WHERE key = ?", arguments: [key])
      guard let row else { continue }
      let hash = try HashAlgorithm.sha256.hash(row.bytes(1) ?? [])
      hashes.append((row.bytes(0) ?? [], hash))
      try db.execute(
        sql: """
          INSERT INTO definition (plan, version, entry, algorithm, hash, value)
          SELECT key, 1, NULL, 1, ?, definition FROM plan WHERE key = ?
          """, arguments: [Data(hash), key])
    }
    return try ChainOrigin.hash(hashes, by: .sha256)
  }

  /// Makes an entry of each event; returns the last one's number and hash.
  private static func entries(_ db: Database, after origin: [UInt8]) throws -> (seq: Int, hash: [UInt8]) {
    var reader = try SealedEntryReader(
      db, kinds: "entry_kind", authors: "SELECT key, name, NULL, NULL, NULL FROM actor")
    let insertion = try db.makeStatement(
      sql: """
        INSERT INTO entry
        SELECT
          seq, batch, at, recorded, holds_on, actor, plan, item, kind, status, reverts, simulated, detail, note,
          1, ?, ?
        FROM event WHERE seq = ?
        """)
    var head = (seq: 0, hash: origin)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(SealedEntryReader.columns(author: "actor")) FROM event ORDER BY seq")
    while let row = try rows.next() {
      let entry = try reader.entry(row)
      let hash = try entry.hash(after: head.hash, by: .sha256)
      try insertion.execute(arguments: [Data(head.hash), Data(hash), entry.seq])
      head = (entry.seq, hash)
    }
    return head
  }
}
