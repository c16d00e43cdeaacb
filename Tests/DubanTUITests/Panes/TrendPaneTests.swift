import DubanScreen
import DubanCore
@testable import DubanTUI
import SnapshotSupport
import Testing

@Suite struct `The trend` {
  static let key = View.key("trend")

  static let shots =
    PaneShot.everywhere("trend", plan: "huaian-2020", key)
    + [
      PaneShot(name: "trend-focused-80x24", size: "80x24", keys: ["1", key, "tab"]),
      PaneShot(
        name: "trend-indicator", language: .english, plans: ["huaian-district-2022"], keys: ["1", key, "j", "j", "j"]),
      PaneShot(name: "trend-ascii", glyphs: .ascii, keys: ["1", key]),
      PaneShot(name: "trend-level", size: "100x30", keys: ["1", key, "j", "j", "j", "j", "j", "j", "j", "j"]),
      PaneShot(name: "trend-words", size: "100x30", plans: ["huaian-district-2022"], keys: ["1", key]),
      PaneShot(name: "trend-unreported", size: "100x30", keys: ["1", key, "/", "type:8-2", "enter", "p"]),
      PaneShot(name: "trend-40x12", size: "40x12", keys: ["1", key, "tab"]),
      PaneShot(name: "trend-years", plans: ["suqian-2024"], keys: ["1", key]),
    ]

  @Test(arguments: shots) func `looks as it was last approved`(shot: PaneShot) throws { try shot.check() }

  @Test func `the plot follows the selection beside it`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The trend`.key)
    #expect(dashboard.text.contains("尚无应达进度，实际 44.3%"))
    try dashboard.press("j")
    #expect(dashboard.text.contains("2/2"))
    #expect(!dashboard.text.contains("实际 44.3%"))
  }

  @Test func `p leads to a task's figures from the board, from its detail, and back`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-district-2022"])
    try dashboard.press("1", "/", "type:15-3", "enter")
    let detail = dashboard.screen
    try dashboard.press("p")
    #expect(dashboard.text.contains("走势") && dashboard.text.contains("15-3 "))
    // A task stands in no list of indicators; the plot keeps it all the same, until another is selected.
    try dashboard.press("esc")
    #expect(dashboard.screen == detail)
  }

  @Test(arguments: [["1", "p"], ["1", "/", "type:1-1", "enter", "p"], ["1", "/", "type:1-1", "enter", "esc", "p"]])
  func `p shows the figures of what the view selects by itself too`(keys: [String]) throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    for key in keys { try dashboard.press(key) }
    #expect(dashboard.text.contains("走势") && !dashboard.text.contains("读取中"))
    #expect(dashboard.text.contains("7 处中 7 处未填报"))
  }

  @Test func `with the focus it goes through the targets of a task`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The trend`.key, "tab", "j")
    #expect(dashboard.text.contains("2/2") && dashboard.text.contains("整治样板工程"))
    try dashboard.press("k")
    #expect(dashboard.text.contains("1/2"))
  }

  @Test(arguments: Language.allCases)
  func `it is copied as the figures by day`(language: Language) throws {
    var dashboard = try SampleDashboard(language: language, plans: ["huaian-2020"])
    try dashboard.press("1", `The trend`.key, "tab", "Y")
    guard case .copy(let text) = dashboard.effects.last else { return #expect(Bool(false), "nothing copied") }
    try expectSnapshot(text, named: "copy-trend-\(language)")
  }

  @Test func `what has no figures has no trend, and p says so`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "/", "type:3-2", "enter", "p")
    #expect(dashboard.text.contains("该事项没有量化目标"))
  }
}
