import Foundation
import Testing

@testable import duban

/// Units that are merged from a day on, as an office lives through it.
@Suite struct `Units that change, on the command line` {
  private let office: Office
  private let store: String

  private static let plan = """
    duban: 1
    id: city-2026
    title: 城建要点
    jurisdiction: 某市
    period: 2026
    units: [市建设局, 市房管局, 市水利局]
    tasks:
      - {id: "1", title: 改造小区, leads: [市建设局]}
      - {id: "2", title: 公租房, leads: [市房管局], cooperating: [市建设局]}
      - {id: "3", title: 清淤, leads: [市水利局]}
    duties:
      - {id: d1, title: 月报, every: month, units: [市建设局, 市房管局]}

    """

  private static let merge = """
    amend: city-2026
    reason: 机构改革
    approver: 市委编委
    机构调整:
      - {原单位: [市建设局, 市房管局], 并入: [市住建局], 自: 7月1日}

    """

  init() throws {
    office = try Office()
    store = office.path("plans.duban")
    let ran = try office.run("import", try office.write(Self.plan, to: "plan.yaml"), "--store", store)
    try #require(ran.code == 0, "\(ran.talk)")
  }

  /// What comes of the program on `day` at noon in China.
  private func run(_ day: String, _ arguments: String...) throws -> Office.Ran {
    try office.run(
      arguments + (arguments.first == "check" ? [] : ["--store", store]) + ["--lang", "zh"],
      environment: ["DUBAN_NOW": "\(day)T04:00:00Z"])
  }

  @discardableResult
  private func amend(_ day: String, _ text: String, _ options: String...) throws -> Office.Ran {
    try office.run(
      ["amend", "city-2026", try office.write(text, to: "change.yaml"), "--store", store, "--lang", "zh"] + options,
      environment: ["DUBAN_NOW": "\(day)T04:00:00Z"])
  }

  private func names(_ ran: Office.Ran) throws -> [String] { try JSONRows(ran.output).texts("name") }

