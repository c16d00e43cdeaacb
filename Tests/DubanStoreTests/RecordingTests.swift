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
    Change.report(status: .inProgress, values: ["老旧小区": Figure("12.5")!, "其中 \"甲\"": Figure(-3)]),
    .report(status: nil, values: [:]), .report(status: .completed, values: [:]), .confirm, .close, .sendBack, .suspend,
    .resume, .extend(due: Day(2020, 10, 31)!, approver: "市政府"), .handIn(unit: "市住建局", span: Day(2020, 3, 31)!),
    .pay(Figure("6811.44")!), .remark,
  ])
  func `every change comes back as it was`(change: Change) throws {
    let draft = Draft(
      plan: "huaian-2020", subject: "1-1", on: Day(2020, 3, 30)!, change: change, note: "第一行\n第二行", seen: 0)
    let entries = try store.record(
      [draft], actor: "市住建局联络员", at: Sample.instant, recorded: { _ in Sample.day }, simulated: true)
    #expect(
      entries == [
        Entry(
          seq: 1, batch: 1, at: Sample.instant, recorded: Sample.day, on: Day(2020, 3, 30)!, actor: "市住建局联络员",
          plan: "huaian-2020", subject: "1-1", change: change, note: "第一行\n第二行", simulated: true)
      ])
    #expect(try store.entries(of: "huaian-2020") == entries)
    #expect(try Store(opening: folder.store, mode: .readOnly).entries(since: 0) == entries)
  }

  @Test func `of an act refused for several items every change is told`() throws {
    let first = try store.record(Sample.remark("1-1"))
    let second = try store.record(Sample.remark("1-2"))
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-2", entries: first + second)) {
      try store.record(Sample.remark("1-1/Q2"), Sample.remark("1-2"), Sample.remark("1-1"))
    }
    #expect(try store.lastSeq() == 2)
  }

  @Test func `an act is one batch and each plan has its own day`() throws {
    try store.record(Sample.remark("1-2"))
    let drafts = [
      Sample.remark("1-1"), Draft(plan: "rich-2024", subject: "1-1", on: Sample.day, change: .confirm, seen: 0),
      Sample.remark("1-1", "again"),
    ]
    let entries = try store.record(
      drafts, actor: "李明", at: Sample.instant,
      recorded: { $0 == "rich-2024" ? Sample.day.advanced(by: 1) : Sample.day })
    #expect(entries.map(\.seq) == [2, 3, 4])
    #expect(entries.map(\.batch) == [2, 2, 2])
    #expect(entries.map { $0.recorded.dayOfMonth } == [2, 3, 2])
    #expect(try store.entries(of: "rich-2024").map(\.seq) == [3])
    #expect(try store.entries(of: "huaian-2020", after: 2).map(\.seq) == [4])
    #expect(try store.entries(since: 2).map(\.seq) == [3, 4])
    #expect(try store.lastSeq() == 4)
  }

  @Test func `nothing to record is nothing done`() throws {
    #expect(try store.record([], actor: "李明", at: Sample.instant, recorded: { _ in Sample.day }) == [])
    #expect(try store.lastSeq() == 0)
  }

  /// Invariant 4.
  @Test func `a write that did not see the newest version is refused with what it did not see`() throws {
    let first = try store.record(Sample.remark("1-1", "甲"), actor: "王芳")
    let second = try store.record(Sample.remark("1-1", seen: 1, "乙"), actor: "王芳")
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-1", entries: first + second)) {
      try store.record(Sample.remark("1-2"), Sample.remark("1-1", "丙"))
    }
    #expect(throws: StoreError.changedMeanwhile(plan: "huaian-2020", subject: "1-1", entries: second)) {
      try store.record(Sample.remark("1-1", seen: 1, "丙"))
    }
    #expect(try store.entries(since: 0) == first + second)
    #expect(try store.version(of: "huaian-2020", subject: "1-1") == 2)
    try store.record(Sample.remark("1-1", seen: 2, "丙"))
    #expect(try store.version(of: "huaian-2020", subject: "1-1") == 3)
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
      try store.record(Draft(plan: "none", subject: "1-1", on: Sample.day, change: .remark, seen: 0))
    }
    #expect(throws: StoreError.unknownPlan(id: "none")) { try store.entries(of: "none") }
    #expect(throws: StoreError.unknownSubject(plan: "huaian-2020", subject: "9")) {
      try store.version(of: "huaian-2020", subject: "9")
    }
    #expect(try store.lastSeq() == 0)
  }
}
