import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

@Suite struct `Amending from the board` {
  @Test func `e opens the editor on the item that is selected, also from its detail`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "/", "type:1-1", "enter")
    let effects = dashboard.effectsOf(.key(.character("e")))
    #expect(effects == [.amend(plan: "huaian-2020", item: "1-1")])
  }

  @Test func `what a past day shows cannot be amended, nor is there anything before a plan is open`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    let none = dashboard.effectsOf(.key(.character("e")))
    #expect(none == [])
    try dashboard.press("1", "t", "type:2020-09-30", "enter")
    let past = dashboard.effectsOf(.key(.character("e")))
    #expect(past == [])
    #expect(dashboard.text.contains("正在看过去"))
  }
}
