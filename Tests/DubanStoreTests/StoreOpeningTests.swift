import DubanCore
import DubanStore
import Foundation
import GRDB
import StorySupport
import Testing

@Suite struct `Opening a store` {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test func `a new store is made only where that was asked for`() throws {
    #expect(try refusal(of: folder.store, .readOnly) == .missing(path: folder.store))
    #expect(try refusal(of: folder.store, .readWrite(create: false)) == .missing(path: folder.store))
    #expect(try folder.names == [])
    let store = try Store(opening: folder.store, mode: .readWrite(create: true))
    #expect(try store.plans() == [])
    #expect(!store.isReadOnly)
    #expect(store.path == folder.store)
  }

  @Test func `an empty file is filled only where a new store was asked for`() throws {
    try folder.write(Data())
    #expect(try refusal(of: folder.store, .readOnly) == .notAStore(path: folder.store))
    #expect(try refusal(of: folder.store, .readWrite(create: false)) == .notAStore(path: folder.store))
    _ = try folder.makeStore()
    #expect(try Store(opening: folder.store, mode: .readOnly).plans() == [Sample.plan])
  }

  @Test func `what was written is there when it is opened again`() throws {
    let store = try folder.makeStore([Sample.plan, Sample.richPlan])
    let entries = try store.record(Sample.remark("1-1", "开工"))
    store.close()
    for mode in [Store.Mode.readOnly, .readWrite(create: false), .readWrite(create: true)] {
      let again = try Store(opening: folder.store, mode: mode)
      #expect(try again.plans() == [Sample.plan, Sample.richPlan])
      #expect(try again.steps() == entries)
    }
  }

  @Test func `a store that is read cannot be written`() throws {
    _ = try folder.makeStore()
    let store = try Store(opening: folder.store, mode: .readOnly)
    #expect(store.isReadOnly)
    #expect(throws: StoreError.openedForReading(path: folder.store)) { try store.record(Sample.remark("1-1")) }
    #expect(throws: StoreError.openedForReading(path: folder.store)) { try store.publish([Sample.plan]) }
  }

  @Test func `a path may hold any characters`() throws {
    let path = folder["督办 50%?x#y&mode=memory.duban"]
    try Store(opening: path, mode: .readWrite(create: true)).publish([Sample.plan])
    #expect(try Store(opening: path, mode: .readOnly).plans() == [Sample.plan])
  }

  // MARK: What is no store

  @Test(arguments: [Store.Mode.readOnly, .readWrite(create: true)])
  func `a text file is refused and left as it is`(mode: Store.Mode) throws {
    let text = Data(String(repeating: "duban: 1\nid: huaian-2020\n", count: 100).utf8)
    try folder.write(text)
    #expect(try refusal(of: folder.store, mode) == .notAStore(path: folder.store))
    #expect(try folder.bytes() == text)
    #expect(try folder.names == ["plans.duban"])
  }

  @Test(arguments: [Store.Mode.readOnly, .readWrite(create: true)])
  func `a gigabyte of zeros is refused at once`(mode: Store.Mode) throws {
    try folder.write(Data())
    #expect(truncate(folder.store, 1 << 30) == 0)
    let isPunctual = try isPunctual(within: .seconds(1)) {
      let start = ContinuousClock.now
      let refusal = try refusal(of: folder.store, mode)
      #expect(refusal == .notAStore(path: folder.store))
      return ContinuousClock.now - start
    }
    #expect(isPunctual)
    #expect(try folder.names == ["plans.duban"])
  }

  @Test(arguments: ["DELETE", "WAL"], [Store.Mode.readOnly, .readWrite(create: true)])
  func `another program's database is refused and left as it is`(journal: String, mode: Store.Mode) throws {
    let queue = try DatabaseQueue(path: folder.store)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = \(journal); CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    }
    let before = try folder.bytes()
    let log = try? folder.bytes("plans.duban-wal")
    #expect(try refusal(of: folder.store, mode) == .notAStore(path: folder.store))
    #expect(try folder.bytes() == before)
    #expect((try? folder.bytes("plans.duban-wal")) == log)
    try queue.close()
  }

  @Test func `a folder is refused`() throws {
    #expect(try refusal(of: folder.path) == .isDirectory(path: folder.path))
    #expect(try refusal(of: folder.path, .readOnly) == .isDirectory(path: folder.path))
  }

  @Test func `a device is refused`() throws {
    #expect(try refusal(of: "/dev/zero") == .notAStore(path: "/dev/zero"))
  }

  @Test func `a folder that does not exist is named`() throws {
    #expect(try refusal(of: folder["no/plans.duban"]) == .folderMissing(folder: folder["no"]))
    #expect(try refusal(of: folder["no/plans.duban"], .readOnly) == .folderMissing(folder: folder["no"]))
  }

  @Test(arguments: [Store.Mode.readOnly, .readWrite(create: true)])
  func `a store that was cut off is never taken for whole`(mode: Store.Mode) throws {
    let store = try folder.makeStore([Sample.plan, Sample.richPlan])
    store.close()
    for name in try folder.names where name != "plans.duban" { unlink(folder[name]) }
    let whole = try folder.bytes()
    for length in [
      1, 15, 50, 99, 100, 512, 4095, 4096, 5000, 8192, whole.count / 2, whole.count - 4096, whole.count - 1,
    ] {
      let part = whole.prefix(length)
      try folder.write(part)
      let error = try refusal(of: folder.store, mode)
      switch error {
      case .damaged(folder.store, _): #expect(length >= 100)
      default: #expect(error == .notAStore(path: folder.store) && length < 100, "\(length): \(error)")
      }
      #expect(try folder.bytes() == part)
    }
  }

  @Test func `a page that was overwritten is reported as damage`() throws {
    let store = try folder.makeStore([Sample.plan, Sample.richPlan])
    store.close()
    for name in try folder.names where name != "plans.duban" { unlink(folder[name]) }
    var bytes = try folder.bytes()
    bytes.replaceSubrange(4096..., with: repeatElement(0xA5, count: bytes.count - 4096))
    try folder.write(bytes)
    let error = try #require(throws: StoreError.self) {
      _ = try Store(opening: folder.store, mode: .readOnly).plans()
    }
    guard case .damaged = error else {
      Issue.record("\(error)")
      return
    }
  }

  // MARK: What is in the way

  @Test(.enabled(if: Probe.canBeAStranger, "needs root, to be another user"))
  func `permission that is missing is named`() throws {
    _ = try folder.makeStore()
    chmod(folder.store, 0o600)
    #expect(
      try Probe.line("read", folder.store, stranger: true)
        == "refused: No permission to read \(folder.store). "
        + "Ask its owner for read permission on the file and its folder.")
    chmod(folder.store, 0o644)
    #expect(
      try Probe.line("hold", folder.store, stranger: true)
        == "refused: No permission to write \(folder.store). Ask its owner for it, or open the store for reading only.")
    chmod(folder.path, 0o700)
    #expect(
      try Probe.line("read", folder.store, stranger: true)
        == "refused: No permission to read \(folder.store). "
        + "Ask its owner for read permission on the file and its folder.")
  }

  @Test func `the files beside the store have its permissions`() throws {
    let store = try Store(opening: folder.store, mode: .readWrite(create: true))
    store.close()
    chmod(folder.store, 0o640)
    for name in try folder.names where name != "plans.duban" { unlink(folder[name]) }
    _ = try folder.makeStore()
    for name in try folder.names {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder[name])
      #expect(attributes[.posixPermissions] as? Int == 0o640, "\(name)")
    }
  }
}
