import DubanCore
import DubanScreen
import SnapshotSupport
import Testing

@testable import DubanTUI

/// The morning meeting lists what is to be talked about, from its top.
@Suite struct `The meeting` {
  private func opened(_ size: String = "140x40", _ keys: String..., language: Language = .chinese) throws
    -> SampleDashboard
  {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
    try dashboard.press("1")
    for key in keys { try dashboard.press(key) }
    try dashboard.press(View.key("meeting"))
    return dashboard
  }

  @Test(arguments: ["140x40", "80x24"], Language.allCases)
  func `looks as it was last approved`(size: String, language: Language) throws {
    try expectSnapshot(try opened(size, language: language).model.draw(), named: "meeting-\(size)-\(language)")
  }

  @Test func `no target that is well is listed`() throws {
    let dashboard = try opened("140x60")
    let below = dashboard.screen.drop { !$0.contains("量化目标") }
    #expect(below.contains { $0.contains("⚑ 中小学") })
    #expect(!below.contains { $0.contains("◉") || $0.contains("✓") })
    // The same task has a target that is well.
    #expect(!below.contains { $0.contains("幼儿园") })
  }

  @Test func `its panes begin at the top, wherever others were left`() throws {
    let fresh = try opened("140x30")
    let after = try opened("140x30", "tab", "G", "shift-tab", "shift-tab", "G")
    #expect(after.screen.drop { !$0.contains("任务") } == fresh.screen.drop { !$0.contains("任务") })
  }

  @Test func `its own place is kept while another view is looked at`() throws {
    var dashboard = try opened("140x30")
    try dashboard.press("j", "j", "j")
    let left = dashboard.screen
    try dashboard.press("3", View.key("meeting"))
    #expect(dashboard.screen == left)
  }
}
