import DubanCore
import DubanStore
import Foundation
import GRDB
import Testing

/// A reader of another user, who may read the file and its folder and nothing else.
@Suite(.enabled(if: Probe.canBeAStranger, "needs root, to run a reader as another user"))
struct `A reader without write permission` {
  let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try folder.makeStore()
    try store.record(Sample.remark("1-1"))
    store.close()
  }

  private func read() throws -> String? { try Probe.line("read", folder.store, stranger: true) }

  @Test func `reads while a writer is open`() throws {
    let writer = try Probe("hold", folder.store)
    #expect(try writer.line() == "ready")
    #expect(try read() == "1 2 2")
    #expect(try writer.finish() == 0)
  }

  @Test func `reads after the last writer closed`() throws {
    #expect(try read() == "1 2 2")
    #expect(try read() == "1 2 2")
  }

  @Test func `reads while a transaction is half done and after its writer was killed in it`() throws {
    let writer = try Probe("stall", folder.store)
    #expect(try writer.line() == "ready")
    // Part of the transaction is in the log, or this would test nothing.
    #expect(try folder.bytes("plans.duban-wal").count > 500_000)
    #expect(try read() == "1 2 2")
    writer.kill()
    #expect(try folder.bytes("plans.duban-wal").count > 500_000)
    #expect(try read() == "1 2 2")
    // Whoever writes next goes on from the last whole transaction.
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    #expect(try store.setting("half 1") == nil)
    try store.record(Sample.remark("1-2"))
    #expect(try read() == "1 3 3")
  }

  @Test func `sees a writer's updates come and go on after it closed or was killed`() throws {
    let reader = try Probe("watch", folder.store, stranger: true)
    #expect(try reader.line() == "2")
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try store.record(Sample.remark("1-2"))
    #expect(try reader.line() == "3")
    store.close()
    let stalled = try Probe("stall", folder.store)
    #expect(try stalled.line() == "ready")
    stalled.kill()
    let again = try Store(opening: folder.store, mode: .readWrite(create: false))
    try again.record(Sample.remark("1-2", seen: 3))
    #expect(try reader.line() == "4")
    #expect(try reader.finish() == 0)
  }

  @Test func `reads a store that was copied alone`() throws {
    for name in try folder.names where name != "plans.duban" { unlink(folder[name]) }
    #expect(try read() == "1 2 2")
    #expect(try folder.names == ["plans.duban"])
  }

  @Test func `follows a store that was closed by another tool`() throws {
    for name in try folder.names where name != "plans.duban" { unlink(folder[name]) }
    let reader = try Probe("watch", folder.store, stranger: true)
    #expect(try reader.line() == "2")
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try store.record(Sample.remark("1-2"))
    #expect(try reader.line() == "3")
    try store.record(Sample.remark("1-2", seen: 3))
    #expect(try reader.line() == "4")
    #expect(try reader.finish() == 0)
  }

  @Test func `is told when the last updates lie in a log that it cannot use`() throws {
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try store.record(Sample.remark("1-2"))
    try folder.write(try folder.bytes(), to: "copy.duban")
    try folder.write(try folder.bytes("plans.duban-wal"), to: "copy.duban-wal")
    #expect(
      try Probe.line("read", folder["copy.duban"], stranger: true)
        == "refused: The last updates of \(folder["copy.duban"]) still lie in \(folder["copy.duban"])-wal beside it. "
        + "Have someone with write permission open it once.")
  }
}
