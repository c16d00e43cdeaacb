import DubanCore
@testable import DubanTUI
import SnapshotSupport
import Testing

@Suite struct `The quarter board on the screen` {
  /// The board of the ten practical matters of Huai'an, with the row of a milestone selected.
  private func dashboard(_ size: String = "140x40", _ plan: String = "huaian-2020") throws -> SampleDashboard {
    var dashboard = try SampleDashboard(size, plans: [plan])
    try dashboard.press("1", "2")
    return dashboard
  }

  @Test(arguments: ["140x40", "100x30", "80x24"], Language.allCases)
  func `looks as it was last approved`(size: String, language: Language) throws {
    for plan in ["huaian-2020", "huaian-district-2022"] {
      var dashboard = try SampleDashboard(size, language: language, plans: [plan])
      try dashboard.press("1", "2", "j", "h")
      try expectSnapshot(dashboard.model.draw(), named: "quarters-\(plan)-\(size)-\(language)")
    }
  }

  @Test(arguments: ["80x24", "90x30", "100x30", "110x30", "120x34"], Language.allCases)
  func `no figure is cut`(size: String, language: Language) throws {
    for plan in ["huaian-2020", "huaian-district-2022", "suqian-2024", "yangxian-2023", "zhonglou-2022"] {
      var dashboard = try SampleDashboard(size, language: language, plans: [plan])
      try dashboard.press("1", "2")
      for _ in 0..<6 {
        for line in dashboard.screen.dropFirst(5).dropLast(3) {
          #expect(!line.contains(#/[\/+][0-9.]*\.\. /#), "\(plan): \(line)")
        }
        try dashboard.press("pgdn")
      }
    }
  }

  @Test func `a plan of three years scrolls sideways and says so`() throws {
    var dashboard = try dashboard("100x30", "suqian-2024")
    let heads = dashboard.screen[4]
    #expect(heads.contains("本季"))
    for _ in 0..<12 { try dashboard.press("h") }
    #expect(dashboard.screen[4].contains("2024Q1"))
    #expect(dashboard.screen[4].hasSuffix(">"))
    for _ in 0..<12 { try dashboard.press("l") }
    #expect(dashboard.screen[4].contains("2026Q4"))
    #expect(!dashboard.screen[4].contains("2024Q1"))
    #expect(dashboard.screen[4].contains("<"))
  }

  @Test func `left and right choose the milestone that enter opens and c confirms`() throws {
    var dashboard = try dashboard()
    // The first task under the first heading, in the fourth quarter of the review day.
    try dashboard.press("h")
    #expect(dashboard.text.contains("1-1/Q3"))
    try dashboard.press("c")
    #expect(dashboard.text.contains("1-1/Q3  ! 逾期  →  ✓ 完成"))
    try dashboard.press("esc", "enter")
    #expect(dashboard.text.contains("任务 1-1"))
    #expect(dashboard.text.contains("▸ Q3"))
    try dashboard.press("esc")
    #expect(dashboard.text.contains("季度进度"))
    #expect(dashboard.text.contains("1-1/Q3"))
  }

  @Test func `a report on a milestone's cell goes to its task`() throws {
    var dashboard = try dashboard()
    try dashboard.press("u")
    #expect(dashboard.text.contains("填报进展"))
    try dashboard.press("enter")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false)) }
    #expect(drafts.map(\.subject) == ["1-1"])
  }

  @Test func `marking all marks the chosen quarter, and a heading all that stands under it`() throws {
    var dashboard = try dashboard()
    try dashboard.press("h", "a")
    let lines = dashboard.screen.filter { $0.contains("*") }
    #expect(lines.count > 10)
    try dashboard.press("A", "k", "space")
    #expect(dashboard.screen.count { $0.contains("*") } == 5)
  }

  @Test func `the chosen cell stays when the plan is shown on another day`() throws {
    var dashboard = try dashboard()
    try dashboard.press("h", "j", "j")
    let foot = dashboard.screen.first { $0.hasPrefix(" 1-3/Q3") }
    #expect(foot != nil)
    try dashboard.press("1", "2")
    #expect(dashboard.screen.contains { $0.hasPrefix(" 1-3/Q3") })
  }

  @Test func `a filter leaves the tasks that it asks for, under their headings`() throws {
    var dashboard = try dashboard()
    try dashboard.press("f", "type:light:overdue", "enter")
    #expect(dashboard.text.contains("1-1 提标改造老旧小区"))
    #expect(dashboard.text.contains("1 更新改造城乡居民生活服务设施"))
    #expect(!dashboard.text.contains("1-3 新改扩建旅游公厕"))
    #expect(!dashboard.text.contains("4 创设「月季小筑」"))
    try dashboard.press("F", "f", "type:没有这样的事", "enter")
    #expect(dashboard.text.contains("筛选隐藏了此栏全部 23 项"))
  }
}
