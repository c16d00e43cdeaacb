import DubanCore
import Foundation
import GRDB
import Testing

@testable import DubanStore

/// Files that somebody made to harm whoever opens them: each is refused with a sentence, and none ends the program.
@Suite struct `A store that was made to do harm` {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try folder.makeStore([Sample.plan])
    try store.record(Sample.remark("1-1"))
    store.close()
  }

  private func altered(_ body: (Database) throws -> Void) throws -> String {
    try Alteration.unguarded(folder.store, body)
    return folder.store
  }

  private func isDamaged(_ error: StoreError) -> Bool { if case .damaged = error { true } else { false } }

  @Test(arguments: ["[", "{\"x\":", "{\"tasks\":[{\"tasks\":["])
  func `may nest a definition as deep as it likes`(opening: String) throws {
    let value = String(repeating: opening, count: 1_000_000)
    let path = try altered { db in try db.execute(sql: "UPDATE definition SET value = ?", arguments: [value]) }
    let store = try Store(opening: path, mode: .readOnly)
    #expect(isDamaged(try #require(throws: StoreError.self) { try store.plans() }))
    #expect(try store.findings().contains(.definition(plan: "huaian-2020", version: 1)))
  }

  @Test(arguments: ["holds_on", "recorded", "at"], [Int64.max, .min, 1 << 55])
  func `may hold on any day`(column: String, value: Int64) throws {
    let path = try altered { db in try db.execute(sql: "UPDATE entry SET \(column) = ?", arguments: [value]) }
    let store = try Store(opening: path, mode: .readOnly)
    #expect(isDamaged(try #require(throws: StoreError.self) { try store.entries(since: 0) }))
    #expect(try store.findings().contains(.altered(entry: 1)))
  }

  @Test(arguments: [-1, Int(Int32.min), 0], [Store.Mode.readOnly, .sealed, .readWrite(create: true)])
  func `may be of any version`(version: Int, mode: Store.Mode) throws {
    let path = try altered { db in try db.execute(sql: "PRAGMA user_version = \(version)") }
    #expect(isDamaged(try refusal(of: path, mode)))
  }

  @Test(
    arguments: ["setting", "state", "item"], [Store.Mode.readOnly, .sealed, .readWrite(create: true)])
  func `may have a view without an end where a table was`(table: String, mode: Store.Mode) throws {
    let path = try altered { db in
      try db.execute(
        sql: """
          DROP VIEW history; PRAGMA legacy_alter_table = ON; ALTER TABLE \(table) RENAME TO gone;
          CREATE VIEW \(table) AS WITH RECURSIVE n (key) AS (SELECT 1 UNION ALL SELECT key + 1 FROM n) SELECT * FROM n
          """)
    }
    let error = try refusal(of: path, mode)
    #expect(error == .damaged(path: path, detail: "there is no table \(table)"))
  }

  /// A file may say of its columns what it likes; of what is in them SQLite only asks when something is written.
  @Test func `is read by no subscript, which would end the program where a column holds something else`() throws {
    let sources =
      URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/") + "/Sources/DubanStore"
    for name in try #require(FileManager.default.subpaths(atPath: sources)) where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: sources + "/" + name, encoding: .utf8)
      for line in text.split(separator: "\n") where text.contains("import GRDB") {
        #expect(!line.contains(#/\b(row|found|end)\??\[(\d|")/#), "\(name): \(line)")
      }
    }
  }

  @Test func `may hold another thing in a column`() throws {
    let path = try altered { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(sql, 'title TEXT NOT NULL', 'title ANY NOT NULL') WHERE name = 'plan';
          PRAGMA writable_schema = RESET;
          UPDATE plan SET title = 7
          """)
    }
    #expect(
      try refusal(of: path, .readOnly) == .damaged(path: path, detail: "the table plan is not as it is made"))
  }

  @Test func `may have a trigger of its own, which no writer sets off`() throws {
    let path = try altered { db in
      try db.execute(sql: "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM state; END")
    }
    let error = try refusal(of: path, .readWrite(create: false))
    #expect(error == .damaged(path: path, detail: "nobody knows the trigger quiet"))
    #expect(try Store(opening: path, mode: .readOnly).findings() == [.triggerAdded("quiet")])
  }

  @Test(arguments: ["TABLE mine (a)", "VIEW mine AS SELECT 1"]) func `may have a table of its own`(sql: String) throws {
    let path = try altered { db in try db.execute(sql: "CREATE \(sql)") }
    #expect(isDamaged(try refusal(of: path, .readOnly)))
  }

  @Test func `is no store that is replicated`() throws {
    let path = try altered { db in
      try db.execute(sql: "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)")
    }
    let store = try Store(opening: path, mode: .readWrite(create: false))
    #expect(try store.findings() == [])
  }

  @Test func `is told from a sound one by what a new store is made of`() throws {
    let made = try SchemaShape.made(version: Schema.current.version)
    #expect(SchemaShape.digest(made) == SchemaShape.currentDigest)
    for name in made.keys {
      var other = made
      other[name]?.append(" ")
      #expect(SchemaShape.digest(other) != SchemaShape.currentDigest)
    }
  }
}
