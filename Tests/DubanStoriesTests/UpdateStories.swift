import StorySupport
import Testing

@Suite struct `Reporting` {
  @Test func `a figure, a status and a note turn the light, and the history says who and when`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("5-1")
    try story.expect("中小学：9月底应达 75.0%，实际 33.3%，低 41.7 个百分点")
    try story.press("u")
    try story.expect("5-1  ⚑ 滞后  →  ⚑ 滞后")
    try story.press("Right")
    try story.expect("< 已完成 >")
    try story.press("Left")
    try story.expect("< 推进中 >")
    try story.press("Tab", "Tab")
    try story.fill("11")
    try story.expect("5-1  ⚑ 滞后  →  ◉ 正常")
    // Past the rate that is a criterion of the third quarter.
    try story.press("Tab", "Tab")
    try story.fill("六所学校通过验收")
    try story.press("Enter")
    try story.expect("已记录：填报 5-1")
    try story.expect("11 / 15 所  10月15日")
    try story.expect("最近填报      六所学校通过验收")
    #expect(!(try story.screen.contains("⚑ 滞后 1")))
    try story.press("G")
    try story.expect("2020-10-15  填报  中小学 11  王芳")
  }

  @Test func `what is no figure is refused at its field`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("5-1")
    try story.press("u", "Tab")
    try story.fill("二十五")
    try story.press("Enter")
    try story.expect("应填数字，如 42 或 6811.44")
    try story.fill("25")
    try story.expect("5-1  ⚑ 滞后  →")
    try story.press("Enter")
    try story.expect("已记录：填报 5-1")
  }

  @Test func `nothing changed is one key, and the last wording is carried forward`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("1-1")
    try story.press(".")
    try story.expect("已记录：无变化 1-1")
    try story.expect("最近填报      离六成还差11个小区")
    try story.press("G")
    try story.expect("2020-10-15  填报  无变化  王芳")
  }

  @Test func `an indicator takes a figure too`() throws {
    let story = try Story(
      size: "140x40", .duban(["demo", "huaian-district-2022", "--lang", "zh"], environment: Office.environment))
    try story.expect("截至 2022-09-30")
    try story.press("BTab", "j", "u")
    try story.expect("1.75")
    try story.press("Tab")
    try story.fill("1.74")
    // Below its ceiling again, which is kept only when its day has come.
    try story.expect("! 逾期  →  ◉ 正常")
    try story.press("Enter")
    try story.expect("已记录：填报")
    try story.expect("1.74 / ≤ 1.74:1")
  }

  @Test func `an undone report stays in the history, marked`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.open("3-3")
    try story.press("n")
    try story.expect("添加备注")
    try story.type("误记")
    try story.press("Enter")
    try story.expect("已记录")
    try story.press("U")
    try story.expect("将撤销")
    try story.press("Enter")
    try story.expect("已撤销：huaian-2020/3-3")
    try story.press("G")
    try story.expect("王芳  已撤销")
  }
}
