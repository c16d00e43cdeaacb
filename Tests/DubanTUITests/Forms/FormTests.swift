import DubanCore
import Testing

@testable import DubanTUI

/// What a form says of keys and figures that it cannot take, and what a mark makes of it.
@Suite struct `A form` {
  private func board(_ keys: String..., language: Language = .chinese, size: String = "140x40") throws
    -> SampleDashboard
  {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
    try dashboard.press("1")
    for key in keys { try dashboard.press(key) }
    return dashboard
  }

  private func form(_ dashboard: SampleDashboard) -> Form? {
    if case .form(let form) = dashboard.model.overlay { form } else { nil }
  }

  @Test(arguments: ["140x40", "80x24", "40x12"])
  func `names the field that cannot be taken and keeps the line of keys`(size: String) throws {
    var dashboard = try board("u", "tab", "ctrl-u", "type:x", size: size)
    #expect(!dashboard.text.contains("应填数字"))
    try dashboard.press("enter")
    #expect(dashboard.text.contains("老旧小区：应填数字") && dashboard.text.contains("enter 确定"))
    #expect(form(dashboard)?.focused?.key == "value:老旧小区")
    try dashboard.press("ctrl-u", "type:45")
    #expect(!dashboard.text.contains("应填数字"))
  }

  @Test func `about several names the field too`() throws {
    let dashboard = try board("space", "space", "u", "tab", "tab", "ctrl-u", "type:9月31日", "enter")
    #expect(dashboard.text.contains("数据日期：日期应写成 2020-09-30"), "\(dashboard.text)")
    #expect(dashboard.text.contains("enter 写入 2 项"))
  }

