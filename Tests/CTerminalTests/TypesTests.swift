import CTerminal
import Foundation
import StorySupport
import Testing

@Suite struct `Terminal types` {
  @Test(arguments: [
    ("xterm-256color", "256 xterm-256color"), ("xterm-direct", "16777216 xterm-direct"),
    ("tmux-256color", "256 tmux-256color"), ("screen", "8 screen"), ("linux", "8 linux"), ("vt100", "0 vt100"),
    ("dumb", "0 dumb"), ("nonsense", "256 xterm-256color instead"), ("", "256 xterm-256color instead"),
  ])
  func `each starts, paints and is restored`(type: String, expected: String) throws {
    let folder = try TemporaryFolder()
    try DirectColours.compile(into: folder.url)
    let stage = try Stage(terminal: type, environment: ["TERMINFO": folder.url.path])
    #expect(stage.events == ["up 80x24 " + expected])
    #expect(stage.terminal.modes != stage.modesBefore)
    stage.terminal.type("c")
    try stage.terminal.expect("右下")
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
    #expect(stage.terminal.modes == stage.modesBefore)
  }

  /// The kernel counts rows and columns up to 65,535, curses up to 32,767; a screen of all of them would take gigabytes.
  @Test(
    arguments: [
      ("1000x1000", "1000x1000"), ("1001x40", "1000x40"), ("80x1001", "80x1000"), ("5000x5000", "1000x1000"),
      ("40000x30", "1000x30"), ("65535x65535", "1000x1000"),
    ] as [(TerminalSize, String)])
  func `a window larger than anybody's is used in part`(window: TerminalSize, screen: String) throws {
    let stage = try Stage(size: window)
    #expect(stage.events == ["up \(screen) 256 xterm-256color"])
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
  }

  @Test func `where no colours are wanted there is no sequence for any`() throws {
    let stage = try Stage(options: Int(CT_MONO))
    #expect(stage.events == ["up 80x24 0 xterm-256color"])
    stage.terminal.type("c")
    try stage.terminal.expect("右下")
    stage.terminal.type("s")
    #expect(try stage.terminal.end() == .killed(by: SIGSEGV))
    let styles = stage.terminal.text.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap { $0.1.split(separator: ";") }
    #expect(styles.compactMap { Int($0) }.allSatisfy { $0 < 30 })
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "zh_CN.UTF-8"], ["LANG": ""]])
  func `Chinese is shown and typed in every locale`(environment: [String: String]) throws {
    let log = try ActLog()
    let story = try Story(size: "40x12", log.program("stage", environment))
    try story.press("c")
    try story.expect("右下")
    #expect(try story.lines[3] == " X办督Y")
    try story.type("中")
    try log.expect("text 4e2d")
  }

  @Test func `without a terminal it says so`() throws {
    let (log, terminal) = (try ActLog(), "xterm-256color")
    let program = log.program("stage")
    let script = Program(
      path: "/bin/sh", arguments: ["-c", "exec '\(program.path)' </dev/null"], environment: program.environment)
    let process = try PseudoTerminal(terminal: terminal, script)
    #expect(try process.end() == .exited(1))
    #expect(log.lines == ["failed -1"])
    #expect(process.output.isEmpty)
  }

  @Test func `the width of ambiguous characters is asked for`() throws {
    let log = try ActLog()
    let story = try Story(size: "40x12", log.program("probe"))
    #expect(try story.expectEnd() == 0)
    // This is what tmux answers; what it was asked with is wiped away.
    #expect(log.lines == ["ambiguous 1"])
    #expect(try story.screen == "")
  }

  @Test func `a terminal that answers nothing costs the budget and no more`() throws {
    let isPunctual = try isPunctual(within: .seconds(2)) {
      let log = try ActLog()
      let start = ContinuousClock.now
      let process = try PseudoTerminal(log.program("probe"))
      #expect(try process.end() == .exited(0))
      #expect(log.lines == ["ambiguous 0"])
      return ContinuousClock.now - start
    }
    #expect(isPunctual)
  }

  @Test func `a wide terminal is believed`() throws {
    let log = try ActLog()
    let process = try PseudoTerminal(log.program("probe"))
    try process.expect("\u{1B}[6n")
    process.type("j\u{1B}[7;3R")
    #expect(try process.end() == .exited(0))
    #expect(log.lines == ["ambiguous 2"])
  }
}
