import GRDB

extension Store {
  /// What is wrong with the file: one line for each finding of SQLite's, none when it is sound.
  ///
  /// Every page is read, and every row that names another is looked after; that takes a while for a large store.
  package func findings() throws(StoreError) -> [String] {
    try read { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
        "\(row[0] as String), row \(row[1] as Int? ?? 0): refers to nothing in \(row[2] as String)"
      }
      return pages + orphans
    }
  }
}
