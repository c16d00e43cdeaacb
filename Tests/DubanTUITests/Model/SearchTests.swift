import DubanScreen
import DubanCore
import Testing

@testable import DubanTUI

@Suite struct `The search window` {
  @Test(arguments: [
    ("zjj 停车", "停车"), ("laojiu", "老旧小区"), ("ljxq", "老旧小区"), ("lao旧xq", "老旧小区"), ("老舊小區", "老旧小区"),
  ])
  func `finds by characters, pinyin and initials over all plans`(query: String, expected: String) throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("/", "type:\(query)")
    #expect(dashboard.screen.contains { $0.contains("任务") && $0.contains(expected) })
    try dashboard.press("enter")
    #expect(!dashboard.screen[2].hasPrefix(" 方案"), "no longer the portfolio")
  }

  @Test func `shows the result of every key, and what a key takes back`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "/", "type:gongce")
    let some = dashboard.text
    try dashboard.press("type:q")
    #expect(dashboard.text.contains("找到 0 项"))
    try dashboard.press("backspace")
    #expect(dashboard.text == some)
    #expect(some.contains("公厕"))
  }

  @Test func `sets off where the words were found, in the title and where it is not there`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("/", "type:zjj 停车")
    let grid = dashboard.model.draw()
    let row = try #require(dashboard.screen.firstIndex { $0.contains("停车场和管网") })
    let marked = (0..<grid.size.columns).filter { grid.style(row: row, column: $0).ink == .match }
      .map { grid.text(row: row, column: $0) }.joined()
    #expect(marked == "住建局停车")
  }

  @Test func `tab turns from this plan to all plans and back`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1", "/", "type:5G 基站")
    #expect(dashboard.text.contains("找到 0 项"))
    try dashboard.press("tab")
    #expect(dashboard.text.contains("查找所有方案"))
    #expect(!dashboard.text.contains("找到 0 项"))
    try dashboard.press("tab")
    #expect(dashboard.text.contains("查找本方案"))
    #expect(dashboard.text.contains("找到 0 项"))
  }

  @Test func `in a detail ctrl-n and ctrl-p lead to the next item of its pane, and round`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "tab", "enter")
    let first = try #require(dashboard.model.details.last)
    try dashboard.press("ctrl-n")
    #expect(dashboard.model.details.map(\.highlighted) != [first.highlighted])
    #expect(dashboard.model.details.count == 1)
    try dashboard.press("ctrl-p", "ctrl-p", "ctrl-n")
    #expect(dashboard.model.details.last?.highlighted == first.highlighted)
    try dashboard.press("ctrl-n", "esc")
    let entry = try #require(dashboard.model.openEntry)
    #expect(dashboard.model.workspace?.selected(entry.board) != first.highlighted, "the pane goes along")
  }

  @Test func `results are gone through by ctrl-n and ctrl-p, in the window and after it`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "/", "type:gongce", "ctrl-n", "ctrl-n", "ctrl-p", "enter")
    let second = dashboard.text
    try dashboard.press("ctrl-n")
    #expect(dashboard.text != second)
    try dashboard.press("ctrl-p")
    #expect(dashboard.text == second)
  }

  /// The plans of a large store are not judged: what can be found is read, and lights come with the board.
  @Test func `what can be found is asked for once where the plans are not judged, and the plan opens at the item`()
    throws
  {
    let loaded = try SampleDashboard(plans: ["huaian-2020"])
    let entry = try #require(loaded.model.entries["huaian-2020"])
    var dashboard = try SampleDashboard(plans: [])
    let line = PortfolioEntry(id: entry.id, title: entry.board.plan.title, summary: PlanSummary(entry.board))
    dashboard.send(.plansLoaded([line]))
    try dashboard.press("/", "type:ljx")
    #expect(dashboard.effects == [.loadSearch(plan: nil)])
    #expect(dashboard.text.contains("正在读取"))
    try dashboard.press("enter")
    #expect(dashboard.text.contains("正在读取"), "nothing is there to be opened yet")
    dashboard.send(.searchLoaded(plan: "other", []))
    #expect(dashboard.text.contains("正在读取"), "that was asked for earlier")
    dashboard.send(.searchLoaded(plan: nil, [PlanIndex(entry.board.plan)]))
    try dashboard.press("type:q")
    #expect(dashboard.effects == [.loadSearch(plan: nil)])
    #expect(dashboard.text.contains("提标改造老旧小区"))
    try dashboard.press("enter")
    #expect(dashboard.effects.last == .loadBoard(plan: "huaian-2020", asOf: nil))
    dashboard.send(.boardLoaded(entry))
    #expect(dashboard.text.contains("任务 1-1"))
  }

  @Test func `what was last reported is found as soon as its plan is judged, and what is selected stays so`() throws {
    let entries = try SampleDashboard().model.entries
    let (first, second) = (try #require(entries["huaian-district-2022"]), try #require(entries["yangxian-2023"]))
    var dashboard = try SampleDashboard(plans: [])
    dashboard.send(
      .plansLoaded([first, second].map { PortfolioEntry(id: $0.id, title: $0.board.plan.title, summary: nil) }))
    try dashboard.press("/", "type:停车")
    dashboard.send(.boardLoaded(first))
    dashboard.send(.searchLoaded(plan: nil, [first, second].map { PlanIndex($0.board.plan) }))
    #expect(!dashboard.text.contains("停车场和管网项目完成招标"))
    try dashboard.press("down")
    let selected = try #require(dashboard.selected)
    #expect(selected.contains("任务") || selected.contains("指标") || selected.contains("节点"))
    dashboard.send(.boardLoaded(second))
    #expect(dashboard.text.contains("停车场和管网项目完成招标"))
    #expect(dashboard.selected == selected)
  }

  @Test func `whoever turns back while a plan is judged is not taken to what was found later`() throws {
    let entry = try #require(try SampleDashboard(plans: ["huaian-2020"]).model.entries["huaian-2020"])
    var dashboard = try SampleDashboard(plans: [])
    dashboard.send(.plansLoaded([PortfolioEntry(id: entry.id, title: entry.board.plan.title, summary: nil)]))
    try dashboard.press("/", "type:ljxq")
    dashboard.send(.searchLoaded(plan: nil, [PlanIndex(entry.board.plan)]))
    try dashboard.press("enter", "esc")
    dashboard.send(.boardLoaded(entry))
    #expect(dashboard.screen[2].contains("方案"))
    try dashboard.press("enter")
    #expect(!dashboard.text.contains("任务 1-1"))
  }

  @Test func `lists the best of many and says how many there are`() throws {
    var dashboard = try SampleDashboard(plans: [])
    let sample = try #require(try SampleDashboard(plans: ["huaian-2020"]).model.entries["huaian-2020"])
    var plan = Plan(id: "many", title: Name("许多"), jurisdiction: "某市", period: sample.board.plan.period)
    plan.tasks = (1...700).map { DubanCore.Task(id: "\($0)", title: Name("停车场第\($0)处")) }
    dashboard.send(.plansLoaded([PortfolioEntry(id: "many", title: plan.title, summary: nil)]))
    try dashboard.press("/")
    dashboard.send(.searchLoaded(plan: nil, [PlanIndex(plan)]))
    try dashboard.press("type:tcc")
    #expect(dashboard.text.contains("找到 700 项，列出前 500 项"))
  }
}

extension SampleDashboard {
  /// What is selected in the search window: kind and id.
  fileprivate var selected: String? {
    let grid = model.draw()
    // The portfolio behind it has a selected row too, above.
    return (0..<grid.size.rows).last { grid.style(row: $0, column: 30).ground == .selection }.map { row in
      (22..<45).map { grid.text(row: row, column: $0) }.joined()
    }
  }
}
