import DubanCore
import Foundation
import GRDB
import Testing

@testable import DubanStore

@Suite struct `Migrating` {
  /// As the next version might be one day.
  private static let later = Schema(
    migrations: Schema.current.migrations + ["CREATE TABLE later (a INTEGER) STRICT; INSERT INTO later VALUES (1);"])

  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private func open(_ schema: Schema, _ mode: Store.Mode = .readWrite(create: true)) throws(StoreError) -> Store {
    try Store(opening: folder.store, mode: mode, schema: schema)
  }

  /// Invariant 5.
  @Test func `an older store is migrated after a copy was kept`() throws {
    let old = try folder.makeStore()
    let entries = try old.record(Sample.remark("1-1"))
    chmod(folder.store, 0o640)
    // The old store is still open: what lies in the log only must be in the copy too.
    let new = try open(Self.later)
    #expect(try new.read { db in try Int.fetchOne(db, sql: "SELECT a FROM later") } == 1)
    #expect(try new.plans() == [Sample.plan])
    #expect(try new.steps() == entries)
    #expect(try folder.names.filter { $0.contains("bak") } == ["plans.duban.v\(Schema.current.version).bak"])
    let copy = try Store(opening: folder["plans.duban.v\(Schema.current.version).bak"], mode: .readOnly)
    #expect(try copy.plans() == [Sample.plan])
    #expect(try copy.steps() == entries)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder["plans.duban.v\(Schema.current.version).bak"])
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a new version is seen in the file itself`() throws {
    let store = try open(Self.later)
    #expect(
      try StoreFile(folder.store).kind()
        == .database(applicationID: Schema.applicationID, version: Int32(Schema.current.version + 1)))
    store.close()
  }

  @Test func `a copy that is there is never written over`() throws {
    try folder.makeStore().close()
    try folder.write(Data("first".utf8), to: "plans.duban.v\(Schema.current.version).bak")
    try folder.write(Data("second".utf8), to: "plans.duban.v\(Schema.current.version).2.bak")
    try folder.write(Data("left over".utf8), to: "plans.duban.v\(Schema.current.version).bak-unfinished")
    _ = try open(Self.later)
    #expect(try folder.bytes("plans.duban.v\(Schema.current.version).bak") == Data("first".utf8))
    #expect(try folder.bytes("plans.duban.v\(Schema.current.version).2.bak") == Data("second".utf8))
    #expect(
      try Store(opening: folder["plans.duban.v\(Schema.current.version).3.bak"], mode: .readOnly).plans() == [
        Sample.plan
      ])
    #expect(try !folder.names.contains("plans.duban.v\(Schema.current.version).bak-unfinished"))
  }

  @Test func `a migration that fails leaves the old store`() throws {
    try folder.makeStore().close()
    let broken = Schema(migrations: Self.later.migrations + ["CREATE TABLE more (a); INSERT INTO nowhere VALUES (1);"])
    #expect(throws: StoreError.failed(path: folder.store, detail: "no such table: nowhere")) { try open(broken) }
    let store = try open(.current)
    #expect(try store.plans() == [Sample.plan])
    #expect(try store.read { db in try db.tableExists("later") } == false)
    // And one that leaves a row without what it names.
    let orphan = Schema(migrations: Schema.current.migrations + ["DELETE FROM item_kind;"])
    #expect(throws: StoreError.self) { try open(orphan) }
    #expect(try store.plans() == [Sample.plan])
  }

  @Test func `a reader cannot migrate and says so`() throws {
    try folder.makeStore().close()
    #expect(
      throws: StoreError.olderSchema(
        path: folder.store, found: Schema.current.version, known: Schema.current.version + 1)
    ) { try open(Self.later, .readOnly) }
    #expect(try folder.names.filter { $0.contains("bak") } == [])
  }

  /// Invariant 5.
  @Test(arguments: [Store.Mode.readOnly, .readWrite(create: true)])
  func `a newer store is refused and left as it is, byte for byte`(mode: Store.Mode) throws {
    let store = try open(Self.later)
    try store.publish([Sample.plan])
    store.close()
    let before = try folder.bytes()
    let names = try folder.names
    #expect(
      throws: StoreError.newerSchema(
        path: folder.store, found: Schema.current.version + 1, known: Schema.current.version)
    ) { try open(.current, mode) }
    #expect(try folder.bytes() == before)
    #expect(try folder.names == names)
  }

  @Test func `a newer version that lies in the log only is seen as well`() throws {
    try folder.makeStore().close()
    let queue = try DatabaseQueue(path: folder.store)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: folder.store, configuration: configuration)
    try reader.unsafeRead { db in try db.execute(sql: "BEGIN; SELECT count(*) FROM plan") }
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 7") }
    let before = try folder.bytes()
    #expect(
      try StoreFile(folder.store).kind()
        == .database(applicationID: Schema.applicationID, version: Int32(Schema.current.version)))
    #expect(throws: StoreError.newerSchema(path: folder.store, found: 7, known: Schema.current.version)) {
      try open(.current)
    }
    #expect(try folder.bytes() == before)
    try reader.unsafeRead { db in try db.execute(sql: "COMMIT") }
  }

  @Test func `of two programs one migrates and both go on`() throws {
    try folder.makeStore().close()
    let first = try open(Self.later)
    let second = try open(Self.later)
    #expect(try first.plans() == second.plans())
    #expect(try folder.names.filter { $0.contains("bak") } == ["plans.duban.v\(Schema.current.version).bak"])
  }
}
