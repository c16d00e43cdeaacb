import DubanCore
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `Targets by area on the screen` {
  @Test(arguments: ["140x40", "100x30", "80x24"], Language.allCases)
  func `presentation as they were last approved`(size: String, language: Language) throws {
    for plan in ["huaian-2020", "suqian-2024", "zhonglou-2022"] {
      var dashboard = try SampleDashboard(size, language: language, plans: [plan])
      try dashboard.press("1", "4")
      try expectSnapshot(dashboard.model.draw(), named: "areas-\(plan)-\(size)-\(language)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the names stay on the smallest screen`(language: Language) throws {
    var dashboard = try SampleDashboard("40x12", language: language, plans: ["huaian-2020"])
    try dashboard.press("1", "4")
    let (first, second) = (language.pick("1-1 老旧小区", "1-1 Old estates"), language.pick("1-2 城市公厕", "1-2 City toil"))
    #expect(dashboard.screen.contains { $0.contains(first) && $0.contains("25") })
    #expect(dashboard.text.contains(second))
    try expectSnapshot(dashboard.model.draw(), named: "areas-huaian-2020-40x12-\(language)")
  }

  @Test func `areas scroll sideways while title and sum stay`() throws {
    var dashboard = try SampleDashboard("80x24", plans: ["huaian-2020"])
    try dashboard.press("1", "4")
    let before = try #require(dashboard.screen.first { $0.contains("老旧小区") })
    #expect(before.contains("25"))
    for _ in 0..<10 { try dashboard.press("l") }
    let after = try #require(dashboard.screen.first { $0.contains("老旧小区") })
    #expect(!after.contains("25"))
    #expect(after.contains("70 个"))
    #expect(dashboard.text.contains("苏淮高新区：没有分解到该地"))
  }

  @Test func `what an area reported stands before its share, and who has not is counted`() throws {
    var dashboard = try SampleDashboard("140x40", plans: ["huaian-2020"])
    let board = try #require(dashboard.model.entries["huaian-2020"]?.board)
    let day = try #require(Day(2020, 9, 30))
    var state = board.state(of: "1-1")
    state.values["老旧小区@清江浦区"] = ItemState.Series(Figure(10), on: day)
    state.values["老旧小区@淮安区"] = ItemState.Series(Figure(3), on: day)
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["1-1": state], entries: [], mine: true))
    try dashboard.press("1", "4")
    let line = try #require(dashboard.screen.first { $0.contains("1-1 老旧小区") })
    #expect(line.contains("10/25") && line.contains("3/8"), "\(line)")
    #expect(dashboard.text.contains("清江浦区：25 个（含省高质量目标考核 16 个），实际 10 个"))
    #expect(dashboard.text.contains("实际合计 13 个，"))
    #expect(dashboard.text.contains("地未填报"))
  }

  @Test func `a share is told with what counts within it`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "4")
    #expect(dashboard.text.contains("清江浦区：25 个（含省高质量目标考核 16 个）"))
    #expect(dashboard.text.contains("各地合计与目标 70 个 相符"))
    try dashboard.press("enter")
    #expect(dashboard.text.contains("任务 1-1"))
  }

  @Test func `shares that miss the target are named`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"]) { plan in
      plan.tasks[0].children[0].targets[0].value = Figure(72)
    }
    try dashboard.press("1", "4")
    let line = try #require(dashboard.screen.first { $0.contains("老旧小区") })
    #expect(line.contains("70") && line.contains("72 个") && line.contains("少 2"))
    #expect(dashboard.text.contains("各地合计 70 个，目标 72 个，少 2"))
  }

  @Test func `a filter leaves the targets of the tasks that it asks for`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "4", "f", "type:老旧小区", "enter")
    #expect(dashboard.text.contains("1-1 老旧小区"))
    #expect(!dashboard.text.contains("1-2 城市公厕"))
    #expect(dashboard.text.contains("2/11"))
  }
}
