@testable import DubanTUI
import DubanCore
import SnapshotSupport
import Testing

import DubanScreen

@Suite struct `Filtering` {
  static let shots: [Screens.Shot] = [
    .init(name: "keys", keys: ["1", "f"]),
    .init(name: "values", keys: ["1", "f", "type:灯:逾期 单位:住建", "down", "down"]),
    .init(name: "wrong", keys: ["1", "f", "type:灯:逾其 unti:x q:Q3"]),
    .init(name: "kept", keys: ["1", "f", "type:light:overdue q:Q3", "enter"]),
    .init(name: "nothing", size: "100x30", keys: ["1", "f", "type:没有这样的事", "enter"]),
    .init(name: "english", size: "100x30", language: .english, keys: ["1", "f", "type:light:overdu le"]),
    .init(name: "80x24", size: "80x24", keys: ["1", "f", "type:单位:市住建局 灯:"]),
    .init(name: "80x24-kept", size: "80x24", keys: ["1", "f", "type:单位:市住建局 灯:逾期", "enter"]),
    .init(name: "40x12", size: "40x12", keys: ["1", "f", "type:灯:逾期 单位:", "down"]),
  ]

  @Test(arguments: shots) func `looks as it was last approved`(shot: Screens.Shot) throws {
    var dashboard = try SampleDashboard(shot.size, language: shot.language, plans: ["huaian-2020"])
    for key in shot.keys { try dashboard.press(key) }
    try expectSnapshot(dashboard.model.draw(), named: "filter-" + shot.name)
  }

