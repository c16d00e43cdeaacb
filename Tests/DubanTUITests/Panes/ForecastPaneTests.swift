import DubanCore
import Testing

@testable import DubanTUI

@Suite struct `The forecast on the screen` {
  static let keys = ["1", ":", "type:yuce", "enter"]

  static let shots: [PaneShot] = Language.allCases.flatMap { language in
    [("140x40", "huaian-2020"), ("80x24", "huaian-2020"), ("40x12", "huaian-2020"), ("140x40", "huaian-district-2022")]
      .map {
        size, plan in
        PaneShot(
          name: "forecast-\(plan)-\(size)-\(language.rawValue)", size: size, language: language, plans: [plan],
          keys: keys
        )
      }
  }

  @Test(arguments: shots) func `presentation as they were last approved`(shot: PaneShot) throws { try shot.check() }

  private func dashboard(_ size: String = "140x40") throws -> SampleDashboard {
    var dashboard = try SampleDashboard(size, plans: ["huaian-2020"])
    for key in Self.keys { try dashboard.press(key) }
    return dashboard
  }

  @Test(arguments: ["300x100", "140x40", "80x24", "40x12"])
  func `it says how much will be late, by when, and what is missing`(size: String) throws {
    let dashboard = try dashboard(size)
    let board = try #require(dashboard.model.entries["huaian-2020"]?.board)
    let forecast = Forecast(board)
    try #require(forecast.items.count > 5 && forecast.milestones > 0)
    let text = dashboard.screen.map { $0.filter { $0 != " " } }.joined()
    #expect(text.contains("至12月31日若无进展将新增逾期\(forecast.items.count)项"), "\(dashboard.text)")
    #expect(forecast.items.contains { $0.need?.aWeek != nil })
    #expect(text.contains("每周需"))
    let told = try SampleDashboard.views().first { $0.id == "forecast" }
    #expect(told?.panes == [.forecast] && told?.digit == nil)
  }

  @Test func `a filter leaves what it asks for, and the sentence counts that`() throws {
    var dashboard = try dashboard()
    let board = try #require(dashboard.model.entries["huaian-2020"]?.board)
    let all = Forecast(board).items
    try dashboard.press("f", "type:unit:市教育局", "enter")
    let shown = try #require(dashboard.model.workspace).focusedPane.listed(board)
    #expect(!shown.isEmpty && shown.count < all.count)
    let own = all.count { shown.contains($0.item.subject) }
    #expect(dashboard.text.contains("将新增逾期 \(own) 项") && dashboard.text.contains("\(own)/\(all.count)"))
    try dashboard.press("F", "f", "type:light:closed", "enter")
    #expect(dashboard.text.contains("筛选隐藏了此栏全部"))
  }

  @Test func `what nothing threatens says so`() throws {
    let empty = try #require(PaneBoard.all.first { $0.name == "empty" })
    for (language, words) in [(Language.chinese, "没有将新增的逾期"), (.english, "Nothing more will be overdue by")] {
      let context = empty.context(language)
      #expect(empty.pane(.forecast, context).text(context).contains(words))
    }
  }

  @Test func `enter opens what is selected`() throws {
    var dashboard = try dashboard()
    try dashboard.press("enter")
    #expect(!dashboard.model.details.isEmpty)
  }
}
