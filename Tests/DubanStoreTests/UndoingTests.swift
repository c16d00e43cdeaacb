import DubanCore
import DubanStore
import Testing

@Suite struct `Undoing` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
  }

  private func record(_ subject: String, actor: String = "李明") throws -> Int {
    try store.record(
      Sample.remark(subject, seen: try store.version(of: "huaian-2020", subject: subject)), actor: actor)[0].batch
  }

  @Test func `every event of the act is taken back in one new act`() throws {
    let batch = try store.record(Sample.remark("1-1"), Sample.remark("1-2"))[0].batch
    let undo = try store.undo(batch)
    #expect(undo.map(\.change) == [.revert(seq: 2), .revert(seq: 1)])
    #expect(undo.map(\.subject) == ["1-2", "1-1"])
    #expect(undo.map(\.batch) == [3, 3])
    #expect(undo.map(\.on) == [Sample.day, Sample.day])
    #expect(undo.map(\.simulated) == [false, false])
    #expect(try store.events(since: 2) == undo)
  }

  @Test func `an act is undone once`() throws {
    let batch = try record("1-1")
    try store.undo(batch)
    #expect(throws: StoreError.alreadyUndone(batch: batch)) { try store.undo(batch) }
    #expect(throws: StoreError.unknownBatch(9)) { try store.undo(9) }
    #expect(try store.lastSeq() == 2)
  }

  @Test func `the number of an act is that of its first event`() throws {
    try store.record(Sample.remark("1-1"), Sample.remark("1-2"))
    #expect(throws: StoreError.unknownBatch(2)) { try store.undo(2) }
  }

  /// Invariant 4.
  @Test func `an act is not undone under somebody else's change`() throws {
    let batch = try store.record(Sample.remark("1-1"), Sample.remark("1-2"))[0].batch
    let other = try record("1-2", actor: "王芳")
    let later = try store.events(since: other - 1)
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-2", events: later)) {
      try store.undo(batch)
    }
    #expect(try store.lastSeq() == 3)
    // Once that change is taken back, nothing stands in the way.
    try store.undo(other, actor: "王芳")
    #expect(try store.undo(batch).count == 2)
  }

  @Test func `undo after undo walks back, redo after redo walks forth`() throws {
    let first = try record("1-1")
    let second = try record("1-1")
    #expect(try store.lastRedoableBatch(actor: "李明") == nil)
    var undone: [Int] = []
    while let batch = try store.lastUndoableBatch(actor: "李明") {
      undone.append(batch)
      try store.undo(batch)
    }
    #expect(undone == [second, first])
    var changes: [Change] = []
    while let batch = try store.lastRedoableBatch(actor: "李明") {
      changes += try store.undo(batch).map(\.change)
    }
    #expect(changes == [.revert(seq: 4), .revert(seq: 3)])
    // What was redone can be undone again, by its own number.
    #expect(try store.lastUndoableBatch(actor: "李明") == second)
    #expect(try store.undo(second).map(\.change) == [.revert(seq: 6)])
    #expect(try store.lastUndoableBatch(actor: "李明") == first)
  }

  @Test func `a new act ends redo`() throws {
    try store.undo(try record("1-1"))
    let undo = try store.lastRedoableBatch(actor: "李明")
    #expect(undo == 2)
    _ = try record("1-2")
    #expect(try store.lastRedoableBatch(actor: "李明") == nil)
  }

  @Test func `each undoes his own`() throws {
    let mine = try record("1-1")
    let other = try record("1-2", actor: "王芳")
    #expect(try store.lastUndoableBatch(actor: "李明") == mine)
    #expect(try store.lastUndoableBatch(actor: "王芳") == other)
    #expect(try store.lastUndoableBatch(actor: "赵强") == nil)
    #expect(try store.lastRedoableBatch(actor: "赵强") == nil)
  }

  @Test func `a store that is read undoes nothing`() throws {
    let batch = try record("1-1")
    let reader = try Store(opening: folder.store, mode: .readOnly)
    #expect(throws: StoreError.openedForReading(path: folder.store)) { try reader.undo(batch) }
    #expect(try reader.lastUndoableBatch(actor: "李明") == batch)
  }
}
