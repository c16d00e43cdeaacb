import StorySupport
import Testing

@Suite struct `Walking through time` {
  @Test func `the past is shown as it was known then, and the day before comes back`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try office.command("confirm", "huaian-2020/7-3/Q1", "--on", "2020-03-30")
    try story.expect("已逾期 9")
    try story.press("t")
    try story.expect("默认日")
    try story.type("2020-04-20")
    try story.expect("截至 2020-04-20 当时所知（今天 2020-10-15）")
    // It was confirmed as of 30 March, but nobody had said so by 20 April.
    try story.expect("!  20天  Q1 市民政局")
    try story.press("Enter")
    try story.expectNo("默认 2020-10-15")
    try story.expect("截至 2020-04-20 当时所知（今天 2020-10-15）")
    try story.press("t", "0")
    try story.expect("截至今天 2020-10-15")
    try story.expect("已逾期 9")
    try story.press("Escape")
    try story.expect("截至 2020-04-20 当时所知（今天 2020-10-15）")
  }

  @Test func `months and quarters are a key each, and the future shows what would be late`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("t", "k")
    try story.expect("截至 2020-09-30 当时所知")
    try story.press("PPage")
    try story.expect("截至 2020-06-30 当时所知")
    try story.press("NPage", "NPage", "NPage")
    try story.expect("截至 2021-03-31 若到那天无新进展（今天 2020-10-15）")
    try story.expect("不在方案期内")
    try story.press("h")
    try story.expect("截至 2021-03-30 若到那天无新进展")
    try story.press("Enter", "t")
    try story.type("12-31")
    try story.press("Enter")
    try story.expect("截至 2020-12-31 若到那天无新进展（今天 2020-10-15）")
    try story.expect("! 275天  Q1 市民政局")
  }

  @Test func `a held key ends on the day to which it leads`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("t")
    for _ in 0..<20 { try story.type("hhhhh") }
    try story.expect("截至 2020-07-07 当时所知")
    try story.expect("早 100 天")
    for _ in 0..<20 { try story.type("lllll") }
    try story.expect("截至今天 2020-10-15")
  }

  @Test func `a detail that is open keeps its history on another day`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("1-1")
    try story.press("t", "t")
    try story.type("2020-08-31")
    try story.press("Enter")
    try story.expect("截至 2020-08-31 当时所知")
    try story.press("G")
    try story.expect("老旧小区 22  市住建局联络员")
    #expect(!(try story.screen.contains("2020-09-29")))
    try story.press("u")
    try story.expect("正在看过去")
  }
}
