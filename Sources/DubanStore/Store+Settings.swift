import DubanCore
import GRDB

extension Store {
  /// What is kept under `name` about a plan, or about the store itself when no plan is named; nil when nothing is.
  package func setting(_ name: String, plan: String? = nil) throws(StoreError) -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM setting WHERE plan = ? AND name = ?",
        arguments: [try Store.settingKey(plan, in: db), name])
    }
  }

  /// Keeps `value` under `name` about a plan, or about the store itself when no plan is named; nil forgets it.
  package func set(_ name: String, plan: String? = nil, to value: String?) throws(StoreError) {
    try write { db in
      let key = try Store.settingKey(plan, in: db)
      if let value {
        try db.execute(
          sql: """
            INSERT INTO setting (plan, name, value) VALUES (?, ?, ?)
            ON CONFLICT (plan, name) DO UPDATE SET value = excluded.value
            """, arguments: [key, name, value])
      } else {
        try db.execute(sql: "DELETE FROM setting WHERE plan = ? AND name = ?", arguments: [key, name])
      }
    }
  }

  /// Has entries and definitions sealed by `algorithm` from now on; what is sealed already stays as it is.
  ///
  /// - Throws: `noHash` where the system's library lacks the algorithm, or an error of the file.
  package func seal(by algorithm: HashAlgorithm) throws(StoreError) {
    _ = try algorithm.hash([])
    try set(ChainWriter.setting, to: algorithm.rawValue)
  }

  private static func settingKey(_ plan: String?, in db: Database) throws -> Int {
    guard let plan else { return 0 }
    return try Store.key(ofPlan: plan, in: db)
  }
}
