import DubanCore
import DubanStore
import Foundation
import Testing

/// A store that is open while somebody deletes it or puts another file in its place.
@Suite struct `Another file in the store's place` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
    try store.record(Sample.remark("1-1"))
  }

  /// Moves another store over the one that is open, with everything that belongs to it.
  private func replace() throws {
    let other = try Store(opening: folder["other.duban"], mode: .readWrite(create: true))
    try other.publish([Sample.richPlan])
    other.close()
    for suffix in ["-wal", "-shm", ""] { rename(folder["other.duban\(suffix)"], folder["plans.duban\(suffix)"]) }
  }

  @Test func `stays the same for a writer that made it, and for one that found it`() throws {
    #expect(store.isSameFile)
    let second = try Store(opening: folder.store, mode: .readWrite(create: false))
    try second.record(Sample.remark("1-2"))
    second.close()
    #expect(try store.isSameFile && store.hasChanged())
  }

  @Test func `is not written when it was replaced`() throws {
    try replace()
    #expect(throws: StoreError.replaced(path: folder.store)) { try store.record(Sample.remark("1-2")) }
    #expect(throws: StoreError.replaced(path: folder.store)) { try store.hasChanged() }
    #expect(try store.lastSeq() == 2)
    let now = try store.reopened()
    #expect(try now.plans() == [Sample.richPlan] && now.lastSeq() == 1)
    #expect(try !now.hasChanged())
  }

  @Test func `is not written when it was deleted, and is written again when it is back`() throws {
    rename(folder.store, folder["aside.duban"])
    #expect(throws: StoreError.vanished(path: folder.store)) { try store.record(Sample.remark("1-2")) }
    #expect(throws: StoreError.vanished(path: folder.store)) { try store.hasChanged() }
    #expect(throws: StoreError.vanished(path: folder.store)) { try store.reopened() }
    rename(folder["aside.duban"], folder.store)
    #expect(try !store.hasChanged())
    try store.record(Sample.remark("1-2"))
    #expect(try Store(opening: folder.store, mode: .readOnly).lastSeq() == 3)
  }

  @Test func `is not written when its log was deleted`() throws {
    unlink(folder["plans.duban-wal"])
    #expect(throws: StoreError.replaced(path: folder.store)) { try store.record(Sample.remark("1-2")) }
    let now = try store.reopened()
    try now.record(Sample.remark("1-2"))
    #expect(try Store(opening: folder.store, mode: .readOnly).lastSeq() == 3)
  }

  @Test func `is not opened again beside the log of the file that lay there before`() throws {
    let copy = folder["copy.duban"]
    let other = try Store(opening: copy, mode: .readWrite(create: true))
    try other.publish([Sample.richPlan])
    other.close()
    rename(copy, folder.store)
    #expect(throws: StoreError.strayLog(path: folder.store)) { try store.reopened() }
    unlink(folder["plans.duban-wal"])
    unlink(folder["plans.duban-shm"])
    #expect(try store.reopened().plans() == [Sample.richPlan])
  }

  @Test func `a reader is told as well`() throws {
    let reader = try Store(opening: folder.store, mode: .readOnly)
    #expect(try !reader.hasChanged())
    try replace()
    #expect(throws: StoreError.replaced(path: folder.store)) { try reader.hasChanged() }
    #expect(try reader.reopened().plans() == [Sample.richPlan])
  }

  @Test func `one made where a log was left behind can be written`() throws {
    store.close()
    unlink(folder.store)
    let new = try folder.makeStore()
    try new.record(Sample.remark("1-1"))
    #expect(try new.isSameFile && Store(opening: folder.store, mode: .readOnly).lastSeq() == 2)
  }
}
