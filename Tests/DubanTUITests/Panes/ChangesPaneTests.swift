import DubanCore
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `The changes` {
  static let key = View.key("changes")

  static let shots =
    PaneShot.everywhere("changes", plan: "huaian-2020", key, "S", "j", "j", "enter")
    + [
      PaneShot(name: "changes-last-look", size: "100x30", keys: ["1", key]),
      PaneShot(name: "changes-none", size: "100x30", keys: ["1", key, "S", "G", "enter", "type:2020-10-16", "enter"]),
      PaneShot(name: "changes-since", size: "100x30", keys: ["1", key, "S"]),
      PaneShot(name: "changes-day", size: "100x30", keys: ["1", key, "S", "G", "enter", "type:2020-13", "enter"]),
      PaneShot(name: "changes-40x12", size: "40x12", keys: ["1", key, "S", "j", "j", "enter"]),
      PaneShot(
        name: "changes-filtered", size: "100x30",
        keys: ["1", key, "S", "j", "j", "enter", "f", "type:unit:市民政局", "enter"]),
    ]

  @Test(arguments: shots) func `presentation as they were last approved`(shot: PaneShot) throws { try shot.check() }

  @Test func `the start is chosen from anywhere, and esc leads back`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    let before = dashboard.screen
    try dashboard.press("S", "j", "enter")
    #expect(dashboard.text.contains("变化 昨天以来") && dashboard.text.contains("2020-10-14 起录入"))
    try dashboard.press("esc")
    #expect(dashboard.screen == before)
  }

  @Test func `a day is typed, and what is none is said`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "S", "G", "enter", "type:10-32", "enter")
    #expect(dashboard.text.contains("日期应写成 2020-09-30"))
    try dashboard.press("ctrl-u", "type:10-13", "enter")
    #expect(dashboard.text.contains("变化 2020-10-13 以来") && !dashboard.text.contains("2020-10-12  "))
  }

  @Test func `the month before is told whole, and nothing that came after it`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "S", "j", "j", "j", "j", "enter")
    #expect(dashboard.text.contains("变化 上月") && dashboard.text.contains("2020-09-01 至 2020-09-30 录入"))
    #expect(dashboard.text.contains("2020-09-29  ") && !dashboard.text.contains("2020-10-12  "))
  }

  @Test func `two days are typed, each included; an end before the beginning is said`() throws {
    var dashboard = try SampleDashboard("140x60", plans: ["huaian-2020"])
    try dashboard.press("1", "S", "G", "enter", "type:10-10", "tab", "type:10-09", "enter")
    #expect(dashboard.text.contains("不能早于起始日 2020-10-10"))
    try dashboard.press("ctrl-u", "type:10-12", "enter")
    #expect(dashboard.text.contains("变化 2020-10-10 至 2020-10-12"))
    for (day, isTold) in [("2020-10-10  ", true), ("2020-10-12  ", true), ("2020-10-13  ", false)] {
      #expect(dashboard.text.contains(day) == isTold, "\(day)")
    }
    try dashboard.press("S", "enter")
    #expect(
      dashboard.text.contains("2020-10-10") && dashboard.text.contains("2020-10-12"), "what was asked stands there")
  }

  @Test func `a month begins with its first day and ends with its last`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "S", "G", "enter", "type:8月", "tab", "type:9月", "enter")
    #expect(dashboard.text.contains("变化 2020-08-01 至 2020-09-30"))
  }

  @Test func `what others write is asked for again`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The changes`.key)
    let state = ItemState()
    let effects = dashboard.effectsOf(
      .itemsChanged(plan: "huaian-2020", states: ["1-1": state], entries: [], mine: false))
    #expect(effects.contains { if case .loadChanges = $0 { true } else { false } })
  }

  /// A report on two items at once, which was taken back and brought back again.
  private func acts(_ size: String = "140x40", _ language: Language = .chinese) throws -> SampleDashboard {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
    try dashboard.press("1", `The changes`.key)
    let board = try #require(dashboard.model.entries["huaian-2020"]).board
    let today = board.asOf
    func event(_ seq: Int, _ batch: Int, _ subject: String, _ change: Change, _ note: String? = nil) -> Entry {
      Entry(
        seq: seq, batch: batch, at: Instant(milliseconds: 0), recorded: today, on: today, actor: "王芳",
        plan: "huaian-2020", subject: subject, change: change, note: note, simulated: false)
    }
    let events = [
      event(901, 901, "1-1", .report(status: nil, values: [:]), "已到现场"),
      event(902, 901, "3-3", .report(status: nil, values: [:]), "已到现场"),
      event(903, 903, "3-3", .revert(seq: 902)), event(904, 903, "1-1", .revert(seq: 901)),
      event(905, 905, "1-1", .revert(seq: 904)), event(906, 905, "3-3", .revert(seq: 903)),
      event(907, 907, "1-1", .report(status: nil, values: [:]), "又去了一次"),
    ]
    let changes = PlanChanges(events, where: { _ in true }, in: board.plan, asOf: today)
    let loaded = LoadedChanges(start: .lastSeen, changes: changes, from: nil, lookedAt: "\(today) 08:00")
    dashboard.send(.changesLoaded(plan: "huaian-2020", loaded))
    return dashboard
  }

  @Test func `one act on several items is told once and counts as one`() throws {
    let dashboard = try acts()
    for words in [
      "2020-10-15  4 条", "王芳  填报 2 项  说明“已到现场”", "王芳  撤销 2 项  填报：说明“已到现场”",
      "王芳  重做 2 项  填报：说明“已到现场”", "王芳  填报  说明“又去了一次”",
    ] { #expect(dashboard.text.contains(words), "\(words)") }
    #expect(!dashboard.text.contains("无变化"))
    #expect(dashboard.screen.filter { $0.contains(" 3-3 整治提升") }.count == 3)
  }

  @Test(arguments: [("140x40", Language.chinese), ("140x40", .english), ("80x24", .english), ("40x12", .chinese)])
  func `acts on several items presentation as they were last approved`(size: String, language: Language) throws {
    try expectSnapshot(try acts(size, language).model.draw(), named: "changes-acts-\(size)-\(language)")
  }

  @Test func `the row of an act marks all of its items`() throws {
    var dashboard = try acts()
    try dashboard.press("j", "j", "space")
    #expect(dashboard.model.workspace?.marked == ["1-1", "3-3"])
  }

  @Test func `an amendment is told in words, and its rows lead to what was changed`() throws {
    var dashboard = try SampleDashboard("140x40", language: .chinese, plans: ["huaian-2020"])
    try dashboard.press("1", `The changes`.key)
    let board = try #require(dashboard.model.entries["huaian-2020"]).board
    var before = board.plan
    before.tasks[0].children[0].due = Day(2020, 10, 31)
    before.units.remove(at: 0)
    let entry = Entry(
      seq: 901, batch: 901, at: Instant(milliseconds: 0), recorded: board.asOf, on: board.asOf, actor: "王芳",
      plan: "huaian-2020", subject: "",
      change: .publish(version: 2, hash: "", amending: Change.Amendment(approver: "市政府")), note: "工期调整",
      simulated: false)
    let changes = PlanChanges(
      [entry], where: { _ in true }, in: board.plan, asOf: board.asOf,
      differences: [901: PlanDifference(from: before, to: board.plan)])
    dashboard.send(
      .changesLoaded(
        plan: "huaian-2020", LoadedChanges(start: .lastSeen, changes: changes, from: nil, lookedAt: "08:00")))
    for words in ["调整方案  第 2 版，市政府批准  工期调整", "新增 单位", "期限 2020-10-31 → 无"] {
      #expect(dashboard.text.contains(words), "\(words)\n\(dashboard.text)")
    }
    try expectSnapshot(dashboard.model.draw(), named: "changes-amendment-140x40")
    try dashboard.press("G", "enter")
    #expect(dashboard.text.contains("任务 1-1"))
  }

  @Test func `enter opens what changed`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The changes`.key, "S", "j", "enter", "enter")
    #expect(dashboard.text.contains("任务 1-4"))
  }
}
