import DubanCore
import GRDB
import Testing

@testable import DubanStore

@Suite struct `Remembered lines of the portfolio` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Sample.plan, Sample.richPlan])
  }

  private func judge(_ plan: String) throws -> PlanSummary {
    let states = try store.states(of: plan, asOf: Sample.day)
    return PlanSummary(Board(try #require(try store.plan(plan)), states: states, asOf: Sample.day))
  }

  @Test func `come back as they were judged`() throws {
    try store.record(
      Draft(
        plan: "huaian-2020", subject: "1-1", on: Sample.day, change: .report(status: .inProgress, values: [:]), seen: 0)
    )
    let lines = [try judge("huaian-2020"), try judge("rich-2024")]
    #expect(lines[0].next != nil && lines[0].newestReport == Sample.day && lines[1].tasks.total > 0)
    try store.remember(lines, after: try store.lastSeq(), program: "1.0")
    let reader = try Store(opening: folder.store, mode: .readOnly)
    #expect(try reader.rememberedSummaries(program: "1.0") == ["huaian-2020": lines[0], "rich-2024": lines[1]])
    #expect(try reader.rememberedSummaries(program: "1.1") == [:])
  }

  @Test func `are checked against the entries, as long as anybody believes them`() throws {
    try store.record(
      Draft(
        plan: "huaian-2020", subject: "1-1", on: Sample.day, change: .report(status: .inProgress, values: [:]), seen: 0)
    )
    try store.remember([try judge("huaian-2020"), try judge("rich-2024")], after: try store.lastSeq(), program: "1.0")
    #expect(try store.findings(program: "1.0") == [])
    let other = try judge("rich-2024")
    try Alteration.unguarded(folder.store) { db in
      try db.execute(sql: "UPDATE summary SET value = ? WHERE plan = 1", arguments: [other.json])
    }
    #expect(try store.findings(program: "1.0") == [.summary(plan: "huaian-2020")])
    #expect(try store.findings(program: "1.1") == [], "nobody believes what another program has judged")
    try Alteration.unguarded(folder.store) { db in try db.execute(sql: "UPDATE summary SET value = '{'") }
    #expect(
      try store.findings(program: "1.0") == [.summary(plan: "huaian-2020"), .summary(plan: "rich-2024")])
  }

  @Test func `are forgotten when an entry overtakes them`() throws {
    let lines = [try judge("huaian-2020"), try judge("rich-2024")]
    try store.remember(lines, after: 2, program: "1.0")
    try store.record(Sample.remark("1-1"))
    #expect(try store.rememberedSummaries(program: "1.0") == ["rich-2024": lines[1]])
    // One that was judged before the entry and arrives after it.
    try store.remember(lines, after: 2, program: "1.0")
    #expect(try store.rememberedSummaries(program: "1.0") == ["rich-2024": lines[1]])
    try store.remember(lines, after: 3, program: "1.0")
    #expect(try store.rememberedSummaries(program: "1.0").count == 2)
  }

  @Test func `are forgotten when the plan is replaced`() throws {
    try store.remember([try judge("huaian-2020")], after: 0, program: "1.0")
    var corrected = Sample.plan
    corrected.notes = ["更正"]
    try store.publish([corrected], replacing: true)
    #expect(try store.rememberedSummaries(program: "1.0") == [:])
  }
}
