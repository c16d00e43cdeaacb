import DubanCore
import DubanTUI
import StorySupport
import Testing

@Suite struct `How it looks` {
  private let office: Office
  private let story: Story

  init() throws {
    office = try Office()
    story = try office.dashboard()
  }

  @Test func `the language is one key, there and back`() throws {
    try story.expect("逾期事项")
    try story.press("L")
    try story.expect("Overdue items")
    try story.expect("Ten practical matters 2020")
    try story.expect("as of today, 2020-10-15")
    try story.press("L")
    try story.expect("逾期事项")
  }

  @Test(arguments: [Language.chinese, .english])
  func `the help lists every key that works on the board, with what it does`(language: Language) throws {
    if language == .english { try story.press("L") }
    try story.press("?")
    try story.expect(language.pick("按键帮助", "Keys"))
    var seen = try story.settledScreen
    try story.press("NPage")
    try story.expect("the next page of the help") { $0 != seen }
    seen += try story.settledScreen
    try story.press("G")
    try story.expect("the end of the help") { $0.contains(ProgramCommand.quit.summary(language)) && $0 != seen }
    seen += try story.settledScreen
    for (_, rows) in Keymap.standard.help(language, in: [.list, .global]) {
      for row in rows {
        let shown = seen.split(separator: "\n").contains { $0.contains(row.keys) && $0.contains(row.summary) }
        #expect(shown, "\(row.keys) \(row.summary)")
      }
    }
    try story.press("Escape")
    try story.expectNo(language.pick("按键帮助", "Keys   esc"))
  }

  @Test func `tab goes from pane to pane, and each remembers its place`() throws {
    try story.press("Tab", "j")
    try story.press("c")
    try story.expect("7-3/Q2")
    try story.press("Escape")
    try story.expectNo("7-3/Q2")
    try story.press("BTab", "Enter")
    try story.expect("任务 1-1")
    try story.press("Escape", "Tab", "c")
    try story.expect("7-3/Q2")
    try story.press("Escape")
    try story.expectNo("7-3/Q2")
    try story.press("Tab", "Enter")
    try story.expect("任务 1-1")
    try story.press("Escape", "BTab", "c")
    try story.expect("7-3/Q2")
  }

  @Test func `what cannot be done is said, and nothing happens`() throws {
    try story.press("k", "u")
    try story.expect("这是分组标题或配合事项的一行，先选中一项")
    try story.press("C-n")
    try story.expect("先用 / 查找")
    try story.press("U")
    try story.expect("王芳名下没有可撤销的操作。")
    try story.press("C-r")
    try story.expect("没有可重做的操作")
  }
}
