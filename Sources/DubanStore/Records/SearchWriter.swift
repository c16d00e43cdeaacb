import DubanCore
import Foundation
import GRDB

/// Keeps what is searched in step with the definitions, within the transaction that changes them.
struct SearchWriter {
  private let db: Database

  /// A writer within the transaction of `db`.
  init(_ db: Database) { self.db = db }

  /// Keeps the index of a plan.
  func put(_ index: PlanIndex, ofPlan key: Int) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO search (plan, revision, made, value)
        VALUES (?, ?, (SELECT coalesce(max(made), 0) + 1 FROM search), ?)
        """
    ).execute(arguments: [key, PlanIndex.revision, Data(index.encoded)])
  }

  /// Whether every plan has an index that can be believed.
  static func isCurrent(_ db: Database) throws -> Bool {
    let stale = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM plan LEFT JOIN search ON search.plan = plan.key WHERE search.revision IS NOT ?)
        """, arguments: [PlanIndex.revision])
    return stale == false
  }

  /// Makes those anew that cannot be believed.
  func updateAll() throws {
    let stale = try Int.fetchAll(
      db,
      sql: "SELECT plan.key FROM plan LEFT JOIN search ON search.plan = plan.key WHERE search.revision IS NOT ?",
      arguments: [PlanIndex.revision])
    for key in stale { try put(try SearchWriter.derived(ofPlan: key, in: db), ofPlan: key) }
  }

  /// The index made from a plan's definition.
  static func derived(ofPlan key: Int, in db: Database) throws -> PlanIndex {
    PlanIndex(try Store.definition(ofPlan: key, in: db))
  }
}
