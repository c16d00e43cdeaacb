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
    var closed = try SampleDashboard(plans: ["huaian-2020"])
    #expect(closed.effectsOf(.key(.character("e"))) == [])
    var dashboard = try SampleDashboard()
    try dashboard.press("1", "t", "k", "enter")
    try dashboard.answerBoards()
    try dashboard.press("e")
    #expect(dashboard.screen[39].contains("正在看过去"))
  }
}
