package import DubanCore
import GRDB

extension Store {
  /// What can be found in the plans, in the order of their import, or in the one with the id `only`.
  ///
  /// It is read as it was kept; what another revision of the program kept, and what has changed of units since, is made anew from
  /// the definitions, in memory.
  /// - Parameter day: the day as of which the plans are in force, in the zone with the given IANA name.
  package func searchIndexes(only: String? = nil, on day: (_ zone: String) -> Day) throws(StoreError) -> [PlanIndex] {
    try read { db in
      let changed = try Store.unitChangesSince(on: day, in: db)
      return try Int.fetchAll(
        db, sql: "SELECT key FROM plan WHERE ?1 IS NULL OR id = ?1 ORDER BY key", arguments: [only]
      ).map { key in
        if let today = changed[key]?.today {
          return PlanIndex(try Store.definition(ofPlan: key, in: db).inForce(on: today))
        }
        if let kept = try Store.keptIndex(ofPlan: key, in: db) { return kept }
        return try SearchWriter.derived(ofPlan: key, in: db)
      }
    }
  }

  /// What changes whenever an index does: because it was made anew, or because the day of a change of units has come.
  package struct SearchStamp: Equatable, Sendable {
    fileprivate let made: Int
    fileprivate let unitChanges: [Int: Int]
  }

  /// The stamp of the indexes on `day`; nil while some have to be made anew at every reading.
  package func searchStamp(on day: (_ zone: String) -> Day) throws(StoreError) -> SearchStamp? {
    try read { db in
      guard try SearchWriter.isCurrent(db) else { return nil }
      return SearchStamp(
        made: try Int.fetchOne(db, sql: "SELECT coalesce(max(made), 0) FROM search") ?? 0,
        unitChanges: try Store.unitChangesSince(on: day, in: db).mapValues(\.count))
    }
  }

  /// How many changes of units have come since the newest definitions of plans were published, and by which day, by the keys of those
  /// plans of which any has.
  private static func unitChangesSince(
    on day: (_ zone: String) -> Day, in db: Database
  ) throws -> [Int: (count: Int, today: Day)] {
    // Most plans tell of none, and their heads need not be read.
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT plan.key, item.value FROM plan JOIN item ON item.plan = plan.key AND item.number = ?
          WHERE instr(item.value, '"unitChanges"') > 0
          """), arguments: [ItemWriter.planNumber])
    var changes: [Int: (count: Int, today: Day)] = [:]
    while let row = try rows.next() {
      let (key, head) = try (row.at(0) as Int, Store.value(row, at: 1) as Plan)
      let today = try Store.reviewDay(ofPlan: key, in: db) ?? day(try Store.zone(ofPlan: key, in: db))
      let count = head.unitChanges.count { !$0.isDone && $0.day <= today }
      if count > 0 { changes[key] = (count, today) }
    }
    return changes
  }

  private static func keptIndex(ofPlan key: Int, in db: Database) throws -> PlanIndex? {
    try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT value FROM search WHERE plan = ? AND revision = ?"),
      arguments: [key, PlanIndex.revision]
    ).map { row in try row.withUnsafeData(atIndex: 0) { data in data.flatMap { PlanIndex(encoded: $0) } } }.next()
      ?? nil
  }
}