  @Test func `what is told ahead is shown, holds from its day on, and leaves the past its names`() throws {
    let dry = try amend("2026-03-02", Self.merge, "--dry-run")
    #expect(dry.output.contains("机构调整 2026-07-01起市建设局、市房管局并入市住建局"), "\(dry.output)\(dry.talk)")
    #expect(dry.lines.count == 1, "until its day nothing else is otherwise: \(dry.output)")
    let done = try amend("2026-03-02", Self.merge, "--yes")
    #expect(done.code == 0, "\(done.talk)")

    let before = try run("2026-06-30", "list", "units")
    #expect(before.output.contains("市建设局（7月1日起并入市住建局）"), "\(before.output)")
    #expect(try names(run("2026-06-30", "list", "units", "--format", "json")) == ["市建设局", "市房管局", "市水利局"])
    #expect(try names(run("2026-07-01", "list", "units", "--format", "json")) == ["市住建局", "市水利局"])
    // A day to come shows its units beforehand, a past one those of then.
    #expect(
      try names(run("2026-03-02", "list", "units", "--format", "json", "--as-of", "2026-08-01")) == ["市住建局", "市水利局"])
    #expect(
      try names(run("2026-08-01", "list", "units", "--format", "json", "--as-of", "2026-06-30")) == [
        "市建设局", "市房管局", "市水利局",
      ])
    // Under its old name the unit is found as well.
    let tasks = try run("2026-07-02", "list", "tasks", "--unit", "市房管局", "--format", "json")
    #expect(try JSONRows(tasks.output).texts("title") == ["改造小区", "公租房"])
    let reminded = try run("2026-07-02", "remind", "--unit", "市住建局", "--days", "40")
    #expect(reminded.code == 0 && reminded.output.contains("市住建局"), "\(reminded.output)\(reminded.talk)")
  }

  @Test func `the old unit reports until the day and the new one from the day on, each under its own right`() throws {
    try amend("2026-03-02", Self.merge, "--yes")
    func report(_ day: String, _ item: String, by unit: String) throws -> Office.Ran {
      try office.run(
        ["serve", "--store", store, "--actor", "李明", "--as", "unit", "--unit", unit, "--lang", "zh"],
        environment: [
          "SSH_ORIGINAL_COMMAND": "update city-2026/\(item) --status inProgress --note 推进",
          "DUBAN_NOW": "\(day)T04:00:00Z", "HOME": "/nonexistent",
        ])
    }
    guard Confinement.landlockVersion > 0 else { return }
    #expect(try report("2026-06-30", "3", by: "市建设局").code == 1)
    let old = try report("2026-06-30", "2", by: "市房管局")
    #expect(old.code == 0, "\(old.talk)")
    #expect(try report("2026-06-30", "1", by: "市住建局").code == 1, "there is no such unit yet")
    let new = try report("2026-07-01", "1", by: "市住建局")
    #expect(new.code == 0, "\(new.talk)")
    let key = try report("2026-07-01", "1", by: "市房管局")
    #expect(key.code == 0, "a key of the old unit is one of its successor: \(key.talk)")
    #expect(try report("2026-07-01", "3", by: "市住建局").code == 1)
    #expect(try run("2026-07-01", "check", store).code == 0)
  }

  @Test func `after its day the export, an amendment and a second import begin with the new unit`() throws {
    try amend("2026-03-02", Self.merge, "--yes")
    let before = try office.write(run("2026-06-30", "export", "city-2026").output, to: "before.yaml")
    let after = try office.write(run("2026-07-05", "export", "city-2026", "--keys", "zh").output, to: "after.yaml")
    let text = try String(contentsOfFile: after, encoding: .utf8)
    #expect(text.contains("牵头单位: [市住建局]") && text.contains("已执行: 是"), "\(text)")
    for file in [before, after] {
      let again = try run("2026-07-05", "import", file)
      #expect(again.code == 0 && (again.output + again.talk).contains("无变化"), "\(again.output)\(again.talk)")
    }
    let change = "amend: city-2026\ntasks:\n  - {id: \"3\", cooperating: [市住建局]}\n"
    let amended = try amend("2026-07-05", change, "--reason", "协同", "--approver", "市政府", "--yes")
    #expect(amended.code == 0 && amended.lines.count == 2, "\(amended.output)\(amended.talk)")
    #expect(amended.output.contains("配合单位 市住建局"))
    let events = try run("2026-07-06", "list", "events", "--search", "协同", "--format", "json")
    #expect(events.code == 0 && !events.output.contains("市建设局"), "\(events.output)")
    #expect(try run("2026-07-06", "check", store).code == 0)
    let undone = try run("2026-07-06", "undo")
    #expect(undone.code == 0, "\(undone.talk)")
    #expect(try names(run("2026-07-06", "list", "units", "--format", "json")) == ["市住建局", "市水利局"])
  }

  @Test func `one of an earlier day holds at once and tells its day; a day before the plan is refused`() throws {
    let late = Self.merge.replacingOccurrences(of: "7月1日", with: "2026-02-01")
    let done = try amend("2026-03-02", late, "--yes")
    #expect(done.code == 0 && done.output.contains("2026-02-01起市建设局、市房管局并入市住建局"), "\(done.output)\(done.talk)")
    #expect(try names(run("2026-03-02", "list", "units", "--format", "json")) == ["市住建局", "市水利局"])
    let refused = try amend("2026-03-02", Self.merge.replacingOccurrences(of: "7月1日", with: "2025-12-31"), "--yes")
    #expect(refused.code == 1 && refused.talk.contains("早于方案的第一天2026-01-01"), "\(refused.talk)")
  }

  @Test func `a key may be given out before the day from which its unit is there`() throws {
    try amend("2026-03-02", Self.merge, "--yes")
    let file = office.path("authorized_keys")
    func add(_ unit: String, _ seed: UInt8) throws -> Office.Ran {
      try run(
        "2026-06-01", "access", "add", "李明", "ssh-ed25519 \(Keys.ed25519(seed)) a@pc", "--as", "unit", "--unit", unit,
        "--file", file, "--program", "/usr/local/bin/duban")
    }
    #expect(try add("市财政局", 1).code == 1)
    let added = try add("市住建局", 2)
    #expect(added.code == 0, "\(added.talk)")
    let check = try run("2026-06-01", "access", "check", "--file", file)
    #expect(!check.output.contains("没有方案写有单位"), "\(check.output)")
  }

  @Test func `what is to come is moved and taken away, and undo brings it back`() throws {
    try amend("2026-03-02", Self.merge, "--yes")
    let moved = try amend("2026-03-03", Self.merge.replacingOccurrences(of: "7月1日", with: "9月1日"), "--yes")
    #expect(moved.code == 0 && moved.output.contains("→ 2026-09-01起"), "\(moved.output)\(moved.talk)")
    let gone = try amend("2026-03-04", Self.merge.replacingOccurrences(of: "自: 7月1日", with: "取消: 是"), "--yes")
    #expect(gone.code == 0 && gone.output.contains("→ 无"), "\(gone.output)\(gone.talk)")
    #expect(try names(run("2026-10-01", "list", "units", "--format", "json")).count == 3)
    #expect(try run("2026-03-05", "undo").code == 0)
    #expect(try names(run("2026-08-31", "list", "units", "--format", "json")).count == 3)
    #expect(try names(run("2026-09-01", "list", "units", "--format", "json")).count == 2)
  }
}
