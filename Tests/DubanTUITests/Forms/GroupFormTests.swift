import DubanCore
import SnapshotSupport
import Testing

@testable import DubanTUI

/// One form for all that is marked: what it asks, what it writes, what it refuses.
@Suite struct `A form about several items` {
  private func board(_ keys: String...) throws -> SampleDashboard {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    for key in keys { try dashboard.press(key) }
    return dashboard
  }

  private func drafts(_ dashboard: SampleDashboard) -> [Draft] {
    if case .record(let drafts) = dashboard.effects.last { drafts } else { [] }
  }

  private func subjects(_ dashboard: SampleDashboard) -> [String] { drafts(dashboard).map(\.subject) }

  private func keys(_ dashboard: SampleDashboard) -> [String] {
    if case .form(let form) = dashboard.model.overlay { form.fields.map(\.key) } else { [] }
  }

  @Test func `one report is written to all in one act, each with the version that was seen`() throws {
    var dashboard = try board("space", "space", "u")
    #expect(dashboard.text.contains("填报 2 项"))
    try dashboard.press("tab", "type:已到现场", "enter")
    #expect(dashboard.effects.count == 1)
    #expect(subjects(dashboard) == ["1-1", "3-3"])
    #expect(drafts(dashboard).map(\.note) == ["已到现场", "已到现场"])
    #expect(drafts(dashboard).map(\.change) == Array(repeating: .report(status: nil, values: [:]), count: 2))
    #expect(drafts(dashboard).allSatisfy { $0.seen > 0 })
    #expect(dashboard.model.workspace?.marked == ["1-1", "3-3"], "marks stay until it is written")
  }

  @Test func `the status is set for all where it is chosen`() throws {
    var dashboard = try board("space", "space", "u", "right", "right", "right", "enter")
    #expect(drafts(dashboard).map(\.change) == Array(repeating: .report(status: .completed, values: [:]), count: 2))
    dashboard.send(.recorded([]))
    #expect(dashboard.model.workspace?.marked.count == 2)
  }

  @Test func `figures are asked where all items ask for the same, else it is said that they are left out`() throws {
    // Each task of this plan has measures of its own.
    var dashboard = try board("space", "space", "u")
    #expect(dashboard.text.contains("各项的数值指标不同"))
    #expect(keys(dashboard) == ["status", "note", "on", "evidence"])
    try dashboard.press("esc", "esc", "<", "j", "space", "u", "tab", "ctrl-u", "type:45", "enter")
    #expect(drafts(dashboard).map(\.change) == [.report(status: nil, values: ["老旧小区": Figure(45)])])
  }

  @Test func `two milestones of one task are one report on it`() throws {
    let dashboard = try board("tab", "space", "space", "u", "right", "enter")
    #expect(subjects(dashboard) == ["7-3"])
  }

  @Test func `nothing changed is not said of what was never reported, and nothing opens`() throws {
    let dashboard = try board("tab", "space", "space", ".")
    #expect(dashboard.effects.isEmpty && dashboard.model.overlay == nil)
  }

  @Test func `a confirmation goes to each marked milestone and to a marked task's most urgent one`() throws {
    var dashboard = try board("space", "tab", "j", "space", "c")
    #expect(dashboard.text.contains("确认节点 2 项"))
    #expect(dashboard.text.contains("! 逾期  →  ✓ 完成"))
    try dashboard.press("enter")
    #expect(dashboard.effects.isEmpty && dashboard.text.contains("1 个节点的数值尚未达到：1-1/Q3"), "asked once for all")
    try dashboard.press("enter")
    #expect(drafts(dashboard).map(\.subject) == ["1-1/Q3", "7-3/Q2"])
    #expect(drafts(dashboard).map(\.isMeant) == [true, false], "meant is what was asked about, and nothing else")
    #expect(drafts(dashboard).map(\.change) == [.confirm, .confirm])
  }

  @Test func `what shows that it was done stands beside each of them`() throws {
    var dashboard = try board("space", "space", "u", "tab", "type:已到现场", "tab", "tab", "type:淮住建〔2020〕15号", "enter")
    #expect(drafts(dashboard).map(\.evidence) == [[.reference("淮住建〔2020〕15号")], [.reference("淮住建〔2020〕15号")]])
    dashboard = try board("tab", "space", "o", "c", "type:已验收", "tab", "type:https://example.cn/a", "enter")
    #expect(drafts(dashboard).allSatisfy { $0.evidence == [.link("https://example.cn/a")] })
  }

