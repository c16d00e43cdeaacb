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

  @Test func `every entry of the act is taken back in one new act`() throws {
    let batch = try store.record(Sample.remark("1-1"), Sample.remark("1-2"))[0].batch
    let undo = try store.undo(batch)
    #expect(undo.map(\.change) == [.revert(seq: 3), .revert(seq: 2)])
    #expect(undo.map(\.subject) == ["1-2", "1-1"])
    #expect(undo.map(\.batch) == [4, 4])
    #expect(undo.map(\.on) == [Sample.day, Sample.day])
    #expect(undo.map(\.simulated) == [false, false])
    #expect(try store.entries(since: 3) == undo)
  }

  @Test func `an act is undone once`() throws {
    let batch = try record("1-1")
    try store.undo(batch)
    #expect(throws: StoreError.alreadyUndone(batch: batch)) { try store.undo(batch) }
    #expect(throws: StoreError.unknownBatch(9)) { try store.undo(9) }
    #expect(try store.lastSeq() == 3)
  }

  @Test func `the number of an act is that of its first entry`() throws {
    try store.record(Sample.remark("1-1"), Sample.remark("1-2"))
    #expect(throws: StoreError.unknownBatch(3)) { try store.undo(3) }
  }

  /// Invariant 4.
  @Test func `an act is not undone under somebody else's change`() throws {
    let batch = try store.record(Sample.remark("1-1"), Sample.remark("1-2"))[0].batch
    let other = try record("1-2", actor: "王芳")
    let later = try store.entries(since: other - 1)
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-2", entries: later)) {
      try store.undo(batch)
    }
    #expect(try store.lastSeq() == 4)
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
    #expect(changes == [.revert(seq: 5), .revert(seq: 4)])
    // What was redone can be undone again, by its own number.
    #expect(try store.lastUndoableBatch(actor: "李明") == second)
    #expect(try store.undo(second).map(\.change) == [.revert(seq: 7)])
    #expect(try store.lastUndoableBatch(actor: "李明") == first)
  }

  @Test func `a new act ends redo`() throws {
    try store.undo(try record("1-1"))
    let undo = try store.lastRedoableBatch(actor: "李明")
    #expect(undo == 3)
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

  @Test func `a group is walked back and forth as one, before and after other acts`() throws {
    let group = try store.record(Sample.remark("1-1"), Sample.remark("1-2"), Sample.remark("1-1/Q2"))[0].batch
    let single = try record("1-2")
    #expect(try store.lastUndoableBatch(actor: "李明") == single)
    try store.undo(single)
    #expect(try store.lastUndoableBatch(actor: "李明") == group)
    let undo = try store.undo(group)
    #expect(undo.map(\.subject) == ["1-1/Q2", "1-2", "1-1"])
    #expect(try store.lastUndoableBatch(actor: "李明") == nil)
    // Redo begins with what was undone last.
    let redo = try #require(try store.lastRedoableBatch(actor: "李明"))
    #expect(redo == undo[0].batch)
    #expect(try store.undo(redo).count == 3)
    let last = try #require(try store.lastRedoableBatch(actor: "李明"))
    #expect(try store.undo(last).map(\.subject) == ["1-2"])
    #expect(try store.lastRedoableBatch(actor: "李明") == nil)
    #expect(try store.lastUndoableBatch(actor: "李明") == single)
  }

  @Test func `what would be reversed is told without doing it, by what somebody did`() throws {
    let acts = try store.record(Sample.remark("1-1", "一"), Sample.remark("1-2", "二"))
    let undo = try store.reversal(ofBatch: acts[0].batch)
    #expect(undo.direction == .undo && undo.since.isEmpty)
    #expect(undo.items.map(\.act) == acts)
    #expect(undo.items.map(\.reverting) == [2, 3])
    let undone = try store.undo(acts[0].batch)
    let redo = try store.reversal(ofBatch: undone[0].batch)
    #expect(redo.direction == .redo)
    #expect(redo.items.map(\.act.note) == ["一", "二"])
    #expect(redo.items.map(\.reverting) == undone.reversed().map(\.seq))
    try store.undo(undone[0].batch)
    let again = try store.reversal(ofBatch: acts[0].batch)
    #expect(again.direction == .undo && again.items.map(\.act) == acts)
    #expect(again.items.map(\.reverting) == [7, 6], "what brought them back is taken back")
    #expect(try store.lastSeq() == 7)
  }

  @Test func `the state after a reversal is the one that the store comes to`() throws {
    let report = Draft(
      plan: "huaian-2020", subject: "1-2", on: Sample.day, change: .report(status: .completed, values: [:]), note: "好",
      seen: 0)
    let batch = try store.record(report, Sample.remark("1-1"))[0].batch
    for expected in [batch, 4, batch] {
      let before = try store.entries(of: "huaian-2020", subject: "1-2")
      let told = try store.reversal(ofBatch: expected).state(after: before, asOf: Sample.day, knownBy: nil)
      try store.undo(expected)
      var come = ItemState(folding: try store.entries(of: "huaian-2020", subject: "1-2"), asOf: Sample.day)
      come.version = told.version
      #expect(told == come)
    }
  }

  /// Invariant 4: of a group of which somebody else has changed one item since, nothing is taken or brought back.
  @Test func `two people interleaved stop each other and nobody else`() throws {
    let group = try store.record(Sample.remark("1-1"), Sample.remark("1-2"), Sample.remark("1-1/Q2"))[0].batch
    let second = try record("1-2", actor: "王芳")
    let third = try record("1-1", actor: "王芳")
    _ = try record("i1", actor: "王芳")
    let since = try store.entries(since: second - 1).prefix(2)
    #expect(try store.reversal(ofBatch: group).since == Array(since), "both items are named, the untouched are not")
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-2", entries: Array(since))) {
      try store.undo(group)
    }
    #expect(try store.lastUndoableBatch(actor: "李明") == group)
    try store.undo(third, actor: "王芳")
    #expect(try store.reversal(ofBatch: group).since.map(\.subject) == ["1-2"])
    try store.undo(second, actor: "王芳")
    let undo = try store.undo(group)
    // Nor is anything brought back over what somebody else did or undid meanwhile.
    let redo = try #require(try store.lastRedoableBatch(actor: "王芳"))
    let inTheWay = undo.filter { $0.subject == "1-2" }
    #expect(try store.reversal(ofBatch: redo).since == inTheWay, "told is who took it back, and when")
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-2", entries: inTheWay)) {
      try store.undo(redo, actor: "王芳")
    }
    let fourth = try record("1-2", actor: "王芳")
    let latest = try store.entries(since: fourth - 1)
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-2", entries: latest)) {
      try store.undo(undo[0].batch)
    }
    try store.undo(fourth, actor: "王芳")
    #expect(try store.undo(undo[0].batch).count == 3)
  }

  @Test func `a store that is read undoes nothing`() throws {
    let batch = try record("1-1")
    let reader = try Store(opening: folder.store, mode: .readOnly)
    #expect(throws: StoreError.openedForReading(path: folder.store)) { try reader.undo(batch) }
    #expect(try reader.lastUndoableBatch(actor: "李明") == batch)
  }

  @Test func `what was said of the plan itself is taken back and brought again, and leaves no state behind`() throws {
    let said = try store.record(
      Draft(plan: Sample.plan.id, subject: "", on: Sample.day, change: .remark, note: "已呈阅", seen: 1))
    let undone = try store.undo(said[0].batch)
    try store.undo(undone[0].batch)
    #expect(try store.findings() == [])
    #expect(try store.states(of: Sample.plan.id, asOf: Sample.day)[""] == nil)
  }
}
