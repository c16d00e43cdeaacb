import DubanCore
import DubanStore
import Testing

@Suite struct `Recording entries` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Sample.plan, Sample.richPlan])
  }

  @Test(arguments: [
    ("1-1", Change.report(status: .inProgress, values: ["老旧小区": Figure("12.5")!])),
    ("i1", .report(status: .notStarted, values: [:])), ("1-1", .report(status: nil, values: [:])),
    ("1-1", .report(status: .completed, values: [:])), ("1-1/Q2", .confirm), ("1-1", .apply), ("1-1", .terminate),
    ("1-1", .assign(units: ["市住建局"], acknowledgeBy: Day(2020, 4, 3)!)),
    ("1-1", .assign(units: ["市住建局"], acknowledgeBy: nil)),
    ("1-1/Q2", .requestExtension(due: Day(2020, 10, 31)!)), ("1-1", .close), ("i1", .suspend),
    ("1-1/Q2", .extend(due: Day(2020, 10, 31)!, approver: "市政府")),
    ("d1", .handIn(unit: "市住建局", span: Day(2020, 3, 31)!)), ("1-1/f1", .pay(Figure("6811.44")!)), ("1-2", .remark),
    ("", .remark),
  ])
  func `every change comes back as it was`(subject: String, change: Change) throws {
    let draft = Draft(
      plan: "huaian-2020", subject: subject, on: Day(2020, 3, 30)!, change: change, note: "第一行\n第二行",
      seen: subject.isEmpty ? 1 : 0)
    let entries = try store.record(
      [draft.meant], by: Author("市住建局联络员"), at: Sample.instant, recorded: { _ in Sample.day }, simulated: true)
    #expect(
      entries == [
        Entry(
          seq: 3, batch: 3, at: Sample.instant, recorded: Sample.day, on: Day(2020, 3, 30)!, actor: "市住建局联络员",
          plan: "huaian-2020", subject: subject, change: change, note: "第一行\n第二行", simulated: true)
      ])
    #expect(try store.entries(of: "huaian-2020", after: 1) == entries)
    #expect(try Store(opening: folder.store, mode: .readOnly).steps() == entries)
  }

  @Test func `of an act refused for several items every change is told`() throws {
    let first = try store.record(Sample.remark("1-1"))
    let second = try store.record(Sample.remark("1-2"))
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-2", entries: first + second)) {
      try store.record(Sample.remark("1-1/Q2"), Sample.remark("1-2"), Sample.remark("1-1"))
    }
    #expect(try store.lastSeq() == 4)
  }

  @Test func `an act of several authors is one batch, which any of them takes back whole`() throws {
    let housing = Author("市住建局", capacity: .office, unit: "zj")
    let signed = [(Sample.remark("1-1"), housing), (Sample.remark("1-2"), Author("市教育局"))]
    let entries = try store.record(signed.map { (draft: $0.0, author: $0.1) }, at: Sample.instant) { _ in Sample.day }
    #expect(entries.map(\.author) == [housing, Author("市教育局")])
    #expect(Set(entries.map(\.batch)) == [3])
    #expect(try store.entries(of: "huaian-2020", after: 1) == entries)
    #expect(try store.lastUndoableBatch(actor: "市住建局") == 3 && store.lastUndoableBatch(actor: "市教育局") == 3)
    let undone = try store.undo(batch: 3, by: Author("市教育局"), at: Sample.instant) { _ in Sample.day }
    #expect(undone.map(\.subject) == ["1-2", "1-1"])
    #expect(try store.record([], at: Sample.instant) { _ in Sample.day }.isEmpty)
  }

  @Test func `an act is one batch and each plan has its own day`() throws {
    try store.record(Sample.remark("1-2"))
    let drafts = [
      Sample.remark("1-1"),
      Draft(plan: "rich-2024", subject: "1-1", on: Sample.day, change: .remark, note: "阅", seen: 0),
      Sample.remark("1-1", "again"),
    ]
    let entries = try store.record(
      drafts, by: Author("李明"), at: Sample.instant,
      recorded: { $0 == "Asia/Urumqi" ? Sample.day.advanced(by: 1) : Sample.day })
    #expect(entries.map(\.seq) == [4, 5, 6])
    #expect(entries.map(\.batch) == [4, 4, 4])
    #expect(entries.map { $0.recorded.dayOfMonth } == [2, 3, 2])
    #expect(try store.entries(of: "rich-2024").map(\.seq) == [2, 5])
    #expect(try store.entries(of: "huaian-2020", after: 4).map(\.seq) == [6])
    #expect(try store.entries(since: 4).map(\.seq) == [5, 6])
    #expect(try store.lastSeq() == 6)
  }

  @Test func `nothing to record is nothing done`() throws {
    #expect(try store.record([], by: Author("李明"), at: Sample.instant, recorded: { _ in Sample.day }) == [])
    #expect(try store.lastSeq() == 2)
  }

  /// Invariant 4.
  @Test func `a write that did not see the newest version is refused with what it did not see`() throws {
    let first = try store.record(Sample.remark("1-1", "甲"), actor: "王芳")
    let second = try store.record(Sample.remark("1-1", seen: 3, "乙"), actor: "王芳")
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-1", entries: first + second)) {
      try store.record(Sample.remark("1-2"), Sample.remark("1-1", "丙"))
    }
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-1", entries: second)) {
      try store.record(Sample.remark("1-1", seen: 3, "丙"))
    }
    #expect(try store.steps() == first + second)
    #expect(try store.version(of: "huaian-2020", subject: "1-1") == 4)
    try store.record(Sample.remark("1-1", seen: 4, "丙"))
    #expect(try store.version(of: "huaian-2020", subject: "1-1") == 5)
    #expect(try store.version(of: "huaian-2020", subject: "1-2") == 0)
  }

  @Test func `a version that never was is refused`() throws {
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-1", entries: [])) {
      try store.record(Sample.remark("1-1", seen: 5))
    }
  }

  @Test func `unknown plans and items are refused, the whole act with them`() throws {
    #expect(throws: StoreError.unknownSubject(plan: "huaian-2020", subject: "9")) {
      try store.record(Sample.remark("1-1"), Sample.remark("9"))
    }
    #expect(throws: StoreError.unknownPlan(id: "none")) {
      try store.record(Draft(plan: "none", subject: "1-1", on: Sample.day, change: .remark, note: "阅", seen: 0))
    }
    #expect(throws: StoreError.unknownPlan(id: "none")) { try store.entries(of: "none") }
    #expect(throws: StoreError.unknownSubject(plan: "huaian-2020", subject: "9")) {
      try store.version(of: "huaian-2020", subject: "9")
    }
    #expect(try store.lastSeq() == 2)
  }
}
