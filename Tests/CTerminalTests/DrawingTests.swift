import StorySupport
import Testing

@Suite struct `Drawing` {
  @Test(arguments: ["40x12", "81x25", "300x60"] as [TerminalSize])
  func `Chinese stands at every edge and is never cut in half`(size: TerminalSize) throws {
    let (log, screen) = (try ActLog(), size)
    let story = try Story(size: screen, log.program("stage"))
    try log.expect("up \(size)")
    try story.press("c")
    try story.expect("右下")
    let lines = try story.lines
    let gap = String(repeating: " ", count: size.columns - 8)
    #expect(lines[0] == "左上" + gap + "右上")
    // One column is too few for 督: a space stands there, and nothing wraps.
    #expect(lines[1] == "")
    #expect(lines[2] == String(repeating: " ", count: size.columns - 3) + "督")
    // Half written over, the other half is a space, on either side.
    #expect(lines[3] == " X办督Y")
    #expect(lines[size.rows - 1] == "左下" + gap + "右下")
    #expect(lines[7] == "  é|")
  }

  @Test func `controls and broken bytes reach no terminal`() throws {
    let log = try ActLog()
    let story = try Story(size: "40x12", log.program("stage"))
    try story.press("c")
    try story.expect("右下")
    #expect(try story.lines[6] == "  \u{FFFD}[31m\u{FFFD}\u{FFFD}")
  }

  @Test func `colours and attributes are shown`() throws {
    let log = try ActLog()
    let story = try Story(size: "40x12", log.program("stage"))
    try story.press("c")
    try story.expect("红字")
    let styled = try story.styledScreen
    let line = try #require(styled.split(separator: "\n").first { $0.contains("红字") })
    let start = try #require(line.firstRange(of: "红字")).lowerBound
    for code in ["1", "4", "31", "44"] {
      #expect(
        line[..<start].split { !$0.isNumber }.contains { $0 == code }, "\(code) is missing in \(line.debugDescription)")
    }
  }

  @Test func `the caller's measure of a character holds for curses too`() throws {
    let stage = try Stage()
    stage.terminal.forgetOutput()
    stage.terminal.type("w")
    try stage.terminal.expect("X")
    // Nothing between them moves the cursor: curses knows that ① took two columns.
    #expect(stage.terminal.text.contains("①督①X"))
  }

  @Test func `the cursor is hidden until it is shown where the caret is`() throws {
    let log = try ActLog()
    let story = try Story(size: "40x12", log.program("stage"))
    try story.expect("stage")
    #expect(try story.cursor == nil)
    try story.press("k")
    let shown = try wait(.seconds(60)) { try story.cursor.map { $0 == (2, 4) } ?? false }
    #expect(shown)
  }

  @Test func `a resize blanks the screen and reports the new size`() throws {
    let log = try ActLog()
    let story = try Story(size: "80x24", log.program("stage"))
    try story.press("c")
    try story.expect("右下")
    try story.resize(to: "50x10")
    try log.expect("size 50x10")
    try story.expectNo("右下")
    try story.expect("stage")
    try story.press("c")
    try story.expect("右下")
    #expect(try story.lines[9] == "左下" + String(repeating: " ", count: 42) + "右下")
  }

  @Test func `a terminal of one cell is survived`() throws {
    let stage = try Stage(size: "1x1")
    stage.terminal.type("cq")
    #expect(try stage.terminal.end() == .exited(0))
  }
}
