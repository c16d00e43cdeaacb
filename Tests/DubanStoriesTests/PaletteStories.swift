import StorySupport
import Testing

@Suite struct `The palette in use` {
  @Test func `pinyin finds a command, a view and a plan`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press(":")
    try story.expect("命令、视图或方案的名称")
    try story.type("quanbuzhedie")
    try story.press("Enter")
    try story.expect("▸ 市住建局 责任 2 配合 6")
    try story.press(":")
    try story.type("dwzk")
    try story.expect("单位专看")
    try story.press("Enter")
    try story.expect("看哪个单位")
    try story.type("zhujianju")
    try story.press("Enter")
    try story.expect("筛选 单位:市住建局")
    try story.press(":")
    try story.type("qianyigejimo")
    try story.press("Enter")
    try story.expect("截至 2020-09-30 当时所知")
    try story.press("Escape")
    try story.expect("截至今天 2020-10-15")
  }
}
