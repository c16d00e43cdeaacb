import DubanCore
import DubanStore
import GRDB
import Testing

@Suite struct `Demonstrations` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store(opening: folder.store, mode: .readWrite(create: true))
  }

  private func entry(_ subject: String, _ day: Int, actor: String) -> Demonstration.Update {
    let day = Day(2020, 4, day)!
    return Demonstration.Update(
      Draft(plan: "huaian-2020", subject: subject, on: day, change: .remark, note: "阅", seen: 0), actor: actor,
      at: Instant(milliseconds: Int64(day.number) * 86_400_000), recorded: day)
  }

  private var demonstration: Demonstration {
    Demonstration(
      plan: "huaian-2020", reviewDay: Day(2020, 10, 15)!, notice: "演示数据",
      history: [entry("1-1", 2, actor: "甲"), entry("1-1", 3, actor: "乙"), entry("1-2", 4, actor: "甲")])
  }

  @Test func `a plan comes with its made-up updates in one act of publishing`() throws {
    try store.publish([Sample.plan, Sample.richPlan], demonstrations: [demonstration])
    let entries = try store.steps()
    #expect(entries.map(\.actor) == ["甲", "乙", "甲"])
    #expect(entries.map(\.recorded.dayOfMonth) == [2, 3, 4])
    #expect(entries.map(\.batch) == [3, 4, 5])
    #expect(entries.map(\.simulated) == [true, true, true])
    var told = demonstration
    told.history = []
    #expect(try store.demonstration(of: "huaian-2020") == told)
    #expect(try store.demonstration(of: "rich-2024") == nil)
    #expect(try store.demonstration(of: "none") == nil)
  }

  @Test func `a wrong update keeps everything out`() throws {
    var wrong = demonstration
    wrong.history.append(entry("9", 5, actor: "甲"))
    #expect(throws: StoreError.unknownSubject(plan: "huaian-2020", subject: "9")) {
      try store.publish([Sample.plan], demonstrations: [wrong])
    }
    #expect(try store.plans() == [])
    #expect(throws: StoreError.unknownPlan(id: "huaian-2020")) {
      try store.publish([], demonstrations: [demonstration])
    }
  }

  @Test(arguments: [
    "UPDATE demonstration SET notice = 'x'", "UPDATE demonstration SET review_day = '2020-12-31'",
  ])
  func `a notice or a review day that was changed is found`(sql: String) throws {
    try store.publish([Sample.plan, Sample.richPlan], demonstrations: [demonstration])
    #expect(try store.findings() == [])
    store.close()
    try Alteration.unguarded(folder.store) { db in try db.execute(sql: sql) }
    let reader = try Store(opening: folder.store, mode: .readOnly)
    #expect(try reader.findings() == [.demonstrationChanged(plan: "huaian-2020")])
    reader.close()
  }

  @Test func `of updates that came after their plan no entry tells what is said of them`() throws {
    try store.publish([Sample.plan])
    try store.publish([Sample.plan], demonstrations: [demonstration])
    #expect(try store.findings() == [])
  }

  @Test func `made-up entries of a plan that nothing calls a demonstration are found`() throws {
    try store.publish([Sample.plan], demonstrations: [demonstration])
    #expect(try store.findings() == [])
    store.close()
    try Alteration.unguarded(folder.store) { db in try db.execute(sql: "DELETE FROM demonstration") }
    let reader = try Store(opening: folder.store, mode: .readOnly)
    #expect(try reader.findings() == [.demonstrationMissing(plan: "huaian-2020")])
  }

  @Test func `a plan is demonstrated once`() throws {
    try store.publish([Sample.plan], demonstrations: [demonstration])
    #expect(throws: StoreError.alreadyDemonstrated(plan: "huaian-2020")) {
      try store.publish([Sample.plan], demonstrations: [demonstration])
    }
    #expect(try store.lastSeq() == 4)
  }
}
