import DubanCore
import Testing

import DubanScreen
@testable import DubanTUI

/// What becomes of the screen when the store changes under it, or cannot be written.
@Suite struct `News of the store` {
  @Test func `a form stays with what was typed until its report is safe`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "j", "u", "shift-tab", "shift-tab", "shift-tab", "type:停工待料", "enter")
    guard case .record = dashboard.effects.last else { return #expect(Bool(false), "it is recorded") }
    #expect(dashboard.text.contains("停工待料"))
    dashboard.send(.failed("磁盘已满"))
    #expect(dashboard.text.contains("停工待料") && dashboard.text.contains("磁盘已满"))
    try dashboard.press("enter")
    guard case .record = dashboard.effects.last else { return #expect(Bool(false), "it is recorded again") }
    dashboard.send(.recorded([]))
    #expect(!dashboard.text.contains("停工待料"))
  }

  @Test func `the name of a view stays until the view is safe`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "W", "type:九月", "enter")
    dashboard.send(.failed("磁盘已满"))
    #expect(dashboard.text.contains("九月") && dashboard.text.contains("磁盘已满"))
    guard case .saveView(let view, _) = dashboard.effects.last else { return #expect(Bool(false), "it is saved") }
    dashboard.send(.viewSaved(view))
    #expect(!dashboard.text.contains("把当前画面存为视图"))
  }

  @Test func `nothing but quitting works where nothing can be seen`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "tab", "c")
    dashboard.send(.resized(Size(rows: 11, columns: 40)))
    let before = dashboard.effects.count
    try dashboard.press("enter", ".", "U", "esc")
    #expect(dashboard.effects.count == before)
    try dashboard.press("q")
    #expect(dashboard.effects.last == .quit)
  }

  @Test func `a plan that is gone from the store is gone from the screen`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020", "yangxian-2023"])
    try dashboard.press("1", "enter")
    let left = dashboard.model.plans.filter { $0.id != "huaian-2020" }
    dashboard.send(.plansLoaded(left))
    #expect(dashboard.model.workspace == nil && dashboard.model.entries["huaian-2020"] == nil)
    #expect(dashboard.text.contains("洋县"))
  }

  @Test func `plans that are let go are named, so that nobody tells news of them`() throws {
    let (start, end) = (try #require(Day(2020, 1, 1)), try #require(Day(2020, 12, 31)))
    let period = try #require(Period(start: start, end: end))
    var dashboard = try SampleDashboard(plans: [])
    let boards = ["a", "b"].map { id in
      var plan = Plan(id: id, title: Name(id), jurisdiction: "市", period: period)
      plan.tasks = (0...DashboardModel.mostTasksHeld).map { Task(id: "\($0)", title: Name("任务")) }
      return Board(plan, states: [:], asOf: end)
    }
    dashboard.send(.plansLoaded(boards.map { PortfolioEntry(id: $0.plan.id, title: $0.plan.title, summary: nil) }))
    try dashboard.press("1")
    dashboard.send(.boardLoaded(PlanEntry(board: boards[0], defaultAsOf: end, notice: nil, today: end)))
    try dashboard.press("esc", "2")
    #expect(dashboard.effects.suffix(2) == [.released(plans: ["a"]), .loadBoard(plan: "b", asOf: nil)])
    #expect(dashboard.model.entries.isEmpty)
  }
}
