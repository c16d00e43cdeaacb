import StorySupport
import Testing

/// The views of one plan beside its board: opened by a digit, left for a detail, come back to with the place kept.
@Suite struct `Views of a plan` {
  @Test func `the quarter board: choose a cell, confirm it, open it and come back to it`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("2")
    try story.expect("季度进度")
    try story.expect("四季度 本季")
    try story.press("h")
    try story.expect("1-1/Q3  完成六成工程量")
    try story.expect("三季度节点 9月30日到期，逾期 15 天，未确认")
    try story.press("Enter")
    try story.expect("任务 1-1")
    try story.press("Escape")
    try story.expect("1-1/Q3  完成六成工程量")
    try story.press("c")
    try story.expect("1-1/Q3  ! 逾期  →  ✓ 完成")
    try story.press("Enter")
    try story.expect("再按 enter 仍予确认")
    try story.press("Enter")
    try story.expect("已记录：确认节点 1-1/Q3")
    try story.expect("✓ 完成 迟15天")
    #expect(try office.command("show", "huaian-2020/1-1/Q3").contains("2020-10-15"))
  }

  @Test func `the areas: move to the last one and back from a task to the same cell`() throws {
    let office = try Office()
    let story = try office.dashboard(size: "100x30")
    try story.press("4")
    try story.expect("目标分地区")
    try story.expect("清江浦区：25 个（含省高质量目标考核 16 个）")
    try story.press("j", "j", "l", "l")
    try story.expect("淮阴区：3 座（新建 3 座）")
    try story.press("Enter")
    try story.expect("任务 1-2")
    try story.press("Escape")
    try story.expect("淮阴区：3 座（新建 3 座）")
    for _ in 0..<8 { try story.press("l") }
    try story.expect("苏淮高新区：没有分解到该地")
    try story.expect("26 座")
  }

  @Test func `the money: a payment is recorded, shows its share, and is taken back`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("5")
    try story.expect("资金安排")
    try story.expect("万元合计")
    try story.press("j")
    try story.expect("1-2 新建改造城市公厕  总投资  约 1300 万元")
    try story.press("u")
    try story.expect("登记拨付")
    try story.fill("650")
    try story.expect("650 万元  50.0%")
    try story.press("Enter")
    try story.expect("已记录：拨付 1-2/f1")
    try story.expect("50.0%")
    try story.press("Enter")
    try story.expect("任务 1-2")
    try story.press("Escape")
    try story.expect("1-2 新建改造城市公厕  总投资  约 1300 万元")
    try story.press("l")
    try story.expect("来源金额")
    try story.press("h", "U")
    try story.expect("将撤销")
    try story.press("Enter")
    try story.expectNo("50.0%")
    #expect(try office.command("list", "events", "--search", "王芳").contains("累计已付 650"))
  }
}