  @Test func `nothing changed is listed before it is written for several`() throws {
    var dashboard = try board("space", "space", ".")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.text.contains("无变化 2 项"))
    try dashboard.press("enter")
    #expect(subjects(dashboard) == ["1-1", "3-3"])
  }

  @Test func `what cannot be done is named, and nothing is written until a key leaves it out`() throws {
    // 4-1 is closed, so no report is taken of it.
    var dashboard = try board("space", "j", "j", "j", "j", "j", "j", "j", "space", "u")
    #expect(dashboard.model.workspace?.marked == ["1-1", "4-1"])
    #expect(dashboard.text.contains("已销号；先恢复再修改"))
    #expect(dashboard.text.contains("有 1 项不能办理；ctrl-x 剔除后再写入"))
    try dashboard.press("enter", "enter")
    #expect(dashboard.effects.isEmpty)
    try dashboard.press("ctrl-x")
    #expect(dashboard.text.contains("填报 1 项"))
    try dashboard.press("enter")
    #expect(subjects(dashboard) == ["1-1"])
  }

  @Test func `a decision that one of them allows can be taken, one that none allows says so`() throws {
    var dashboard = try board("space", "space", "o")
    #expect(dashboard.text.contains("标记的事项都不能这样办理"), "neither is suspended")
    try dashboard.press("s", "enter")
    #expect(drafts(dashboard).map(\.change) == [.suspend, .suspend])
  }

  @Test func `an extension needs its day and approver, and each item's own due day is kept to`() throws {
    var dashboard = try board("tab", "G", "space", "o", "e", "type:2020-12-20", "enter")
    #expect(dashboard.text.contains("此项必填"))
    try dashboard.press("type:市政府", "enter")
    #expect(drafts(dashboard).count == 1)
  }

  @Test func `written marks are taken away, others stay`() throws {
    var dashboard = try board("space", "space", "tab", "j", "space")
    let day = try #require(Day(2020, 10, 15))
    let entries = ["1-1", "3-3"].enumerated().map { index, subject in
      Entry(
        seq: 900 + index, batch: 900, at: Instant(milliseconds: 0), recorded: day, on: day, actor: "王芳",
        plan: "huaian-2020", subject: subject, change: .remark, note: "x", simulated: false)
    }
    dashboard.send(.recorded(entries))
    #expect(dashboard.model.workspace?.marked == ["7-3/Q2"])
    #expect(dashboard.screen.last?.contains("已记录：备注 2 项（U 撤销）") == true)
  }

  @Test func `of a refused write every changed item is named, and the form opens again for all`() throws {
    var dashboard = try board("space", "space", "u", "tab", "type:已到现场", "enter")
    let written = drafts(dashboard)
    let day = try #require(Day(2020, 10, 15))
    func change(_ seq: Int, _ subject: String, _ actor: String) -> Entry {
      Entry(
        seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day, on: day, actor: actor, plan: "huaian-2020",
        subject: subject, change: .report(status: .completed, values: [:]), note: nil, simulated: false)
    }
    dashboard.send(.changedMeanwhile(drafts: written, entries: [change(901, "3-3", "李强"), change(902, "1-1", "赵敏")]))
    for words in ["所选 2 项均未写入", "1-1  提标改造老旧小区", "赵敏", "3-3  整治提升城市河道水环境", "李强"] {
      #expect(dashboard.text.contains(words), "\(words)")
    }
    try dashboard.press("enter")
    #expect(dashboard.text.contains("填报 2 项") && dashboard.text.contains("已到现场"))
    try dashboard.press("enter")
    #expect(subjects(dashboard) == ["1-1", "3-3"])
  }

  @Test func `a long list scrolls`() throws {
    var dashboard = try SampleDashboard("80x24", plans: ["huaian-2020"])
    try dashboard.press("1", "a", "n")
    let first = dashboard.text
    try dashboard.press("pgdn")
    #expect(dashboard.text != first)
    try dashboard.press("pgup")
    #expect(dashboard.text == first)
  }

  static let shots: [(String, Language)] = [
    ("140x40", .chinese), ("140x40", .english), ("80x24", .chinese), ("80x24", .english), ("40x12", .chinese),
  ]

  @Test(arguments: shots) func `looks as it was last approved`(size: String, language: Language) throws {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
    try dashboard.press("1", "space", "space", "space", "j", "j", "j", "space", "u", "right", "right", "right")
    try expectSnapshot(dashboard.model.draw(), named: "group-form-\(size)-\(language)")
    try dashboard.press("ctrl-x", "esc", "esc", "esc", "tab", "space", "space", "c")
    try expectSnapshot(dashboard.model.draw(), named: "group-confirm-\(size)-\(language)")
  }
}
