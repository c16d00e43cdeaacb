@testable import DubanTUI
import DubanCore
import Testing

import DubanScreen

@Suite struct `The tasks` {
  static let shots = [
    PaneShot(name: "tasks-flat", size: "100x30", keys: ["1", "g", "0"]),
    PaneShot(name: "tasks-head", size: "80x24", keys: ["1", "k"]),
    PaneShot(name: "tasks-folded-english", size: "100x30", language: .english, keys: ["1", "Z"]),
  ]

  @Test(arguments: shots) func `presentation as they were last approved`(shot: PaneShot) throws { try shot.check() }

  private func board(_ keys: String...) throws -> SampleDashboard {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    for key in keys { try dashboard.press(key) }
    return dashboard
  }

  private func selected(_ dashboard: SampleDashboard) -> String? {
    dashboard.model.openEntry.flatMap { dashboard.model.workspace?.selected($0.board) }
  }

  @Test func `the cursor begins on a task, and stays on tasks when others are shown`() throws {
    var dashboard = try board()
    #expect(selected(dashboard) == "1-1")
    try dashboard.press("f", "type:unit:市交通局 light:overdue", "enter")
    #expect(selected(dashboard) == "2-1")
    try dashboard.press("F", "<", "g", "2", "<")
    #expect(selected(dashboard) == nil, "a heading can be gone to")
    dashboard.send(.resized(Size(rows: 30, columns: 100)))
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["1-1": ItemState()], entries: [], mine: true))
    #expect(selected(dashboard) == nil, "and is not left by itself")
  }

  @Test(arguments: [
    ([], "enter 打开"), (["k"], "enter 折叠"), (["k", "enter"], "enter 展开"), (["z"], "enter 展开"), (["k"], "g 分组"),
    ([], "g 分组"),
  ])
  func `the footer says what enter does`(keys: [String], words: String) throws {
    var dashboard = try board()
    for key in keys { try dashboard.press(key) }
    #expect(dashboard.screen.last?.contains(words) == true)
  }

  @Test func `without groups each task stands once, and left and right lead to the other panes`() throws {
    var dashboard = try board("g", "0")
    #expect(dashboard.text.contains("任务 不分组"))
    #expect(!dashboard.text.contains("配合"))
    #expect(dashboard.screen.filter { $0.contains("1-1 提标改造老旧小区") }.count == 1)
    try dashboard.press("z")
    #expect(dashboard.screen.last?.contains("不分组时无可折叠") == true)
    try dashboard.press("l")
    #expect(dashboard.model.workspace?.focused == .overdue)
  }

  @Test func `the English footer has the as-of day, the views and the groups in 140 columns`() throws {
    var dashboard = try SampleDashboard("140x40", language: .english, plans: ["huaian-2020"])
    try dashboard.press("1")
    for hint in ["t as of", "V views", "g group", "f filter", "/ search", "esc back", "? help"] {
      #expect(dashboard.screen.last?.contains(hint) == true, "\(hint)")
    }
    dashboard.send(.resized(Size(rows: 24, columns: 80)))
    for hint in ["enter open", "u update", "f filter", "/ search", "g group", "? help"] {
      #expect(dashboard.screen.last?.contains(hint) == true, "\(hint)")
    }
  }
}
