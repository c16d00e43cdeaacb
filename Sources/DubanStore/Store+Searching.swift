package import DubanCore
import GRDB

extension Store {
  /// What can be found in the plans, in the order of their import, or in the one with the id `only`.
  ///
  /// It is read as it was kept; only what another revision of the program kept is made anew from the definitions, in memory.
  package func searchIndexes(only: String? = nil) throws(StoreError) -> [PlanIndex] {
    try read { db in
      try Int.fetchAll(
        db, sql: "SELECT key FROM plan WHERE ?1 IS NULL OR id = ?1 ORDER BY key", arguments: [only]
      ).map { key in
        if let kept = try Store.keptIndex(ofPlan: key, in: db) { return kept }
        return try SearchWriter.derived(ofPlan: key, in: db)
      }
    }
  }

  /// A number that changes whenever an index is made; nil while some have to be made anew at every reading.
  package func searchStamp() throws(StoreError) -> Int? {
    try read { db in
      try SearchWriter.isCurrent(db) ? Int.fetchOne(db, sql: "SELECT coalesce(max(made), 0) FROM search") : nil
    }
  }

  private static func keptIndex(ofPlan key: Int, in db: Database) throws -> PlanIndex? {
    try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT value FROM search WHERE plan = ? AND revision = ?"),
      arguments: [key, PlanIndex.revision]
    ).map { row in try row.withUnsafeData(atIndex: 0) { data in data.flatMap { PlanIndex(encoded: $0) } } }.next()
      ?? nil
  }
}
