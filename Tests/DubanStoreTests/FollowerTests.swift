import DubanCore
import DubanStore
import Foundation
import Testing

/// What a display is told of a store that others work on.
@Suite struct `Following a store` {
  private let folder: Folder
  private let others: Store
  private var follower: Follower

  init() throws {
    folder = try Folder()
    others = try folder.makeStore()
    try others.record(Sample.remark("1-1"))
    follower = Follower(try Store(opening: folder.store, mode: .readOnly))
    try follower.begin()
  }

  @Test mutating func `nothing is told twice`() throws {
    #expect(try follower.news() == .none)
    let entries = try others.record(Sample.remark("1-2"))
    #expect(try follower.news() == .more(entries: entries, published: []))
    #expect(try follower.news() == .none)
    #expect(try follower.news(asks: true) == .more(entries: [], published: []))
    #expect(follower.lastSeq == 3)
  }

  @Test mutating func `a plan that is added or replaced is named`() throws {
    try others.publish([Sample.richPlan])
    let publishing = try others.entries(since: 2)
    #expect(try follower.news() == .more(entries: publishing, published: [Sample.richPlan.id]))
    var plan = Sample.plan
    plan.title = Name("改了名")
    try others.publish([plan], replacing: true)
    guard case .more(_, let published) = try follower.news() else {
      Issue.record("nothing was told")
      return
    }
    #expect(published == [plan.id])
  }

  @Test mutating func `a store that is away is told as long as it is, and what happened meanwhile when it is back`()
    throws
  {
    rename(folder.store, folder["aside.duban"])
    for _ in 1...2 { #expect(throws: StoreError.vanished(path: folder.store)) { try follower.news() } }
    #expect(follower.hasVanished && !follower.isClosed)
    rename(folder["aside.duban"], folder.store)
    let entries = try others.record(Sample.remark("1-2"))
    #expect(try follower.news() == .back(entries: entries, published: []))
    #expect(try follower.news() == .none)
  }

  @Test mutating func `another store in its place is opened, and everything is new`() throws {
    let other = try Store(opening: folder["other.duban"], mode: .readWrite(create: true))
    try other.publish([Sample.richPlan])
    other.close()
    for suffix in ["-wal", "-shm", ""] { rename(folder["other.duban\(suffix)"], folder["plans.duban\(suffix)"]) }
    #expect(try follower.news() == .anew(.replaced))
    try follower.begin()
    #expect(try follower.store.plans() == [Sample.richPlan] && follower.lastSeq == 1)
    #expect(try follower.news() == .none)
  }

  @Test mutating func `a file that cannot be opened in its place leaves nothing to read, until one can`() throws {
    try Data("no store".utf8).write(to: URL(filePath: folder["junk"]))
    rename(folder["plans.duban"], folder["aside.duban"])
    rename(folder["junk"], folder.store)
    for _ in 1...2 { #expect(throws: StoreError.self) { try follower.news() } }
    #expect(follower.isClosed)
    rename(folder["aside.duban"], folder.store)
    #expect(try follower.news() == .anew(.replaced))
    #expect(try follower.store.plans() == [Sample.plan])
  }
}