  @Test func `shows its effect while it is typed, and esc brings back what was before`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    let all = dashboard.text
    try dashboard.press("f", "type:灯:逾期")
    #expect(dashboard.text.contains("筛选 灯:逾期"))
    #expect(!dashboard.text.contains("1-3 新改扩建旅游公厕"))
    try dashboard.press("esc")
    #expect(dashboard.text == all)
    try dashboard.press("f", "type:停车", "enter", "f", "ctrl-u", "type:公厕", "esc")
    #expect(dashboard.text.contains("筛选 停车"), "what was kept comes back")
    try dashboard.press("F")
    #expect(!dashboard.text.contains("筛选 停车"))
    try dashboard.press("G")
    let last = dashboard.text
    try dashboard.press("f", "type:没有这样的事", "esc")
    #expect(dashboard.text == last, "with the place")
    #expect(dashboard.effects.isEmpty)
  }

  @Test func `whoever asks for a unit sees its tasks under it alone`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    #expect(dashboard.text.contains("市城管局 责任 1 配合 4"))
    try dashboard.press("f", "type:单位:市住建局", "enter")
    #expect(dashboard.text.contains("市住建局 责任 2 配合 6"))
    #expect(!dashboard.text.contains("市城管局 1"))
    try dashboard.press("g", "G", "enter", "f", "ctrl-u", "type:季度:Q3 单位:市住建局", "enter")
    #expect(dashboard.text.contains("2020Q3"))
    #expect(!dashboard.text.contains("2020Q4"))
  }

  @Test func `tab completes keys and values, and arrows choose`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:un", "tab", "type:szjj", "tab", "enter")
    #expect(dashboard.text.contains("筛选 单位:市住建局  符合 49/151 项 = 任务"))
    try dashboard.press("F", "f", "type:灯:", "down", "down", "enter")
    #expect(dashboard.text.contains("灯:滞后"), "enter takes what the arrows chose")
    try dashboard.press("enter")
    #expect(dashboard.text.contains("筛选 灯:滞后"))
    #expect(dashboard.text.contains("F 清除"))
  }

  @Test func `a wrong word is not kept`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:灯:逾其", "enter")
    #expect(dashboard.text.contains("“灯”没有“逾其”，是不是“逾期”？"))
    try dashboard.press("backspace", "type:期", "enter")
    #expect(!dashboard.text.contains("是不是"))
    #expect(dashboard.text.contains("F 清除"))
  }

  /// What the header tells of a filter: the numbers of its line.
  private func counts(_ dashboard: SampleDashboard) -> [Int] {
    dashboard.screen[1].split(separator: "符合").last?.split(separator: "列出").first?.split { !$0.isNumber && $0 != "/" }
      .compactMap { word in
        word.split(separator: "/").first.flatMap { Int($0) }
      } ?? []
  }

  @Test func `what is counted is said, and adds up`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:灯:逾期", "enter")
    #expect(dashboard.screen[1].contains("符合 22/151 项 = 任务 6/33 + 节点 10/92 + 资金 6/24 + 报送要求 0/2 "))
    let numbers = counts(dashboard)
    #expect(numbers.first == numbers.dropFirst().reduce(0, +))
    dashboard.send(.resized(Size(rows: 24, columns: 80)))
    #expect(dashboard.screen[1].contains("22/151"))
    #expect(dashboard.screen[1].contains("任务 6") && dashboard.screen[1].contains("节点 10"))
    try dashboard.press("L")
    #expect(dashboard.screen[1].contains("22/151 (6 tasks 10 milestones 6 funding)"))
  }

  @Test func `all that it lets through is listed by the search, as long as nothing is typed there`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:灯:逾期 类别:节点", "enter", "/")
    #expect(dashboard.text.contains("筛选符合 10 项"))
    #expect(dashboard.screen.filter { $0.contains("节点      ") }.count >= 10)
    try dashboard.press("type:公厕")
    #expect(dashboard.text.contains("找到"))
    try dashboard.press("ctrl-u", "down", "enter")
    #expect(dashboard.model.details.count == 1)
    #expect(dashboard.model.matches.count == 10)
  }

  @Test(arguments: ["灯:逾其 q:Q3", "light:overdue unti:x", "ｑ：Ｑ３ light:zh", "ｑ：Ｑ３ 灯：yq", "light:overdue,overdu"])
  func `the header underlines what the line underlines`(text: String) throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:" + text)
    let grid = dashboard.model.draw()
    func wrong(_ row: Int) -> String {
      (0..<grid.size.columns).filter {
        let style = grid.style(row: row, column: $0)
        return style.ink == .error && style.attributes == .underline
      }.map { grid.text(row: row, column: $0) }.joined()
    }
    #expect(wrong(1) == wrong(37))
    #expect(wrong(1).isEmpty != dashboard.screen[1].contains("画线处无效"))
  }

  @Test func `esc takes away marks, then the filter, then leaves, and the footer says each`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:灯:逾期", "enter", "space")
    #expect(dashboard.screen.last?.contains("esc 清标记") == true)
    try dashboard.press("esc", "j")
    #expect(dashboard.screen.last?.contains("esc 清除筛选") == true)
    try dashboard.press("esc")
    #expect(dashboard.screen.last?.contains("已清除筛选：灯:逾期") == true)
    #expect(dashboard.model.workspace?.filter == nil)
    try dashboard.press("j")
    #expect(dashboard.screen.last?.contains("esc 返回") == true)
    try dashboard.press("esc")
    #expect(dashboard.model.workspace == nil)
  }

  @Test func `a filter that came with the way to a place goes by going back`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "3", "enter")
    #expect(dashboard.model.workspace?.filterText == "unit:市住建局")
    try dashboard.press("f", "type:灯:逾期", "enter", "esc")
    #expect(dashboard.model.workspace?.filterText == "", "one that was typed there goes alone")
    try dashboard.press("esc")
    #expect(dashboard.model.workspace?.view.id == "units")
    try dashboard.press("enter", "esc")
    #expect(dashboard.model.workspace?.view.id == "units")
  }

  @Test func `no letter typed into it does anything else`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:q?u/gUTLF", "enter")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.text.contains("筛选 q?u/gUTLF"))
  }

  @Test func `what changes while it holds is filtered anew`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:灯:逾期 类别:节点", "enter")
    #expect(dashboard.text.contains("198天"))
    var state = ItemState()
    state.confirmed = Day(2020, 10, 14)
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["7-3/Q1": state], entries: [], mine: true))
    #expect(!dashboard.text.contains("198天"))
  }

  @Test(arguments: [(["f"], "先打开一个方案"), (["1", "F"], "没有筛选")])
  func `what cannot be done says why`(keys: [String], sentence: String) throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    for key in keys { try dashboard.press(key) }
    #expect(dashboard.screen.last?.contains(sentence) == true)
  }
}
