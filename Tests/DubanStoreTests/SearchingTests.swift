import DubanCore
import GRDB
import Testing

@testable import DubanStore

@Suite struct `What is searched` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Sample.plan, Sample.richPlan])
  }

  @Test func `is kept with each plan, in their order`() throws {
    #expect(try store.searchIndexes(on: { _ in Sample.day }) == [PlanIndex(Sample.plan), PlanIndex(Sample.richPlan)])
    #expect(try store.searchIndexes(only: "rich-2024", on: { _ in Sample.day }) == [PlanIndex(Sample.richPlan)])
    #expect(try store.searchIndexes(only: "none", on: { _ in Sample.day }) == [])
  }

  @Test func `is made anew when the plan is replaced, and the stamp tells`() throws {
    let before = try store.searchStamp(on: { _ in Sample.day })
    #expect(before != nil)
    try store.publish([Sample.plan])
    #expect(try store.searchStamp(on: { _ in Sample.day }) == before, "nothing changed")
    var other = Sample.plan
    other.tasks.append(DubanCore.Task(id: "1-3", title: Name("公厕")))
    try store.publish([other], replacing: true)
    #expect(try store.searchStamp(on: { _ in Sample.day }) != before)
    #expect(try store.searchIndexes(only: other.id, on: { _ in Sample.day }) == [PlanIndex(other)])
  }

  @Test(arguments: [
    "UPDATE search SET revision = 0, value = x'00' WHERE plan = 1", "DELETE FROM search",
    "UPDATE search SET value = x'00'",
  ])
  func `is not believed when another revision made it or it is broken`(sql: String) throws {
    store.close()
    try DatabaseQueue(path: folder.store).write { db in try db.execute(sql: sql) }
    let reader = try Store(opening: folder.store, mode: .readOnly)
    #expect(try reader.searchIndexes(on: { _ in Sample.day }) == [PlanIndex(Sample.plan), PlanIndex(Sample.richPlan)])
    reader.close()
    let writer = try Store(opening: folder.store, mode: .readWrite(create: false))
    #expect(try writer.searchIndexes(on: { _ in Sample.day }) == [PlanIndex(Sample.plan), PlanIndex(Sample.richPlan)])
    #expect(try writer.searchStamp(on: { _ in Sample.day }) != nil)
  }
}
