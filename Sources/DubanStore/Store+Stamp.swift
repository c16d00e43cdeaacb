import GRDB

/// What a reader has seen of a store, by which it is told later whether that still holds.
package struct StoreRevision: Equatable, Sendable {
  /// A number for each plan, by its id, that changes whenever the plan is published anew.
  package let publications: [String: Int]
  /// The last event and when it was recorded; 0 for none.
  fileprivate let last: (seq: Int, at: Int)

  package static func == (one: StoreRevision, other: StoreRevision) -> Bool {
    one.publications == other.publications && one.last == other.last
  }
}

extension Store {
  /// The stamp of the store as it is now.
  package func revision() throws(StoreError) -> StoreRevision {
    try read { db in
      // A store of version 1 that was opened for reading keeps no search index; its definitions are told by their length.
      let sql =
        try SearchWriter.isKept(db)
        ? "SELECT id, coalesce(made, 0) AS stamp FROM plan LEFT JOIN search ON search.plan = plan.key"
        : "SELECT id, length(definition) AS stamp FROM plan"
      var publications: [String: Int] = [:]
      for row in try Row.fetchAll(db, sql: sql) { publications[row["id"]] = row["stamp"] }
      let seq = try Store.lastSeq(db)
      return StoreRevision(publications: publications, last: (seq, try Store.instant(ofEvent: seq, in: db) ?? 0))
    }
  }

  /// Whether the store has only gone on since `revision` was made: the event that was the last one then is still there. It is
  /// not after a backup was restored into the store.
  package func isContinuation(since revision: StoreRevision) throws(StoreError) -> Bool {
    guard revision.last.seq > 0 else { return true }
    return try read { db in try Store.instant(ofEvent: revision.last.seq, in: db) == revision.last.at }
  }

  /// When an event was recorded, in milliseconds since 1970; nil when there is none of that number.
  private static func instant(ofEvent seq: Int, in db: Database) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT at FROM event WHERE seq = ?"), arguments: [seq])
  }
}
