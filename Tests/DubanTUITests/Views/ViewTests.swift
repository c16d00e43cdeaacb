import DubanCore
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `Views` {
  @Test func `the morning meeting brings its filter, and takes it away again`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "9")
    #expect(dashboard.screen[1].contains("筛选 灯:逾期"))
    try dashboard.press("1")
    #expect(!dashboard.text.contains("筛选 灯:逾期"))
  }

  @Test func `the morning meeting lists each item once: who, since when, and what was said last`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "9")
    let heads = try #require(dashboard.screen.firstIndex { $0.contains("责任单位") && $0.contains("进展说明") })
    let first = dashboard.screen[heads + 1]
    #expect(first.contains("7-3") && first.contains("市民政局") && first.contains("逾期198天"), "the longest first")
    #expect(dashboard.screen.count { $0.contains("1-1 ") && $0.contains("提标改造老旧小区") } == 1)
    #expect(dashboard.screen.contains { $0.contains("逾期15天") && $0.contains("离六成还差11个小区") })
    #expect(!dashboard.screen[heads].contains("分管领导"), "no column for what is told of nobody")
  }

  @Test func `a filter that was typed stays until a view brings its own`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:城管", "enter", ":", "type:taizhang", "enter")
    #expect(dashboard.screen[1].contains("筛选 城管"))
    try dashboard.press("9")
    #expect(!dashboard.screen[1].contains("城管"))
  }

  @Test func `each view keeps how its rows were grouped and ordered`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "g", "j", "j", "enter", "s", "j", "j", "enter")
    #expect(dashboard.text.contains("任务 按分管领导"))
    try dashboard.press("9")
    #expect(dashboard.text.contains("任务 不分组"))
    try dashboard.press("1", "s")
    #expect(dashboard.text.contains("任务 按分管领导"))
    try dashboard.press("enter")
    #expect(dashboard.model.workspace?.order == .due)
  }

  @Test func `a unit's view asks whose, by pinyin too, and shows that unit's tasks alone`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", ":", "type:danweizhuankan", "enter")
    #expect(dashboard.text.contains("看哪个单位"))
    try dashboard.press("type:zjj", "enter")
    #expect(dashboard.screen[1].contains("单位:市住建局"))
    #expect(dashboard.text.contains("▾ 市住建局 责任 2 配合 6"))
    #expect(!dashboard.text.contains("▾ 市城管局"))
  }

  @Test func `a leader's view cannot be opened where no leader is named`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020", "zhonglou-2022"])
    try dashboard.press("1", "V", "type:lingdao")
    let isObstructed = dashboard.text.contains("本方案没有分管领导")
    let named = dashboard.model.entries["huaian-2020"]?.board.plan.leaders.isEmpty == false
    #expect(isObstructed != named)
  }

  @Test func `a digit without a view says so`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], views: [.board])
    try dashboard.press("1", "5")
    #expect(dashboard.screen[39].contains("没有视图 5"))
  }

  @Test func `the screen is saved under a name, and nothing is overwritten without one question`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:light:overdue", "enter", "s", "j", "enter", "W", "type:红灯", "enter")
    guard case .saveView(let view, replaces: false) = dashboard.effects.last else {
      return #expect(Bool(false), "nothing saved")
    }
    #expect(view.id == "红灯")
    #expect(view.filter == "light:overdue")
    #expect(view.order == .urgency)
    #expect(view.panes == [.indicators, .tasks, .overdue])
    dashboard.send(.viewExists(view))
    #expect(dashboard.text.contains("已有同名视图"))
    try dashboard.press("enter")
    #expect(dashboard.effects.last == .saveView(view, replaces: true))
    dashboard.send(.viewSaved(view))
    #expect(dashboard.screen[39].contains("已存为视图"))
    try dashboard.press("1", "V", "type:红灯", "enter")
    #expect(dashboard.model.workspace?.view.id == "红灯")
  }

  @Test(arguments: [("", nil), ("a/b", nil), (".x", nil), ("九月 重点", "九月-重点"), ("September", "september")])
  func `are named by files that can be`(name: String, id: String?) {
    #expect(SaveViewWindow.id(of: name) == id)
  }

  @Test(arguments: ItemOrder.allCases)
  func `items stand in the order that was chosen`(order: ItemOrder) throws {
    let dashboard = try SampleDashboard(plans: ["huaian-2020"])
    let board = try #require(dashboard.model.entries["huaian-2020"]?.board)
    let ids = board.tasks.map(\.task.id)
    let ordered = board.ordered(ids, by: order) { $0 }
    #expect(ordered.sorted() == ids.sorted())
    let entries = ordered.compactMap { board.task($0)?.assessment }
    switch order {
    case .document: #expect(ordered == ids)
    case .urgency:
      let urgencies = entries.map { $0.light?.urgency ?? -1 }
      #expect(urgencies == urgencies.sorted(by: >))
    case .due: #expect(entries.map(\.due) == entries.map(\.due).sorted())
    case .value:
      let reached = entries.compactMap { $0.targets.compactMap(\.actual).min() }
      #expect(reached == reached.sorted())
    case .unit:
      let units = board.plan.units.map(\.name.chinese)
      let places = ordered.compactMap { board.task($0)?.task.leads.first }.compactMap { units.firstIndex(of: $0) }
      #expect(places == places.sorted())
    }
  }

  @Test(arguments: ["140x40", "80x24"], Language.allCases)
  func `presentation as they were last approved`(size: String, language: Language) throws {
    let shots = [
      ("menu", ["V"]), ("meeting", ["9"]), ("ledger", [":", "type:ledger", "enter"]),
      ("picker", ["V", "type:unit", "enter", "type:ju"]), ("save", ["9", "W", "type:会前"]), ("order", ["s", "j"]),
    ]
    for (name, keys) in shots {
      var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
      try dashboard.press("1")
      for key in keys { try dashboard.press(key) }
      try expectSnapshot(dashboard.model.draw(), named: "views-\(name)-\(size)-\(language.rawValue)")
    }
  }
}
