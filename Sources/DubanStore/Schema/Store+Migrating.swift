import DubanCore
import Foundation
import GRDB

extension Store {
  /// Brings the file to the version of `schema`, in one transaction.
  ///
  /// Invariant 5: a copy of an older store is kept beside it first, `NAME.v1.bak`, and never written over. The write lock
  /// is held from before the copy is made, so the copy is what the migration began with.
  static func migrate(_ queue: DatabaseQueue, file: StoreFile, to schema: Schema) throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in
        // A table that others refer to is dropped and made anew; whether every row still names another is looked at in the end.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction(.immediate) {
          // Another program may have done it while this one waited for the lock.
          let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
          guard found < schema.version else { return .commit }
          if found > 0 { try keepCopy(of: file, version: found) }
          for migration in schema.migrations[found...] { try migration.run(db) }
          try db.checkForeignKeys()
          try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
          try db.execute(sql: "PRAGMA user_version = \(schema.version)")
          return .commit
        }
      }
      // Brings the new version into the file itself, where it is seen without SQLite. It may wait for a reader's sake.
      _ = try? queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    } catch {
      throw file.error(error, writing: true)
    }
  }

  /// Copies the committed state of the store to a new file beside it.
  private static func keepCopy(of file: StoreFile, version: Int) throws {
    let unfinished = try UnfinishedCopy(".v\(version).bak", beside: file)
    do {
      var reading = Configuration()
      reading.readonly = true
      let source = try DatabaseQueue(path: file.path, configuration: reading)
      let copy = try DatabaseQueue(path: unfinished.path)
      try source.backup(to: copy)
      try copy.close()
      try source.close()
    }
    _ = try unfinished.finish(as: ".v\(version)", of: file)
  }
}

extension StoreFile {
  /// Makes an empty file at `name`, with the permissions of the store unless others are named; false when there is one already.
  @discardableResult
  func claim(_ name: String, permissions: mode_t? = nil) throws(StoreError) -> Bool {
    let descriptor = open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw .noPermission(path: name, writing: true) }
      return false
    }
    fchmod(descriptor, permissions ?? self.permissions)
    close(descriptor)
    return true
  }

  /// The name that comes in the given place for a copy: `NAME.v1.bak`, `NAME.v1.2.bak` for `.v1`. From 1.
  func copyName(_ kind: String, _ number: Int) -> String {
    path + kind + (number == 1 ? ".bak" : ".\(number).bak")
  }

  /// Makes an empty file under the first free name for a copy, so that no copy is ever replaced.
  func claimName(_ kind: String) throws(StoreError) -> String {
    var number = 1
    while try !claim(copyName(kind, number)) { number += 1 }
    return copyName(kind, number)
  }
}
