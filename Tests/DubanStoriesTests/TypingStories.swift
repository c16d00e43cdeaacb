import Foundation
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
    try story.expect("已记录：确认节点 7-3/Q1")
    #expect(try office.command("show", "huaian-2020/7-3/Q1").contains("第一段 quit q U 第二段 ?T"))
    #expect(story.exitStatus == nil)
  }

  @Test func `a paste that the terminal does not mark runs none of its lines`() throws {
    let start = try cursor(behind: "说明      ")
    try story.send("甲\n乙 q\n")
    try story.expect("甲 乙 q")
    try story.expect("确认节点已完成")
    #expect(story.exitStatus == nil)
    let end = try #require(try story.cursor)
    #expect(end.row == start.row && end.column > start.column)
    #expect(try !office.command("list", "events").contains("7-3/Q1"), "nothing is recorded")
    // The key is a key again.
    usleep(200_000)
    try story.press("Enter")
    try story.expect("已记录：确认节点 7-3/Q1")
    #expect(try office.command("show", "huaian-2020/7-3/Q1").contains("甲 乙 q"))
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
    try office.command("confirm", "huaian-2020/1-1/Q3", "--even-so")
    try story.expect("李强 确认节点 1-1/Q3")
    try expectCursor(start, columns: 8)
    try story.expect("正在核实")
    try story.type("中")
    try story.expect("正在核实中")
    try story.press("Enter")
    try story.expect("已记录：确认节点 7-3/Q1")
  }

  @Test func `an update of somebody else writes nothing over what is typed, and ends with the cursor on the caret`()
    throws
  {
    let terminal = try office.bareDashboard()
    terminal.type("\tc\t\t")
    try terminal.expect("补确认")
    terminal.type("正在核实")
    try terminal.expect("实")
    terminal.type("\u{1B}[D")
    terminal.forgetOutput()
    try office.command("confirm", "huaian-2020/1-1/Q3", "--even-so")
    try terminal.expect("1-1/Q3")
    terminal.readAll()
    for character in "正核" { #expect(!terminal.text.contains(character), "\(character) was painted again") }
    // The note is the third field, in the middle of 40 rows; all else that changed stands above it or far below.
    let last = terminal.text.firstMatch(of: /\u{1B}\[([0-9]+);[0-9]+H(\u{1B}[\[(][^A-Za-z]*[A-Za-z])*$/)
    let move = try #require(last, "\(terminal.text.suffix(60).debugDescription)")
    #expect((15...30).contains(Int(move.1) ?? 0), "\(move.0.debugDescription)")
  }

  @Test func `the keys of every line editor work, by whole characters`() throws {
    let start = try cursor(behind: "说明      ")
    try story.type("one 督办 件")
    try expectCursor(start, columns: 11)
    try story.press("M-b", "M-b")
    try expectCursor(start, columns: 4)
    try story.press("M-f")
    try expectCursor(start, columns: 8)
    try story.press("C-w")
    try story.expect("说明      one  件")
    try story.press("C-k")
    try expectCursor(start, columns: 4)
    try story.expectNo("件 ")
    try story.type("核实完成")
    try story.press("C-a", "DC", "C-e", "Left", "C-d")
    try story.expect("说明      ne 核实完 ")
    try story.press("Home", "Right", "C-u")
    try story.expect("说明      e 核实完 ")
    try expectCursor(start, columns: 0)
    try story.press("End", "M-BSpace")
    try story.expect("说明      e  ")
    try expectCursor(start, columns: 2)
  }

  @Test func `emoji and marks are whole characters, whatever they are made of`() throws {
    let start = try cursor(behind: "说明      ")
    try story.type("好👨\u{200D}👩\u{200D}👧e\u{301}")
    try expectCursor(start, columns: 9)
    try story.press("BSpace")
    try expectCursor(start, columns: 8)
    // The family is one character, shown by its members.
    try story.press("Home", "DC")
    try story.expect("说明      👨👩👧 ")
    try story.press("DC")
    try story.expectNo("👨")
  }

  @Test func `no key of the program acts while a letter of it is typed`() throws {
    let start = try cursor(behind: "说明      ")
    let letters = "qjkhlgGuUcnotTLMyYVW:?/fFvaA.zZ1 9<>"
    try story.type(letters)
    try story.expect("说明      " + letters)
    try expectCursor(start, columns: letters.count)
    #expect(try !story.hasMouse && story.exitStatus == nil)
    try story.press("Escape")
    try story.expect("已逾期 10")
  }

  @Test func `a paste that comes in two pieces with news between is one paste`() throws {
    // Where a whole second passes between the pieces, the end of the paste counts as lost; so it is tried again.
    let isWhole = try (0..<5).contains { round in
      let terminal = try office.bareDashboard()
      terminal.type("\u{1B}[200~第一")
      terminal.readAll()
      try Data().write(to: office.folder.url.appending(path: "news\(round)"))
      terminal.readAll()
      terminal.type("q\u{1B}[201~")
      terminal.readAll()
      terminal.type("\tc\t\t")
      guard (try? terminal.expect("补确认", within: .seconds(10))) != nil else { return false }
      terminal.type("\u{1B}")
      terminal.readAll()
      terminal.type("q")
      return try terminal.end() == .exited(0)
    }
    #expect(isWhole)
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
