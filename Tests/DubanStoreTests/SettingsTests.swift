import DubanStore
import Testing

@Suite struct `Settings` {
  @Test func `are kept for the store and for each plan apart`() throws {
    let folder = try Folder()
    let store = try folder.makeStore()
    #expect(try store.setting("colour") == nil)
    try store.set("colour", to: "red")
    try store.set("colour", plan: "huaian-2020", to: "blue")
    try store.set("colour", to: "green")
    #expect(try store.setting("colour") == "green")
    #expect(try store.setting("colour", plan: "huaian-2020") == "blue")
    try store.set("colour", to: nil)
    #expect(try store.setting("colour") == nil)
    #expect(try store.setting("colour", plan: "huaian-2020") == "blue")
    #expect(throws: StoreError.unknownPlan(id: "none")) { try store.setting("colour", plan: "none") }
    #expect(throws: StoreError.unknownPlan(id: "none")) { try store.set("colour", plan: "none", to: "x") }
  }
}