  @Test(arguments: ["140x40", "80x24", "40x12"])
  func `asks once about figures against which a milestone is confirmed`(size: String) throws {
    var dashboard = try board("c", "enter", size: size)
    #expect(dashboard.effects.isEmpty)
    #expect(
      dashboard.text.contains("工程量完成率 60%，实际 49%") && dashboard.text.contains("再按 enter 仍予确认"), "\(dashboard.text)")
    // A note that is written then is no new question.
    try dashboard.press("tab", "tab", "type:现场已核", "enter")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false), "\(dashboard.text)") }
    #expect(drafts.map(\.subject) == ["1-1/Q3"] && drafts.map(\.isMeant) == [true] && drafts[0].note == "现场已核")
  }

  @Test func `takes figures by area, and tells their sum beside the total and who has not reported`() throws {
    var dashboard = try board("u")
    let fields = try #require(form(dashboard)).fields
    let first = try #require(fields.firstIndex { $0.key == "value:老旧小区@清江浦区" })
    #expect(first > fields.firstIndex { $0.key == "on" } ?? .max, "below the fields of every report")
    for _ in 0..<first { try dashboard.press("tab") }
    #expect(dashboard.text.contains("目标 25 个"))
    try dashboard.press("type:10个", "tab", "type:3")
    #expect(dashboard.text.contains("老旧小区 分项合计 13；总数填 31；未填报："), "\(dashboard.text)")
    try dashboard.press("enter")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false), "\(dashboard.text)") }
    #expect(
      drafts.map(\.change) == [
        .report(status: nil, values: ["老旧小区@清江浦区": Figure(10), "老旧小区@淮安区": Figure(3)])
      ])
  }

  @Test func `asks anew when another milestone is chosen`() throws {
    var dashboard = try board("c", "enter")
    #expect(dashboard.text.contains("再按 enter 仍予确认"))
    try dashboard.press("right")
    #expect(!dashboard.text.contains("再按 enter 仍予确认"))
  }

  @Test(arguments: [
    (["U"], "“状态”用左右键选择；U 撤销要先按 esc 离开表单"), (["x"], "“状态”用左右键选择；x 在此不起作用"),
    (["tab", "ctrl-r"], "ctrl-r 重做要先按 esc 离开表单"), (["tab", "ctrl-x"], "ctrl-x 在此不起作用"),
    (["tab", "f12"], "f12 在此不起作用"),
  ])
  func `says why a key does nothing`(keys: [String], words: String) throws {
    var dashboard = try board("j", "u")
    for key in keys { try dashboard.press(key) }
    #expect(dashboard.text.contains(words))
    #expect(dashboard.effects.isEmpty)
    try dashboard.press("down")
    #expect(!dashboard.text.contains(words))
  }

  @Test func `says so when there is nothing to leave out`() throws {
    let dashboard = try board("space", "space", "u", "ctrl-x")
    #expect(dashboard.text.contains("没有要剔除的事项"))
  }

  @Test(arguments: ["u", "c", "n"])
  func `is the same for an item alone, marked or not`(key: String) throws {
    let (plain, marked) = (try board("j", key), try board("j", "space", key))
    #expect(form(plain) != nil && form(plain) == form(marked))
    #expect(form(marked)?.folding == nil)
  }

  @Test func `nothing changed is recorded at once for an item alone, marked or not`() throws {
    let (plain, marked) = (try board("."), try board("space", "."))
    #expect(plain.effects.count == 1 && plain.effects == marked.effects)
  }

  @Test func `one mark that cannot be acted on says why itself`() throws {
    let dashboard = try board("j", "j", "j", "j", "j", "j", "j", "j", "space", "u")
    #expect(dashboard.screen.last?.contains("已销号；先恢复再修改") == true)
  }

  @Test func `says that marked milestones are reported with their tasks, and only then`() throws {
    var dashboard = try board("j", "space", "tab", "space", "space")
    #expect(dashboard.screen.last?.contains("已标记 3 项") == true)
    try dashboard.press("u")
    #expect(dashboard.text.contains("填报 2 项") && dashboard.text.contains("3 个标记，其中 2 个节点归入其任务"))
    try dashboard.press("esc", "n")
    #expect(dashboard.text.contains("备注 3 项") && !dashboard.text.contains("个标记，其中"))
    try dashboard.press("esc", "c")
    #expect(dashboard.text.contains("3 个标记，其中 1 个任务按其最近到期的节点确认"))
    try dashboard.press("esc", "L", "u")
    #expect(dashboard.text.contains("3 marks; 2 milestones go to their tasks"))
  }

  @Test func `two milestones of one task open the form of the task`() throws {
    let (folded, alone) = (try board("tab", "space", "space", "u"), try board("tab", "u"))
    #expect(folded.text.contains("2 个标记，其中 2 个节点归入其任务"))
    #expect(form(folded)?.group == nil && form(folded)?.subject == "7-3")
    #expect(form(folded)?.fields == form(alone)?.fields)
  }

  @Test func `takes the first figure typed for the one that stood there, unless the cursor was moved in it`() throws {
    func figures(_ keys: String...) throws -> String {
      var dashboard = try board("shift-tab", "u")
      for key in keys { try dashboard.press(key) }
      return try #require(form(dashboard)?.fields.first { $0.key == "value:老旧小区" }).value
    }
    // The cursor begins at the figure that was chosen.
    #expect(
      try figures() == "31" && figures("type:42") == "42" && figures("type:4", "tab", "shift-tab", "type:2") == "42")
    #expect(try figures("end", "type:5") == "315" && figures("backspace", "type:5") == "35")
    #expect(try figures("ctrl-u", "type:7") == "7")
  }

  @Test func `tells beside a figure what it was, how far it comes and its own light, and asks once about a slip`()
    throws
  {
    var dashboard = try board("shift-tab", "u")
    #expect(form(dashboard)?.focused?.key == "value:老旧小区", "the cursor begins at the figure that was chosen")
    let rows = dashboard.text.split(separator: "\n").count
    #expect(dashboard.text.contains("目标 70 个"), "\(dashboard.text)")
    try dashboard.press("type:42")
    #expect(dashboard.text.contains("上次 31  +11  60%  ◉ 正常"), "\(dashboard.text)")
    try dashboard.press("ctrl-u", "type:3")
    #expect(dashboard.text.contains("上次 31  -28  比 "), "\(dashboard.text)")
    #expect(dashboard.text.split(separator: "\n").count == rows)
    try dashboard.press("enter")
    #expect(dashboard.effects.isEmpty && dashboard.text.contains("再按 enter 仍按此填报"), "\(dashboard.text)")
    try dashboard.press("enter")
    guard case .record(let drafts) = dashboard.effects.last else { return #expect(Bool(false), "\(dashboard.text)") }
    #expect(drafts.map(\.isMeant) == [true])
  }

  @Test func `asks once before it gives up what was typed`() throws {
    var dashboard = try board("shift-tab", "u", "type:42", "esc")
    #expect(dashboard.text.contains("填写的内容尚未提交，再按 esc 放弃"), "\(dashboard.text)")
    try dashboard.press("type:0")
    #expect(!dashboard.text.contains("再按 esc 放弃"))
    #expect(form(dashboard)?.fields.first { $0.key == "value:老旧小区" }?.value == "420")
    try dashboard.press("esc")
    #expect(form(dashboard) != nil)
    try dashboard.press("esc")
    #expect(form(dashboard) == nil)
    try dashboard.press("u", "esc")
    #expect(form(dashboard) == nil, "nothing was typed")
  }
}
