import DubanCore
import DubanStore
import Testing

@Suite struct `Items of all plans` {
  @Test func `are found by id in the plans that have them, in the order of import`() throws {
    let folder = try Folder()
    let store = try folder.makeStore()
    var second = Sample.plan
    second.id = "another-2021"
    second.tasks.removeLast()
    try store.publish([second])
    #expect(try store.plans(holding: "1-1") == ["huaian-2020", "another-2021"])
    #expect(try store.plans(holding: "1-1/Q2") == ["huaian-2020", "another-2021"])
    #expect(try store.plans(holding: "1-2") == ["huaian-2020"])
    #expect(try store.plans(holding: "9-9") == [])
    #expect(try store.plans(holding: "") == [], "a plan is no item of its own")
    #expect(try store.has(plan: "another-2021"))
    #expect(try !store.has(plan: "1-1"))
  }

  @Test func `are found by how their ids begin, in the order of the document and no more than are wanted`() throws {
    let store = try Folder().makeStore()
    #expect(try store.items(of: "huaian-2020", beginningWith: "1-1", most: 9) == ["1-1", "1-1/Q2", "1-1/f1"])
    #expect(
      try store.items(of: "huaian-2020", beginningWith: "", most: 2) == Array(Sample.plan.items.map(\.id).prefix(2)))
    #expect(try store.items(of: "huaian-2020", beginningWith: "%", most: 9) == [])
    #expect(try store.items(of: "none", beginningWith: "", most: 9) == [])
  }
}
