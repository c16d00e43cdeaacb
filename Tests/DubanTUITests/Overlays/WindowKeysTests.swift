import DubanCore
import DubanScreen
import Testing

@testable import DubanTUI

@Suite struct `The keys of windows` {
  @Test(
    arguments: [
      ["1", ":"], ["1", "V"], ["1", "/"], ["1", "f"], ["1", "g"], ["1", "s"], ["1", "j", "o"], ["7", "S"], ["T"],
      ["1", "j", "u"], ["1", "j", "n"], ["1", "j", "space", "u"], ["1", "W"],
      ["1", "E"], ["E"],
    ], Language.allCases)
  func `every window says on the smallest screen how to leave it`(keys: [String], language: Language) throws {
    var dashboard = try SampleDashboard("40x12", language: language, plans: ["huaian-2020"], hasMouse: true)
    if keys[0] == "7" { try dashboard.press("1") }
    for key in keys { try dashboard.press(key) }
    let lines = dashboard.screen.dropFirst(2)
    #expect(lines.contains { $0.contains("esc ") && !$0.contains("esc ..") }, "\(dashboard.text)")
    try dashboard.mouse(.press, on: "esc ")
    #expect(!dashboard.text.contains("esc "), "its hint can be pressed:\n\(dashboard.text)")
  }

  @Test func `keys are named as the person has set them`() throws {
    let keymap = Keymap.standard.rebinding(.window(.accept), to: [.ctrl("s")]).rebinding(
      .look(.clearFilter), to: [.character("X")]
    )
    .rebinding(.window(.leaveOut), to: [.ctrl("o")]).rebinding(.look(.search), to: [.character("#")])
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], keymap: keymap)
    try dashboard.press("1", "ctrl-n")
    #expect(dashboard.text.contains("先用 # 查找"))
    try dashboard.press(":")
    #expect(dashboard.text.contains("ctrl-s 执行"))
    try dashboard.press("type:zhuti", "ctrl-s")
    #expect(dashboard.text.contains("ctrl-s 选用并记住"))
    try dashboard.press("esc", "f", "type:没有这样的事", "ctrl-s")
    #expect(dashboard.text.contains("X 清除") && dashboard.text.contains("按 X 清除筛选"))
    try dashboard.press("X", "space", "j", "j", "j", "j", "j", "space", "u")
    #expect(dashboard.text.contains("ctrl-o 剔除"))
  }

  @Test func `a list in a window shows that it goes on`() throws {
    var dashboard = try SampleDashboard("40x12", plans: ["huaian-2020"])
    try dashboard.press("1", "g")
    #expect(!dashboard.text.contains("▴"))
    try dashboard.press("esc", "V")
    #expect(dashboard.screen.contains { $0.contains("看板") && $0.contains("▾") })
    try dashboard.press("down", "down", "down")
    #expect(dashboard.screen.contains { $0.contains("季度") && $0.contains("▴") } || dashboard.text.contains("▴"))
  }

  @Test func `lines that a paste had are told of while they matter`() throws {
    var dashboard = try SampleDashboard("80x24", plans: ["huaian-2020"])
    try dashboard.press("1", "n")
    dashboard.send(.key(.paste("第一行\r\n第二行\n")))
    #expect(dashboard.text.contains("第一行 第二行") && dashboard.text.contains("换行已改为空格"))
    try dashboard.press("left")
    #expect(!dashboard.text.contains("换行已改为空格"))
  }
}
