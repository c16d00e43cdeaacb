import DubanCore
import GRDB
import Testing

@testable import DubanStore

@Suite struct `Versions of a plan` {
  let folder: Folder
  let store: Store
  let corrected: Plan

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
    var plan = Sample.plan
    plan.title = Name("为民办实事(更正)")
    plan.tasks[0].targets[0].value = Figure(80)
    corrected = plan
  }

  @Test func `publishing and replacing are entries with author, day and reason`() throws {
    try store.publish([corrected], replacing: true, on: Day(2020, 5, 1)!, note: "数字有误")
    let entries = try store.entries(of: Sample.plan.id)
    #expect(entries.map(\.subject) == ["", ""])
    #expect(entries.map(\.author) == [Author("李明"), Author("李明")])
    #expect(entries.map(\.note) == [nil, "数字有误"])
    #expect(entries.map(\.recorded) == [Sample.day, Day(2020, 5, 1)!])
    let hash = try HashAlgorithm.sha256.hash(corrected.json.bytes).hexadecimal
    #expect(entries[1].change == .publish(version: 2, hash: hash))
    #expect(try store.versions(of: Sample.plan.id).map(\.entry) == [1, 2])
    #expect(try store.publish([corrected], replacing: true) == [.unchanged])
    #expect(try store.lastSeq() == 2, "what is unchanged is no entry")
  }

  @Test func `a past day has the version that was known then`() throws {
    try store.publish([corrected], replacing: true, on: Day(2020, 5, 1)!)
    func plan(_ month: Int, _ day: Int) throws -> Plan? {
      try store.plan(Sample.plan.id, knownBy: Day(2020, month, day)!)
    }
    #expect(try plan(4, 30) == Sample.plan)
    #expect(try plan(5, 1) == corrected)
    #expect(try plan(1, 1) == Sample.plan, "before the first there is only the first")
    #expect(try store.plan(Sample.plan.id) == corrected)
    #expect(try store.plan("none", knownBy: Sample.day) == nil)
    // A clock that was set back does not bring an older version back into force.
    try store.publish([Sample.plan], replacing: true, on: Day(2020, 4, 20)!)
    #expect(try plan(5, 1) == Sample.plan)
    #expect(try plan(4, 10) == Sample.plan)
  }

  @Test func `a first publication cannot be taken back, and does not stand in the way of what can`() throws {
    let entry = try store.record(Sample.remark("1-1"))[0]
    var other = Sample.richPlan
    other.id = "other-2024"
    try store.publish([other])
    #expect(try store.lastUndoableBatch(actor: "李明") == entry.batch)
    #expect(throws: StoreError.unknownBatch(3)) { try store.undo(3) }
    #expect(try store.undo(entry.batch).count == 1)
    #expect(try store.lastUndoableBatch(actor: "李明") == nil)
  }

  @Test func `an author is kept with capacity, unit and key, and told apart by them`() throws {
    let author = Author("李明", capacity: .office, unit: "市住建局", fingerprint: "SHA256:abc")
    for (index, author) in [author, Author("李明"), author].enumerated() {
      try store.record(
        [Sample.remark("1-1", seen: [0, 2, 3][index])], by: author, at: Sample.instant, recorded: { _ in Sample.day })
    }
    #expect(try store.steps().map(\.author) == [author, Author("李明"), author])
    #expect(try store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM author") } == 2)
    #expect(try store.findings() == [])
  }

  @Test func `a refused attempt is an entry that changes nothing`() throws {
    let batch = try store.record(Sample.remark("1-1"))[0].batch
    let states = try store.states(of: Sample.plan.id, asOf: Sample.day)
    func tried(_ what: String, on plan: String, _ subject: String, for reason: String) throws -> Entry {
      try store.recordRefusal(
        of: RefusedAttempt(what, plan: plan, subject: subject, reason: reason), by: Author("王芳"), at: Sample.instant,
        recorded: { _ in Sample.day })
    }
    let refused = try tried("close", on: Sample.plan.id, "1-1", for: "尚有未完成节点")
    #expect(refused.change == .refused(step: "close", reason: "尚有未完成节点"))
    let elsewhere = try tried("remark", on: Sample.plan.id, "9", for: "没有此事项")
    #expect(elsewhere.subject == "")
    let ofStore = try tried("cat /etc/passwd", on: "", "", for: "不能用此命令")
    #expect(try store.entriesOfStore() == [ofStore])
    #expect(try store.refusals(of: Author("王芳"), since: Sample.instant) == [ofStore, elsewhere, refused])
    #expect(try store.refusals(of: Author("李明"), since: Sample.instant) == [])
    let later = Instant(milliseconds: Sample.instant.milliseconds + 1)
    #expect(try store.refusals(of: Author("王芳"), since: later) == [])
    #expect(try store.states(of: Sample.plan.id, asOf: Sample.day) == states)
    #expect(try store.version(of: Sample.plan.id, subject: "1-1") == 2)
    #expect(try store.lastUndoableBatch(actor: "王芳") == nil)
    #expect(try store.reversal(ofBatch: batch).since == [])
    try store.record(Sample.remark("1-1", seen: 2))
    #expect(try store.findings() == [])
  }

  @Test func `attempts that are not written down one by one are told by their number, of each person once`() throws {
    let (person, other) = (Author("王芳", capacity: .unit, unit: "市住建局"), Author("李明", capacity: .viewer))
    func at(_ seconds: Int64) -> Instant { Instant(milliseconds: Sample.instant.milliseconds + seconds * 1_000) }
    func tell(since limit: Instant) throws {
      try store.tellUnwritten(since: limit, at: at(90), recorded: Sample.day) { "另有\($0)次" }
    }
    for second in 0..<25 { try store.countUnwritten(by: person, at: at(Int64(second))) }
    try store.countUnwritten(by: other, at: at(40))
    try tell(since: at(0))
    #expect(try store.entriesOfStore() == [], "the minute is not over")
    try tell(since: at(30))
    let told = try store.entriesOfStore()
    #expect(told.map(\.author) == [person])
    #expect(told.map(\.change) == [.refused(step: RefusedAttempt.unwritten, reason: "另有25次")])
    #expect(told[0].change.words(.chinese) == "另有25次")
    try tell(since: at(60))
    try tell(since: at(60))
    #expect(try store.entriesOfStore().map(\.author) == [person, other], "each is told once")
    #expect(try store.findings() == [])
  }
}
