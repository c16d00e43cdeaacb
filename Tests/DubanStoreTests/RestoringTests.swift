import DubanCore
import Foundation
import Testing

@testable import DubanStore

@Suite struct `Restoring a backup` {
  let folder: Folder
  let store: Store
  /// What the backup holds.
  let entries: [Entry]

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
    entries = try store.record(Sample.remark("1-1"))
    // The first restoring makes the backup.
    let backup = folder["backup.duban"]
    let kept = try Store.restore(folder.store, to: backup, by: Author("李明"), at: Sample.instant, recorded: Sample.day)
    #expect(kept == nil)
    for suffix in ["-wal", "-shm"] { unlink(folder["backup.duban\(suffix)"]) }
    try store.record(Sample.remark("1-2", "其后"))
  }

  /// Restores as the tests' usual author.
  private func restore(_ backup: String, to path: String) throws(StoreError) -> String? {
    try Store.restore(backup, to: path, by: Author("李明"), at: Sample.instant, recorded: Sample.day)
  }

  @Test func `is a change for whoever has the store open, and what it held is kept`() throws {
    let reader = try Store(opening: folder.store, mode: .readOnly)
    let (revision, end) = (try store.revision(), try store.journalEnd())
    let kept = try #require(try restore(folder["backup.duban"], to: folder.store))
    for open in [store, reader] {
      #expect(try open.isSameFile && open.hasChanged())
      #expect(try open.steps() == entries)
      #expect(try !open.isContinuation(since: revision))
    }
    // That one journal took the place of another is part of the one that is there now.
    let told = try #require(try reader.entries(since: 2).last)
    let restored = try Store(opening: folder["backup.duban"], mode: .readOnly).journalEnd()
    #expect(told.change == .restored(replaced: end, restored: restored))
    #expect(told.plan == "" && told.subject == "" && told.author == Author("李明"))
    #expect(try reader.entriesOfStore() == [told])
    #expect(
      try reader.latestEntries(of: Sample.plan.id, since: .after(seq: 2), most: 9) == [told],
      "whoever asks what happened to a plan is told")
    try store.record(Sample.remark("1-2", "恢复后"))
    #expect(try reader.lastSeq() == 4 && reader.findings().isEmpty)
    #expect(kept == folder["plans.duban.before.bak"])
    #expect(try Store(opening: kept, mode: .readOnly).entries(since: 2).map(\.note) == ["其后"])
    #expect(try folder.names.filter { $0.contains("restoring") }.isEmpty)
  }

  @Test func `takes away what was left by one that was killed, and says so once`() throws {
    store.close()
    let left = [".restoring", ".before.bak", ".v3.bak"].map { "plans.duban\($0)-unfinished" }
    for name in left { for suffix in ["", "-wal"] { try folder.write(Data("half".utf8), to: name + suffix) } }
    try folder.write(Data("other".utf8), to: "other.duban.restoring-unfinished")
    let next = try Store(opening: folder.store, mode: .readWrite(create: false))
    #expect(next.notes == [.leftRemoved(paths: left.map { folder[$0] }.sorted())])
    #expect(try folder.names.filter { $0.contains("unfinished") } == ["other.duban.restoring-unfinished"])
    #expect(try Store(opening: folder.store, mode: .readWrite(create: false)).notes == [])
  }

  @Test func `leaves alone what somebody is making`() throws {
    let file = StoreFile(folder.store)
    let made = try UnfinishedCopy(".restoring", beside: file)
    #expect(UnfinishedCopy.removeLeft(beside: file) == [])
    #expect(throws: StoreError.busy(path: made.path, seconds: 0)) { _ = try UnfinishedCopy(".restoring", beside: file) }
    // Another process knows of it by the lock alone.
    let probe = try Probe("write", folder.store, "甲", "1", "1")
    while let line = try probe.line(), line != "done" {}
    #expect(access(made.path, F_OK) == 0)
    let name = try made.finish(as: ".before", of: file)
    #expect(name == folder["plans.duban.before.bak"] && access(name, F_OK) == 0)
    #expect(try !folder.names.contains { $0.contains("unfinished") })
  }

  @Test func `never writes over a copy that was kept before`() throws {
    #expect(try restore(folder["backup.duban"], to: folder.store) == folder["plans.duban.before.bak"])
    #expect(try restore(folder["backup.duban"], to: folder.store) == folder["plans.duban.before.2.bak"])
  }

  @Test func `refuses what is no whole store, and changes nothing`() throws {
    var bytes = try folder.bytes("backup.duban")
    bytes.replaceSubrange(8_192..<20_000, with: Data(repeating: 0x5A, count: 20_000 - 8_192))
    try folder.write(bytes, to: "broken.duban")
    try folder.write(Data("duban: 1\n".utf8), to: "plan.yaml")
    for name in ["broken.duban", "plan.yaml", "none.duban"] {
      #expect(throws: StoreError.self) { try restore(folder[name], to: folder.store) }
    }
    #expect(try store.lastSeq() == 3 && store.isSameFile)
    #expect(try folder.names.filter { $0.contains("before") || $0.contains("restoring") }.isEmpty)
  }

  @Test func `takes the place of a store that is damaged`() throws {
    store.close()
    chmod(folder.store, 0o640)
    try folder.write(try folder.bytes().prefix(12_288))
    for suffix in ["-wal", "-shm"] { unlink(folder["plans.duban\(suffix)"]) }
    chmod(folder.store, 0o640)
    let kept = try #require(try restore(folder["backup.duban"], to: folder.store))
    #expect(kept == folder["plans.duban.damaged.bak"])
    #expect(try Store(opening: folder.store, mode: .readOnly).steps() == entries)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.store)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }
}

@Suite struct `The revision of a store` {
  @Test func `changes for a plan that was published anew, and for no other`() throws {
    let folder = try Folder()
    let store = try folder.makeStore()
    let before = try store.revision()
    try store.record(Sample.remark("1-1"))
    #expect(try store.revision().publications == before.publications)
    #expect(try store.isContinuation(since: before))
    try store.publish([Sample.richPlan])
    let after = try store.revision()
    #expect(after.publications[Sample.plan.id] == before.publications[Sample.plan.id])
    #expect(after.publications.count == 2 && after != before)
  }
}

@Suite struct `Another program that is writing` {
  @Test func `is waited for only so long as a screen can stand still`() throws {
    let folder = try Folder()
    _ = try folder.makeStore()
    let store = try Store(opening: folder.store, mode: .readWrite(create: false), busyTimeout: .ofDisplays)
    let writer = try Probe("stall", folder.store)
    _ = try writer.line()
    let start = ContinuousClock.now
    #expect(throws: StoreError.busy(path: folder.store, seconds: 1)) { try store.record(Sample.remark("1-1")) }
    #expect(ContinuousClock.now - start < .seconds(10))
    writer.kill()
    try store.record(Sample.remark("1-1"))
  }
}
