import DubanCore
import DubanTUI
import Testing

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

  @Test(arguments: shots) func `look as they were last approved`(shot: PaneShot) throws { try shot.check() }

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
    try dashboard.press("1", "S", "G", "enter", "type:10-01", "enter")
    #expect(dashboard.text.contains("日期应写成 2020-09-30"))
    try dashboard.press("ctrl-u", "type:2020-10-13", "enter")
    #expect(dashboard.text.contains("变化 2020-10-13 以来") && !dashboard.text.contains("2020-10-12  "))
  }

  @Test func `what others write is asked for again`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The changes`.key)
    let state = ItemState()
    let effects = dashboard.effectsOf(
      .itemsChanged(plan: "huaian-2020", states: ["1-1": state], events: [], mine: false))
    #expect(effects.contains { if case .loadChanges = $0 { true } else { false } })
  }

  @Test func `enter opens what changed`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The changes`.key, "S", "j", "enter", "enter")
    #expect(dashboard.text.contains("任务 1-4"))
  }
}
