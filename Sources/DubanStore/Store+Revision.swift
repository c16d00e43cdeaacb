import GRDB

/// What a reader has seen of a store, by which it is told later whether that still holds.
package struct StoreRevision: Equatable, Sendable {
  /// The version of each plan's definition, by the plan's id: it changes whenever the plan is published anew.
  package let publications: [String: Int]
  /// The last entry and its hash; 0 for none.
  fileprivate let last: (seq: Int, hash: [UInt8])

  package static func == (one: StoreRevision, other: StoreRevision) -> Bool {
    one.publications == other.publications && one.last == other.last
  }
}

extension Store {
  /// The revision of the store as it is now.
  package func revision() throws(StoreError) -> StoreRevision {
    try read { db in
      var publications: [String: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT id, version FROM plan") {
        try publications[row.at("id")] = row.at("version")
      }
      let seq = try Store.lastSeq(db)
      return StoreRevision(publications: publications, last: (seq, try Store.hash(ofEntry: seq, in: db) ?? []))
    }
  }

  /// Whether the store has only gone on since `revision` was made: the entry that was the last one then is still there. It is
  /// not after a backup was restored into the store.
  package func isContinuation(since revision: StoreRevision) throws(StoreError) -> Bool {
    guard revision.last.seq > 0 else { return true }
    return try read { db in try Store.hash(ofEntry: revision.last.seq, in: db) == revision.last.hash }
  }

  /// The hash of an entry; nil when there is none of that number.
  private static func hash(ofEntry seq: Int, in db: Database) throws -> [UInt8]? {
    try Row.fetchOne(db.cachedStatement(sql: "SELECT hash FROM entry WHERE seq = ?"), arguments: [seq])?.bytes(0)
  }
}
