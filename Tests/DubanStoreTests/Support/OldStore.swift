import Foundation
import GRDB

/// A store as an older program left it.
enum OldStore {
  /// Makes the one of `version`, 1 or 2, at `path`: what the command line of version 2 wrote, without what that version added
  /// for version 1.
  static func make(at path: String, version: Int) throws {
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/version2.sql")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: try String(contentsOf: dump, encoding: .utf8))
      if version == 1 { try db.execute(sql: "DROP TABLE search; PRAGMA user_version = 1") }
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
  }
}
