import StorySupport
import Testing

@Suite struct `Confirming a milestone` {
  @Test func `the demo's most overdue milestone is confirmed, taken back and confirmed again`() throws {
    let story = try Story(size: "140x40", .duban(["demo", "--lang", "zh"], environment: Office.environment))
    try story.expect("2020年市政府为民办十件实事")
    try story.expect("严禁录入涉密信息")
    try story.press("1", "Tab")
    try story.expect("! 198天  Q1 市民政局")
    try story.expect("已逾期 10")

    try story.press("c")
    try story.expect("7-3/Q1  ! 逾期  →  ✓ 完成")
    try story.expect("10月15日补确认，逾期 198 天")
    try story.press("Tab")
    try story.fill("2020-10-12")
    try story.press("Tab")
    try story.type("现场核实,已发放")
    try story.expect("10月12日补确认，逾期 195 天")
    try story.press("Enter")
    try story.expect("已记录：确认节点 7-3/Q1")
    try story.expectNo("198天")
    try story.expect("已逾期 9")

    try story.press("U")
    try story.expect("将撤销")
    try story.press("Enter")
    try story.expect("已撤销：huaian-2020/7-3/Q1")
    try story.expect("! 198天  Q1 市民政局")
    try story.expect("已逾期 10")

    try story.press("C-r")
    try story.expect("已重做：huaian-2020/7-3/Q1")
    try story.expectNo("198天")
    try story.press("q")
    #expect(try story.expectEnd() == 0)
  }

  @Test func `the last overdue milestone of a task turns its light and the counts of the plan`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.expect("! 逾期 6")
    try story.press("/")
    try story.type("1-1/Q3")
    try story.press("Enter")
    try story.expect("任务 1-1")
    try story.press("c")
    try story.expect("1-1/Q3  ! 逾期  →  ✓ 完成")
    try story.press("Enter")
    try story.expect("工程量完成率 60%，实际 49%")
    try story.expect("再按 enter 仍予确认")
    try story.expect("! 逾期 6")
    try story.press("Enter")
    try story.expect("! 逾期 5")
    try story.press("U")
    try story.expect("将撤销")
    try story.press("Enter")
    try story.expect("! 逾期 6")
  }

  @Test func `what stands already cannot be confirmed again, and the footer says so`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try office.command(
      "confirm", "huaian-2020/7-3/Q1", "huaian-2020/7-3/Q2", "huaian-2020/7-3/Q3", "huaian-2020/7-3/Q4")
    try story.open("7-3")
    try story.press("c")
    try story.expect("节点已全部确认")
  }

  @Test func `a day that is none, or lies in the future, is refused where it was typed`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("Tab", "c", "Tab")
    try story.fill("何日")
    try story.press("Enter")
    try story.expect("日期应写成 2020-09-30")
    try story.fill("2020-10-16")
    try story.press("Enter")
    try story.expect("不能晚于截至日 2020-10-15")
    try story.press("C-c")
    try story.expectNo("完成日期")
    #expect(try office.command("list", "events", "--search", "王芳").contains("确认") == false)
  }
}
