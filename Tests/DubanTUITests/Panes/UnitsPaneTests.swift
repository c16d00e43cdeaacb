import DubanCore
@testable import DubanTUI
import Testing

@Suite struct `The units` {
  static let key = View.key("units")

  static let shots =
    PaneShot.everywhere("units", plan: "huaian-2020", key, "j")
    + [
      PaneShot(name: "units-indicators", language: .english, plans: ["huaian-district-2022"], keys: ["1", key]),
      PaneShot(name: "units-40x12", size: "40x12", keys: ["1", key]),
      PaneShot(name: "units-hidden", size: "100x30", keys: ["1", key, "f", "type:unit:市住建局 light:closed", "enter"]),
    ]

  @Test(arguments: shots) func `presentation as they were last approved`(shot: PaneShot) throws { try shot.check() }

  @Test func `enter leads to a unit's tasks, and back with the place kept`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The units`.key, "j", "j", "j")
    let before = dashboard.screen
    try dashboard.press("enter")
    #expect(dashboard.text.contains("单位:市卫健委") && dashboard.text.contains("市卫健委 责任 1 配合 3"))
    #expect(!dashboard.text.contains("市教育局"), "only its own tasks are left")
    try dashboard.press("j", "enter", "esc", "esc")
    #expect(dashboard.screen == before)
  }

  @Test func `esc leaves the plan only after all places were gone back to`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The units`.key, "enter", `The units`.key, "enter", "esc", "esc")
    #expect(dashboard.text.contains("责任单位") && !dashboard.text.contains("单位:"))
    #expect(dashboard.effects.isEmpty)
    try dashboard.press("esc")
    #expect(dashboard.text.contains("严禁录入涉密信息"))
    #expect(dashboard.effects == [.looked(plan: "huaian-2020")])
  }

  @Test func `what is to come of units stands below them, and gives room to the list where there is little`() throws {
    func edit(_ plan: inout Plan) {
      plan.unitChanges = [
        UnitChange(from: ["市卫健委"], into: ["市健康委"], on: Day(2020, 12, 1)!),
        UnitChange(from: ["市教育局", "市体育局"], into: ["市教体局"], on: Day(2021, 1, 1)!),
      ]
    }
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], edit: edit)
    try dashboard.press("1", `The units`.key)
    #expect(dashboard.text.contains("12月1日起市卫健委更名为市健康委"))
    #expect(dashboard.text.contains("2021年1月1日起市教育局、市体育局并入市教体局"))
    var english = try SampleDashboard("100x30", language: .english, plans: ["huaian-2020"], edit: edit)
    try english.press("1", `The units`.key, "G")
    #expect(english.text.contains("from 1 Dec on 市卫健委 becomes 市健康委"))
    var small = try SampleDashboard("40x12", plans: ["huaian-2020"], edit: edit)
    try small.press("1", `The units`.key, "G")
    #expect(!small.text.contains("市教体局"), "\(small.text)")
  }

  @Test func `a unit is no item: nothing is reported of it`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", `The units`.key, "u")
    #expect(dashboard.text.contains("先选中一个事项"))
  }
}
