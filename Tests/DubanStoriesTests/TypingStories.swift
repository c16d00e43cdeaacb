import StorySupport
import Testing

@Suite struct `Typing into a field` {
  private let office: Office
  private let story: Story

  /// The note of a confirmation has the cursor.
  init() throws {
    office = try Office()
    story = try office.dashboard()
    try story.press("Tab", "c", "Tab", "Tab")
    try story.expect("▸ 说明")
  }

  @Test func `the terminal's cursor stands on the caret, where the input method opens its window`() throws {
    let start = try cursor(behind: "说明      ")
    try story.type("督办件")
    try expectCursor(start, columns: 6)
    try story.press("Left", "Left")
    try expectCursor(start, columns: 2)
    try story.type("促")
    try story.expect("督促办件")
    try expectCursor(start, columns: 4)
    try story.press("End")
    try expectCursor(start, columns: 8)
  }

  @Test func `outside of fields there is no cursor`() throws {
    try story.press("Escape")
    try story.expectNo("▸ 说明")
    #expect(try story.cursor == nil)
  }

  @Test func `backspace takes whole characters, with the marks that stand on them`() throws {
    let start = try cursor(behind: "说明      ")
    try story.type("现场e\u{301}核")
    try expectCursor(start, columns: 7)
    try story.press("BSpace", "BSpace", "BSpace")
    try expectCursor(start, columns: 2)
    try story.expect("说明      现 ")
  }

  @Test func `a pasted paragraph is text, whatever keys are in it`() throws {
    try story.paste("第一段 quit\nq\nU 第二段\t?T\u{1B}[A 第三段")
    try story.expect("第一段 quit q U 第二段 ?T")
    try story.expect("确认节点已完成")
    try story.press("Enter")
    try story.expect("已记录: 确认节点 7-3/Q1")
    #expect(try office.command("show", "huaian-2020/7-3/Q1").contains("第一段 quit q U 第二段 ?T"))
    #expect(story.exitStatus == nil)
  }

  @Test func `a paragraph longer than its field scrolls with the cursor`() throws {
    let start = try cursor(behind: "说明      ")
    try story.paste(String(repeating: "长", count: 60) + "尾")
    try story.expect("长尾")
    let end = try #require(try story.cursor)
    #expect(end.row == start.row && end.column > start.column)
    try story.press("Home")
    try expectCursor(start, columns: 0)
    try story.expectNo("长尾")
  }

  @Test func `somebody else's update neither moves the cursor nor loses what is typed`() throws {
    let start = try cursor(behind: "说明      ")
    try story.type("正在核实")
    try expectCursor(start, columns: 8)
    try office.command("confirm", "huaian-2020/1-1/Q3")
    try story.expect("李强 确认节点 1-1/Q3")
    try expectCursor(start, columns: 8)
    try story.expect("正在核实")
    try story.type("中")
    try story.expect("正在核实中")
    try story.press("Enter")
    try story.expect("已记录: 确认节点 7-3/Q1")
  }

  /// Where the cursor is: right behind `text`, which stands there on the screen.
  private func cursor(behind text: String) throws -> (row: Int, column: Int) {
    let cursor = try #require(try story.cursor)
    #expect(try story.lines[cursor.row].contains(text))
    return cursor
  }

  /// Waits until the cursor stands so many columns behind its start.
  private func expectCursor(
    _ start: (row: Int, column: Int), columns: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var cursor: (row: Int, column: Int)?
    _ = try wait(.seconds(60)) {
      cursor = try story.cursor
      return cursor?.column == start.column + columns
    }
    #expect(cursor?.row == start.row && cursor?.column == start.column + columns, sourceLocation: sourceLocation)
  }
}
