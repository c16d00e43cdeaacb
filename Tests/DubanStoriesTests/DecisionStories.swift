import StorySupport
import Testing

@Suite struct `Deciding for the office` {
  @Test func `work is accepted and closed, and what is closed takes no report until it is taken up again`() throws {
    let story = try window(on: "3-3")
    try story.press("c")
    try story.expect("认可办结，予以销号")
    try story.type("资料齐全")
    try story.expect("3-3  ◉ 正常  →  ☒ 销号")
    try story.press("Enter")
    try story.expect("再按 enter")
    try story.press("Enter")
    try story.expect("☒ 销号  huaian-2020/3-3")
    try story.press("u")
    try story.expect("已销号；先恢复再修改")
    try story.press("o", "r", "Enter")
    try story.expectNo("☒ 销号  huaian-2020/3-3")
    try story.press("u")
    try story.expect("填报进展：状态、数值、说明")
  }

  @Test func `a report is sent back with a reason, never without`() throws {
    let story = try window(on: "3-3")
    try story.press("b")
    try story.expect("退回原因")
    try story.press("Enter")
    try story.expect("此项必填")
    try story.type("缺验收资料")
    try story.press("Enter")
    try story.expect("已记录：退回 3-3")
    try story.expect("已退回")
    try story.press("G")
    try story.expect("缺验收资料")
  }

  @Test func `an extension names the new day and who approved it, and keeps the old day in sight`() throws {
    let story = try window(on: "3-3")
    try story.press("e")
    try story.expect("新期限")
    try story.type("2020-12-01")
    try story.press("Tab")
    try story.type("市政府")
    try story.press("Enter")
    // The field that it is about is the one to be filled in again.
    try story.expect("新期限须晚于 2020-12-31")
    try story.fill("2021-02-28")
    try story.press("Enter")
    try story.expect("经批准延期，原期限 12月31日")
    try story.press("G")
    try story.expect("新期限 2021-02-28，市政府批准")
  }

  @Test func `what is overdue can no longer be extended, and the window says why`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("Tab", "o")
    try story.expect("e  延期        已过期限（2020-03-31），不能再延期")
    try story.press("e")
    #expect(try story.screen.contains("督查室处理"))
  }

  @Test func `work is put off and taken up again`() throws {
    let story = try window(on: "3-3")
    try story.expect("r  恢复        没有暂缓或销号，无须恢复")
    try story.press("s")
    try story.type("汛期停工")
    try story.press("Enter")
    try story.expect("▫ 暂缓  huaian-2020/3-3")
    try story.expect("▫ 暂缓 2")
    try story.press("o")
    try story.expect("s  暂缓        已是“暂缓”")
    try story.press("r", "Enter")
    try story.expect("◉ 正常  huaian-2020/3-3")
    try story.expect("▫ 暂缓 1")
  }

  /// A dashboard with the detail of a task and the office's window open; its office lives as long as the story.
  private func window(on id: String) throws -> Story {
    let story = try office.dashboard()
    try story.open(id)
    try story.press("o")
    try story.expect("督查室处理")
    return story
  }

  private let office: Office

  init() throws { office = try Office() }
}
