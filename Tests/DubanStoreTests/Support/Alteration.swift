import DubanCore
import Foundation
import GRDB

@testable import DubanStore

/// Changes a store behind the program's back, as `sqlite3` would.
enum Alteration {
  /// Runs `body` on the file at `path` with everything off that forbids it, and on again afterwards.
  static func unguarded(_ path: String, _ body: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      let guards = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try body(db)
      for row in guards { try db.execute(sql: row[1]) }
    }
    try queue.close()
  }
}
