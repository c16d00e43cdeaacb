import Foundation
import StorySupport
import Testing

/// Looking at a plan by units, by duties, by what changed, and along its figures.
@Suite struct `Other ways to presentation` {
  /// The digits of the views that come with the program.
  private func key(_ view: String) -> String {
    ["quarters": "2", "units": "3", "areas": "4", "funding": "5", "duties": "6", "changes": "7", "trend": "8"][view]
      ?? ""
  }

  @Test func `a unit's tasks are one key away, and esc leads back to the unit`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press(key("units"))
    try story.expect("! 9月30日 逾期15天     1-1/Q3")
    try story.press("j", "j", "j", "Enter")
    try story.expect("筛选 单位:市卫健委")
    try story.expect("▾ 市卫健委 责任 1 配合 3")
    try story.press("Enter")
    try story.expect("任务 1-4")
    try story.press("Escape", "Escape")
    try story.expect("责任单位")
    // The unit is still selected: enter leads to its tasks again.
    try story.press("Enter")
    try story.expect("筛选 单位:市卫健委")
  }

  @Test func `a piece that came in is recorded on its cell, others see it, and it is taken back`() throws {
    let office = try Office()
    let (mine, theirs) = (try office.dashboard(of: "王芳"), try office.dashboard(of: "李强"))
    for story in [mine, theirs] {
      try story.press(key("duties"), "h")
      try story.expect("截止9月底  ! 缺报  应报 1 份，已报 0 份")
    }
    try mine.press("u")
    try mine.expect("! 缺报 0/1  →  ✓ 已报送 1/1")
    try mine.press("Tab")
    try mine.type("补报九月")
    try mine.press("Enter")
    for story in [mine, theirs] { try story.expect("截止9月底  ✓ 已报送  应报 1 份，已报 1 份") }
    #expect(try office.command("show", "huaian-2020/d1").contains("补报九月"))
    try mine.press("U")
    try mine.expect("将撤销")
    try mine.press("Enter")
    for story in [mine, theirs] { try story.expect("截止9月底  ! 缺报  应报 1 份，已报 0 份") }
  }

  @Test func `changes are told since the person last looked, and those of others as they come`() throws {
    let office = try Office()
    let state = ["XDG_STATE_HOME": office.folder.url.appending(path: "state").path]
    let first = try office.dashboard(environment: state)
    try first.press(key("changes"))
    try first.expect("没有上次查看的记录")
    try first.press("q")
    #expect(try first.expectEnd() == 0)

    try office.command("update", "huaian-2020/1-1", "--value", "老旧小区=70", "--note", "提前完成", "--even-so")
    let passing = try office.dashboard(environment: state)
    try passing.expect("7 变化 (1)")
    try passing.press("q")
    #expect(try passing.expectEnd() == 0, "whoever does not open the changes has not looked at them")

    let second = try office.dashboard(environment: state)
    try second.expect("7 变化 (1)")
    try second.press(key("changes"))
    try second.expect("上次查看 2020-10-15 16:00")
    try second.expect("李强  填报  老旧小区 70  提前完成")
    try second.expect("what was looked at is counted no more") { !$0.contains("7 变化 (") }
    try second.expect("变化 上次查看以来")
    #expect(!(try second.screen.contains("1-4 农村无害化户厕改造")), "what was seen before is no change")

    try office.command("confirm", "huaian-2020/7-3/Q1")
    try second.expect("7-3 提高困境儿童")
    try second.expect("李强  Q1 确认节点")
    try second.expect("! 逾期 → ✓ 完成")

    try second.press("S")
    try second.expect("看哪几天的变化")
    try second.press("G", "Enter")
    try second.type("2020-10-14")
    try second.press("Enter")
    try second.expect("1-4 农村无害化户厕改造")
    try second.expect("◉ 正常 → ✓ 完成")
  }

  @Test(.enabled(if: Stranger.exists))
  func `whoever may only read has last looks too, and leaves nothing in the store`() throws {
    let office = try Office()
    try Stranger.open(office.folder)
    let before = try Data(contentsOf: URL(filePath: office.store))
    let state = try TemporaryFolder()
    chmod(state.url.path, 0o777)
    for expected in ["没有上次查看的记录", "上次查看 2020-10-15 16:00"] {
      let program = Stranger.running(office.program(environment: ["XDG_STATE_HOME": state.url.path]))
      let story = try Story(size: "140x40", program)
      try story.expect("只读")
      try story.expect("? 帮助")
      try story.press(key("changes"))
      try story.expect(expected)
      try story.press("q")
      try story.expectEnd()
    }
    #expect(try Data(contentsOf: URL(filePath: office.store)) == before)
  }

  @Test func `the plot follows the selection, p leads to it from a task, and a new report shows in it`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press(key("trend"))
    try story.expect("还差 39 个，连本月还有 2 个月，平均每月要完成 19.5 个")
    try story.expect("2020-08-31  22 个  +13")
    try story.press("j")
    try story.expect("2/2")
    try story.press("1")
    try story.expect("任务 按责任单位")
    // First the one that wants attention most: what each area has to do, of which only the sum was reported.
    try story.press("p")
    try story.expect("2020-09-29  7 个")
    try story.press("k")
    try story.expect("2020-09-29  31 个  +9")
    try office.command("update", "huaian-2020/1-1", "--value", "老旧小区=50")
    try story.expect("2020-10-15  50 个  +19")
    try story.press("Escape")
    try story.expect("任务 按责任单位")
  }

  @Test func `a plot needs no more than ASCII`() throws {
    let office = try Office()
    let story = try office.dashboard(["--lang", "zh", "--ascii"])
    try story.press(key("trend"))
    try story.expect("*@* 实际")
    #expect(!(try story.screen.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) }))
  }
}
