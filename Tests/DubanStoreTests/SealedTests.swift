import DubanCore
import DubanStore
import Foundation
import GRDB
import Testing

/// A display: it may read the file and its folder, and does not so much as try to write. As the same account, as another one,
/// and after it has given up everything else.
@Suite struct `A sealed store` {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try folder.makeStore()
    try store.record(Sample.remark("1-1"))
    store.close()
  }

  /// Who reads: its role, and whether it is another account where the tests may be one.
  static let readers = [
    ("display", false), ("display", Probe.canBeAStranger), ("confined", false), ("confined", Probe.canBeAStranger),
  ]

  private func read(_ reader: (role: String, stranger: Bool)) throws -> String? {
    try Probe.line("read", folder.store, reader.role, stranger: reader.stranger)
  }

  // MARK: The three columns of the table in Store.swift

  @Test(arguments: readers) func `is read while a writer is open`(reader: (String, Bool)) throws {
    let writer = try Probe("hold", folder.store)
    #expect(try writer.line() == "ready")
    #expect(try read(reader) == "1 2 2")
    #expect(try writer.finish() == 0)
  }

  @Test(arguments: readers) func `is read after the last writer closed, and nothing is touched`(
    reader: (String, Bool)
  ) throws {
    let before = try folder.names.map { try folder.bytes($0) }
    #expect(try read(reader) == "1 2 2")
    #expect(try read(reader) == "1 2 2")
    #expect(try folder.names.map { try folder.bytes($0) } == before)
  }

  @Test(arguments: readers) func `is read after its writer was killed in a transaction`(reader: (String, Bool)) throws {
    let writer = try Probe("stall", folder.store)
    #expect(try writer.line() == "ready")
    #expect(try folder.bytes("plans.duban-wal").count > 500_000)
    #expect(try read(reader) == "1 2 2")
    writer.kill()
    #expect(try read(reader) == "1 2 2")
  }

  @Test(arguments: readers) func `is read when it was copied alone, and followed when a writer comes`(
    reader: (role: String, stranger: Bool)
  ) throws {
    for name in try folder.names where name != "plans.duban" { unlink(folder[name]) }
    let display = try Probe("watch", folder.store, reader.role, stranger: reader.stranger)
    #expect(try display.line() == "2")
    #expect(try folder.names == ["plans.duban"])
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try store.record(Sample.remark("1-2"))
    #expect(try display.line() == "3")
    try store.record(Sample.remark("1-2", seen: 3))
    #expect(try display.line() == "4")
    #expect(try display.finish() == 0)
  }

  @Test(arguments: readers) func `follows writers that come, close and are killed`(
    reader: (role: String, stranger: Bool)
  ) throws {
    let display = try Probe("watch", folder.store, reader.role, stranger: reader.stranger)
    #expect(try display.line() == "2")
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try store.record(Sample.remark("1-2"))
    #expect(try display.line() == "3")
    store.close()
    let stalled = try Probe("stall", folder.store)
    #expect(try stalled.line() == "ready")
    stalled.kill()
    let again = try Store(opening: folder.store, mode: .readWrite(create: false))
    try again.record(Sample.remark("1-2", seen: 3))
    #expect(try display.line() == "4")
    #expect(try display.finish() == 0)
  }

  /// Every error would end the probe before its last line.
  @Test(arguments: readers) func `is read without a fault while a writer commits without a pause`(
    reader: (role: String, stranger: Bool)
  ) throws {
    // Long enough for the log to be brought into the file and begun anew many times.
    let writer = try Probe("write", folder.store, "王芳", "100000", "2")
    #expect(try writer.line() == "ready")
    let display = try Probe(["follow", folder.store, reader.role, "3000"], stranger: reader.stranger)
    #expect(try display.line() == "ready")
    let news = try #require(try display.line().flatMap { Int($0) })
    #expect(news > 20)
    writer.kill()
    let last = try #require(try display.line().flatMap { Int($0) })
    #expect(try display.finish() == 0)
    #expect(last > news && last.isMultiple(of: 2))
  }

  @Test(arguments: readers) func `is read without a fault while writers come and go`(
    reader: (role: String, stranger: Bool)
  ) throws {
    let display = try Probe(["follow", folder.store, reader.role, "2000"], stranger: reader.stranger)
    #expect(try display.line() == "ready")
    let end = ContinuousClock.now + .milliseconds(1900)
    var seen = 2
    while ContinuousClock.now < end {
      let store = try Store(opening: folder.store, mode: .readWrite(create: false))
      try store.record(Sample.remark("1-1", seen: seen))
      seen += 1
      store.close()
    }
    #expect(try #require(try display.line().flatMap { Int($0) }) > 5)
    #expect(try display.line() == "\(seen)")
    #expect(try display.finish() == 0)
  }

  // MARK: What it is not

  @Test func `takes no change and is never brought up to date`() throws {
    let store = try Store(opening: folder.store, mode: .sealed)
    #expect(store.isReadOnly)
    #expect(throws: StoreError.openedForReading(path: folder.store)) { try store.record(Sample.remark("1-1")) }
    #expect(try refusal(of: folder["none.duban"], .sealed) == .missing(path: folder["none.duban"]))
    try folder.write(Data(), to: "empty.duban")
    #expect(try refusal(of: folder["empty.duban"], .sealed) == .notAStore(path: folder["empty.duban"]))
    #expect(try !folder.names.contains("none.duban"))
  }

  @Test func `a path may hold any characters`() throws {
    let path = folder["督办 50%?x#y&mode=memory.duban"]
    try Store(opening: path, mode: .readWrite(create: true)).publish([Sample.plan])
    #expect(try Store(opening: path, mode: .sealed).plans() == [Sample.plan])
  }

  // MARK: Another file at the same place

  @Test func `tells when another file was moved to its place`() throws {
    let store = try Store(opening: folder.store, mode: .sealed)
    #expect(store.isSameFile)
    try store.plans().forEach { _ in }
    let other = try Store(opening: folder["other.duban"], mode: .readWrite(create: true))
    try other.publish([Sample.richPlan])
    other.close()
    #expect(store.isSameFile)
    for suffix in ["-wal", "-shm", ""] { rename(folder["other.duban\(suffix)"], folder["plans.duban\(suffix)"]) }
    #expect(!store.isSameFile)
    #expect(try Store(opening: folder.store, mode: .sealed).plans() == [Sample.richPlan])
  }

  @Test func `tells when the file was deleted, and when it was restored`() throws {
    let store = try Store(opening: folder.store, mode: .sealed)
    let copy = try folder.bytes()
    for name in try folder.names { unlink(folder[name]) }
    #expect(!store.isSameFile)
    try folder.write(copy)
    #expect(!store.isSameFile)
    let again = try Store(opening: folder.store, mode: .sealed)
    #expect(try again.isSameFile && again.lastSeq() == 2)
  }

  @Test func `stays the same while others write, close, and make the files beside it`() throws {
    for name in try folder.names where name != "plans.duban" { unlink(folder[name]) }
    let display = try Store(opening: folder.store, mode: .sealed)
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try store.record(Sample.remark("1-2"))
    #expect(display.isSameFile)
    #expect(try display.hasChanged())
    #expect(display.isSameFile)
    store.close()
    #expect(try display.lastSeq() == 3 && display.isSameFile)
  }
}
