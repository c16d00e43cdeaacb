import DubanCore
import Foundation
import GRDB
import Testing

@testable import DubanStore

/// Invariant 5, for stores that the released program made.
@Suite struct `A store of an older version` {
  let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @Test(arguments: [1, 2])
  func `keeps its plans, its entries and its states, and its numbers`(version: Int) throws {
    try OldStore.make(at: folder.store, version: version)
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    #expect(try store.plans().map(\.id) == ["old-2020"])
    #expect(try folder.names.filter { $0.contains("bak") } == ["plans.duban.v\(version).bak"])
    let entries = try store.entries(since: 0)
    #expect(entries.map(\.seq) == Array(1...8))
    #expect(entries.map(\.subject) == ["1", "1/Q2", "1/f1", "d1", "i1", "2", "2", "2"])
    #expect(entries[0].change == .report(status: .inProgress, values: ["老旧小区": Figure("42.5")!]))
    #expect(entries[0].note == "部分\"完工\"" && entries[0].author == Author("李明"))
    #expect(entries[6].change == .revert(seq: 6))
    let day = Day(2020, 7, 15)!
    let states = try store.states(of: "old-2020", asOf: day)
    let folded = Dictionary(grouping: entries, by: \.subject).mapValues { ItemState(folding: $0, asOf: day) }
    #expect(states == folded)
    #expect(states["2"]?.status == .suspended)
    #expect(try store.findings() == [])
    #expect(try store.searchIndexes(on: { _ in Sample.day }) == store.plans().map { PlanIndex($0) })
  }

  @Test func `goes on as one made today`() throws {
    try OldStore.make(at: folder.store, version: 2)
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    // Nothing is made up: nobody knows who published it.
    #expect(try store.versions(of: "old-2020").map(\.entry) == [nil])
    let draft = Draft(plan: "old-2020", subject: "2", on: Sample.day, change: .remark, note: "阅", seen: 8)
    #expect(try store.record(draft).map(\.seq) == [9])
    var plan = try store.plans()[0]
    plan.title = Name("更正")
    #expect(try store.publish([plan], replacing: true) == [.replaced])
    #expect(try store.versions(of: "old-2020").map(\.entry) == [nil, 10])
    #expect(try store.plan("old-2020", knownBy: Sample.day.advanced(by: -1))?.title.chinese == "旧库方案")
    #expect(try store.findings() == [])
    let last = try #require(try store.lastUndoableBatch(actor: "王芳"))
    #expect(try store.reversal(ofBatch: last).items.map(\.act.seq) == [8])
  }

  @Test func `cannot be read without being brought up to date, which is said`() throws {
    try OldStore.make(at: folder.store, version: 2)
    for mode in [Store.Mode.readOnly, .sealed] {
      #expect(throws: StoreError.olderSchema(path: folder.store, found: 2, known: Schema.current.version)) {
        try Store(opening: folder.store, mode: mode)
      }
    }
    #expect(try folder.names.filter { $0.contains("bak") } == [])
  }

  @Test func `is brought back as a backup`() throws {
    try OldStore.make(at: folder["backup.duban"], version: 1)
    let store = try folder.makeStore()
    let end = try store.journalEnd()
    _ = try Store.restore(
      folder["backup.duban"], to: folder.store, by: Author("李明"), at: Sample.instant, recorded: Sample.day)
    #expect(try store.plans().map(\.id) == ["old-2020"])
    guard case .restored(let replaced, _) = try store.entries(since: 8).last?.change else {
      Issue.record("no entry of the restoring")
      return
    }
    #expect(replaced == end)
    #expect(try store.findings() == [])
  }

  @Test func `an alteration of what was carried over is named`() throws {
    try OldStore.make(at: folder.store, version: 2)
    let store = try Store(opening: folder.store, mode: .readWrite(create: false))
    try Alteration.unguarded(folder.store) { db in
      try db.execute(sql: "UPDATE definition SET value = replace(value, '70', '7'), hash = zeroblob(32)")
    }
    #expect(try store.findings().contains(.definition(plan: "old-2020", version: 1)))
    #expect(try store.findings().contains(.origin))
  }
}
