import DubanCore
@testable import DubanTUI
import SnapshotSupport
import Testing

@Suite struct `Funding on the screen` {
  @Test(arguments: ["140x40", "100x30", "80x24"], Language.allCases)
  func `looks as it was last approved`(size: String, language: Language) throws {
    for (name, plan, keys) in [
      ("task", "huaian-2020", []), ("source", "huaian-2020", ["l"]), ("area", "huaian-2020", ["l", "l"]),
      ("each", "suqian-2024", []), ("empty", "yangxian-2023", []),
    ] {
      var dashboard = try SampleDashboard(size, language: language, plans: [plan])
      try dashboard.press("1", "5")
      for key in keys { try dashboard.press(key) }
      try expectSnapshot(dashboard.model.draw(), named: "funding-\(name)-\(size)-\(language)")
    }
  }

  @Test func `a sum has two digits after the point, and says how many of its lines are about so much`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "5")
    let line = try #require(dashboard.screen.first { $0.contains("折合亿元") })
    #expect(line.contains("51.67 亿元") && line.contains("项约数") && line.contains("6.18 "))
    #expect(!line.contains("约 51"))
    // What the plan says stays as it says it, and the line below tells all digits.
    #expect(dashboard.text.contains("约 29.1 亿元") && dashboard.text.contains("未落实 0.88 "))
    for _ in 0..<7 { try dashboard.press("j") }
    #expect(dashboard.text.contains("（其余 0.8832 亿元 未列数）"))
  }

  @Test func `sources above the total are named`() throws {
    var dashboard = try SampleDashboard("120x34", plans: ["huaian-2020"]) { plan in
      plan.tasks[0].children[0].funding[0].sources[0].value = Figure(2)
    }
    try dashboard.press("1", "5")
    #expect(dashboard.screen.contains { $0.contains("1-1") && $0.contains("多 0.1") })
    #expect(dashboard.text.contains("（比总额多 0.1 亿元）"))
  }

  @Test func `enter opens the task, and the chosen line stays in all three ways to tell`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "5", "j", "j", "enter")
    #expect(dashboard.text.contains("任务 1-3"))
    try dashboard.press("esc", "l", "enter")
    #expect(dashboard.text.contains("任务 1-3"))
    try dashboard.press("esc", "h", "enter")
    #expect(dashboard.text.contains("任务 1-3"))
  }

  @Test func `u records what is paid in all, and everything else says why not`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "5", ".")
    #expect(dashboard.text.contains("资金只登记拨付"))
    try dashboard.press("u")
    #expect(dashboard.text.contains("登记拨付"))
    #expect(dashboard.text.contains("总额 1.9 亿元"))
    try dashboard.press("ctrl-u", "type:半", "enter")
    #expect(dashboard.text.contains("应填数字"))
    try dashboard.press("ctrl-u", "type:2", "tab")
    #expect(dashboard.text.contains("2 亿元  105.3%"))
    #expect(dashboard.text.contains("高于总额 1.9 亿元"))
    try dashboard.press("shift-tab", "ctrl-u", "type:1.5", "enter")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false), "nothing recorded") }
    #expect(drafts.map(\.subject) == ["1-1/f1"])
    #expect(drafts.map(\.change) == [.pay(Figure(units: 15, scale: 1))])
  }

  @Test func `more than there is, is recorded by a second enter, and nothing else is asked`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "5", "u", "ctrl-u", "type:2", "enter")
    #expect(dashboard.text.contains("2 超过总额 1.9") && dashboard.text.contains("再按"), "\(dashboard.text)")
    #expect(!dashboard.effects.contains { if case .record = $0 { true } else { false } })
    try dashboard.press("enter")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false), "nothing recorded") }
    #expect(drafts.map(\.change) == [.pay(Figure(2))] && drafts.allSatisfy(\.isMeant))
  }

  @Test func `what is paid shows at once, with its share of the total`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "5")
    var state = ItemState()
    state.version = 9999
    state.paid = Figure(units: 95, scale: 2)
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["1-1/f1": state], entries: [], mine: true))
    #expect(dashboard.screen.contains { $0.contains("1-1") && $0.contains("0.95") && $0.contains("50.0%") })
  }

  @Test func `money is not marked, its task is`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "5", "space")
    #expect(dashboard.screen.contains { $0.hasPrefix("*1-1") })
    try dashboard.press("A", "a")
    #expect(dashboard.screen.count { $0.hasPrefix("*") } > 10)
  }

  @Test func `a filter leaves the money of the tasks that it asks for, and only that is summed`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"])
    try dashboard.press("1", "5", "f", "type:公厕", "enter")
    #expect(dashboard.text.contains("万元合计 2 项"))
    #expect(!dashboard.text.contains("1-1 提标改造老旧小区"))
  }
}
