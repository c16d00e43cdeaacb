import DubanCore
import DubanStore
import Foundation
import GRDB
import Testing

@Suite struct `The schema` {
  let folder: Folder
  let queue: DatabaseQueue

  init() throws {
    folder = try Folder()
    try folder.makeStore().record(Sample.remark("1-1"))
    queue = try DatabaseQueue(path: folder.store)
  }

  @Test func `is the one of the snapshot`() throws {
    let schema = try queue.read { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let statements = try String.fetchAll(
        db, sql: "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rootpage = 0, rootpage, name")
      let words = try ["item_kind", "entry_kind", "status", "algorithm"].map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT key, name FROM \(table) ORDER BY key")
        return "-- \(table): " + rows.map { "\($0[0] as Int) \($0[1] as String)" }.joined(separator: ", ")
      }
      return ([String(format: "-- version %d, application id 0x%08x", version, application)] + words + statements)
        .joined(separator: "\n\n") + "\n"
    }
    let snapshot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/schema.sql")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try schema.write(to: snapshot, atomically: true, encoding: .utf8)
      Issue.record("the snapshot was written anew; look at the difference and run again")
    }
    #expect(try schema == String(contentsOf: snapshot, encoding: .utf8))
  }

  /// Invariant 1, kept by the file itself, whatever program opens it.
  @Test(arguments: [
    ("UPDATE entry SET note = 'x'", "entries are never edited"),
    ("DELETE FROM entry", "entries are never deleted"),
    (
      "REPLACE INTO entry SELECT seq, batch, 0, recorded, holds_on, author, plan, item, kind, status, reverts, simulated, "
        + "detail, note, algorithm, previous, hash FROM entry", "entries are never replaced"
    ),
    ("UPDATE definition SET value = '{}'", "definitions are never edited"),
    ("DELETE FROM definition", "definitions are never deleted"),
    (
      "REPLACE INTO definition SELECT plan, version, NULL, 1, hash, '{}' FROM definition",
      "definitions are never replaced"
    ),
  ])
  func `entries are never changed`(sql: String, message: String) throws {
    let before = try queue.read { db in try Row.fetchAll(db, sql: "SELECT * FROM entry") }
    let error = try #require(throws: DatabaseError.self) { try queue.write { db in try db.execute(sql: sql) } }
    #expect(error.message == message)
    #expect(try queue.read { db in try Row.fetchAll(db, sql: "SELECT * FROM entry") } == before)
    #expect(before.count == 2)
  }

  @Test(arguments: [
    "INSERT INTO entry VALUES (9, 9, 0, 0, 0, 1, 1, 999, 10, NULL, NULL, 0, NULL, NULL, 1, x'00', x'00')",
    "INSERT INTO entry VALUES (9, 9, 0, 0, 0, 1, 1, 1, 99, NULL, NULL, 0, NULL, NULL, 1, x'00', x'00')",
    "INSERT INTO entry VALUES (9, 9, 0, 0, 0, 1, 1, 1, 1, 99, NULL, 0, NULL, NULL, 1, x'00', x'00')",
    "INSERT INTO entry VALUES (9, 9, 0, 0, 0, 99, 1, 1, 1, NULL, NULL, 0, NULL, NULL, 1, x'00', x'00')",
    "INSERT INTO entry VALUES (9, 8, 0, 0, 0, 1, 1, 1, 1, NULL, NULL, 0, NULL, NULL, 1, x'00', x'00')",
    "INSERT INTO entry VALUES (9, 9, 'now', 0, 0, 1, 1, 1, 1, NULL, NULL, 0, NULL, NULL, 1, x'00', x'00')",
    "INSERT INTO entry VALUES (9, 9, 0, 0, 0, 1, 1, 1, 11, NULL, 10, 0, NULL, NULL, 1, x'00', x'00')",
    "DELETE FROM plan", "DELETE FROM item", "DELETE FROM author", "DELETE FROM entry_kind",
    "INSERT INTO entry VALUES (9, 9, 0, 0, 0, 1, NULL, 1, 1, NULL, NULL, 0, NULL, NULL, 1, x'00', x'00')",
    "INSERT INTO chain VALUES (2, 1, x'00', 0, x'00')",
  ])
  func `rows that contradict others are refused`(sql: String) throws {
    let error = try #require(throws: DatabaseError.self) { try queue.write { db in try db.execute(sql: sql) } }
    #expect(error.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test func `the history reads as people say it`() throws {
    let rows = try queue.read { db in
      try Row.fetchAll(
        db, sql: "SELECT at, recorded, actor, plan, subject, title, kind FROM history WHERE kind = 'remark'")
    }
    #expect(
      rows == [
        [
          "at": "2020-04-02T01:30:00Z", "recorded": "2020-04-02", "actor": "李明", "plan": "huaian-2020",
          "subject": "1-1",
          "title": "老旧小区", "kind": "remark",
        ]
      ])
  }

  @Test func `every word of the program has its row`() throws {
    let names = try queue.read { db in
      (
        try String.fetchSet(db, sql: "SELECT name FROM entry_kind"),
        try String.fetchSet(db, sql: "SELECT name FROM status")
      )
    }
    #expect(names.0 == Set(Change.Kind.allCases.map(\.rawValue)))
    #expect(names.1 == Set(Status.allCases.map(\.rawValue)))
  }
}
