import Foundation
import Testing

@Suite struct `The day as of which plans are judged` {
  @Test func `is the review day of a demonstration`() throws {
    let rows = try Office().list("plans")
    #expect(try rows.row("id", "huaian-2020")["asOf"] as? String == "2020-10-15")
  }

  @Test func `is the end of a plan that is over, and today before that`() throws {
    let office = try Office()
    let store = office.path("bare.duban")
    _ = try office.run(["import", "--store", store, SampleStore.files[0], SampleStore.files[2]])
    let ran = try office.run(
      "list", "plans", "--format", "json", "--store", store, environment: ["DUBAN_NOW": "2026-03-01T17:00:00Z"])
    let rows = try JSONRows(ran.output)
    #expect(try rows.row("id", "huaian-2020")["asOf"] as? String == "2020-12-31")
    // It is the second of March in Shanghai already, whatever the machine's zone is.
    #expect(try rows.row("id", "suqian-2024")["asOf"] as? String == "2026-03-02")
    #expect(rows.rows.allSatisfy { $0["simulated"] as? Bool == false })
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
