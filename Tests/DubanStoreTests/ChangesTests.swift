import DubanCore
import DubanStore
import Testing

@Suite struct `The latest entries` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Sample.plan, Sample.richPlan])
    for (index, subject) in ["1-1", "1-2", "1-1"].enumerated() {
      let draft = Draft(
        plan: "huaian-2020", subject: subject, on: Sample.day, change: .remark, note: "阅", seen: index == 2 ? 3 : 0)
      try store.record(
        [draft], by: Author("李明"), at: Sample.instant, recorded: { _ in Sample.day.advanced(by: index) })
    }
  }

  func seqs(_ bound: Store.ChangesBound, most: Int = 9, plan: String = "huaian-2020") throws -> [Int] {
    try store.latestEntries(of: plan, since: bound, most: most).map(\.seq)
  }

  @Test func `begin after an entry, or with a day`() throws {
    #expect(try seqs(.after(seq: 0)) == [1, 3, 4, 5])
    #expect(try seqs(.after(seq: 4)) == [5])
    #expect(try seqs(.recorded(since: Sample.day.advanced(by: 1))) == [4, 5])
    #expect(try seqs(.recorded(since: Sample.day.advanced(by: 3))) == [])
  }

  @Test func `end with a day`() throws {
    func seqs(_ bound: Store.ChangesBound, until days: Int, most: Int = 9) throws -> [Int] {
      try store.latestEntries(of: "huaian-2020", since: bound, until: Sample.day.advanced(by: days), most: most).map(
        \.seq)
    }
    #expect(try seqs(.recorded(since: Sample.day), until: 1) == [1, 3, 4])
    #expect(try seqs(.recorded(since: Sample.day.advanced(by: 1)), until: 1) == [4])
    #expect(try seqs(.after(seq: 3), until: 1) == [4], "after an entry too")
    #expect(try seqs(.recorded(since: Sample.day), until: 1, most: 1) == [4], "the newest of those days")
    #expect(try seqs(.recorded(since: Sample.day.advanced(by: 2)), until: 1) == [], "no day lies between")
  }

  @Test func `are the newest where there are too many, still in order`() throws {
    #expect(try seqs(.after(seq: 0), most: 2) == [4, 5])
  }

  @Test func `are those of the plan alone`() throws {
    #expect(try seqs(.after(seq: 0), plan: Sample.richPlan.id) == [2])
    #expect(throws: StoreError.unknownPlan(id: "nowhere")) { try seqs(.after(seq: 0), plan: "nowhere") }
  }
}
