import Foundation
import Testing

@Suite struct `The day as of which plans are judged` {
  @Test func `is the review day of a demonstration`() throws {
    let rows = try Office().list("plans")
    #expect(try rows.row("id", "huaian-2020")["asOf"] as? String == "2020-10-15")
  }

  @Test func `is today of a plan that is over while anything in it is open, and before its end`() throws {
    let office = try Office()
    let store = office.path("bare.duban")
    _ = try office.run(["import", "--store", store, SampleStore.files[0], SampleStore.files[2]])
    let rows = try plans(office, store)
    let over = try rows.row("id", "huaian-2020")
    // It is the second of March in Shanghai already, whatever the machine's zone is.
    #expect(over["asOf"] as? String == "2026-03-02")
    #expect((over["overdue"] as? Int ?? 0) >= 91, "every milestone of the year is late")
    #expect(over["nextDue"] is NSNull)
    #expect(try rows.row("id", "suqian-2024")["asOf"] as? String == "2026-03-02")
    #expect(rows.rows.allSatisfy { $0["simulated"] as? Bool == false })
  }

  @Test func `is the one asked for, of a plan that is over too`() throws {
    let office = try Office()
    let store = office.path("bare.duban")
    _ = try office.run("import", "--store", store, SampleStore.files[0])
    let row = try plans(office, store, "--as-of", "2020-12-31").row("id", "huaian-2020")
    #expect(row["asOf"] as? String == "2020-12-31")
    #expect(row["nextDue"] as? String == "2020-12-31")
  }

  /// Source: the audit. A plan that was over stayed at its last day for ever: its year-end items never turned overdue, and a
  /// confirmation made months later was dated on that day and counted as punctual.
  @Test func `rests once everything in it is settled, and late confirmations are late`() throws {
    let office = try Office()
    let store = office.path("bare.duban")
    let file = try office.write(
      """
      duban: 1
      id: over
      title: 某方案
      jurisdiction: 某县
      period: {start: 2025-01-01, end: 2025-12-31}
      tasks:
        - id: 1
          title: 甲
          milestones: [{quarter: Q4, text: 竣工}]
        - id: 2
          title: 乙

      """, to: "over.yaml")
    #expect(try office.run("import", "--store", store, file).code == 0)
    #expect(try plans(office, store).row("id", "over")["overdue"] as? Int == 2)
    #expect(try office.run("confirm", "over/1/Q4", "--store", store, environment: now).code == 0)
    let milestone = try office.run("show", "over/1/Q4", "--format", "json", "--store", store, environment: now)
    let shown = try JSONRows(milestone.output).rows[0]
    #expect(shown["confirmedOn"] as? String == "2026-03-02")
    #expect(shown["state"] as? String == "madeUp")
    #expect(try plans(office, store).row("id", "over")["overdue"] as? Int == 1)
    #expect(
      try office.run("update", "over/2", "--status", "completed", "--store", store, environment: now).code == 0)
    let later = ["DUBAN_NOW": "2026-09-01T02:00:00Z"]
    let ran = try office.run("list", "plans", "--format", "json", "--store", store, environment: later)
    let settled = try JSONRows(ran.output).rows[0]
    #expect(settled["asOf"] as? String == "2026-03-02", "the day of what settled it")
    #expect(settled["overdue"] as? Int == 0)
    #expect((settled["lights"] as? [String: Int])?["done"] == 2)
  }

  private let now = ["DUBAN_NOW": "2026-03-01T17:00:00Z"]

  private func plans(_ office: Office, _ store: String, _ arguments: String...) throws -> JSONRows {
    let ran = try office.run(["list", "plans", "--format", "json", "--store", store] + arguments, environment: now)
    return try JSONRows(ran.output)
  }

  @Test(arguments: ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
  func `does not depend on the zone of the machine`(zone: String) throws {
    let office = try Office()
    let store = office.path("bare.duban")
    _ = try office.run("import", "--store", store, SampleStore.files[2])
    let ran = try office.run(
      "list", "plans", "--format", "json", "--store", store,
      environment: ["TZ": zone, "DUBAN_NOW": "2026-03-01T15:59:59Z"])
    #expect(try JSONRows(ran.output).rows[0]["asOf"] as? String == "2026-03-01")
  }

  @Test func `may lie in the past, which is shown as it was known then`() throws {
    let office = try Office()
    let before = try office.list("tasks", "--plan", "huaian-2020", "--as-of", "2020-08-31").row("id", "huaian-2020/1-1")
    #expect((before["reason"] as? String)?.contains("2020") == false)
    let entries = try office.list("events", "--plan", "huaian-2020", "--as-of", "2020-08-31").rows
    let all = try office.list("events", "--plan", "huaian-2020").rows
    #expect(!entries.isEmpty && entries.count < all.count)
    #expect(entries.allSatisfy { ($0["at"] as? String ?? "") < "2020-09-01" })
  }

  @Test func `may lie in the future, which shows what would be late`() throws {
    let office = try Office()
    let now = try office.list("milestones", "--plan", "huaian-2020", "--overdue").rows.count
    let later = try office.list("milestones", "--plan", "huaian-2020", "--overdue", "--as-of", "2021-01-31").rows.count
    #expect(later > now)
  }

  @Test func `must be a day`() throws {
    let ran = try Office().run("list", "plans", "--as-of", "2020-02-30", "--store", SampleStore.path)
    #expect(ran.code == 64)
    #expect(ran.talk.contains("The value '2020-02-30' is invalid for '--as-of <day>'"))
  }
}
