import Foundation
import StorySupport
import Testing

@Suite struct `With the mouse` {
  private let office: Office

  init() throws { office = try Office() }

  @Test func `it is off, one key switches it, and leaving gives it back`() throws {
    let story = try office.dashboard()
    #expect(try !story.hasMouse)
    try story.press("M")
    try story.expect("鼠标已开")
    #expect(try story.hasMouse)
    try story.press("j")
    try story.expect("Shift+拖动 选取文字  M 关鼠标")
    try story.press("M")
    try story.expect("鼠标已关")
    #expect(try !story.hasMouse)
    try story.press("M")
    try story.expect("鼠标已开")
    try story.press("q")
    #expect(try story.expectEnd() == 0)
    #expect(try !story.hasMouse)
  }

  @Test func `a milestone is selected by a click, opened by a second, and left by its hint`() throws {
    let story = try office.dashboard()
    try story.press("M")
    try story.expect("鼠标已开")
    try story.mouse(.press, on: "45天")
    try story.press("c")
    try story.expect("确认节点已完成")
    try story.expect("3-2/Q2")
    try story.press("Escape")
    try story.expectNo("确认节点已完成")
    // A machine that is busy may take the two for single ones, which does no harm.
    let opened = try wait(.seconds(60)) {
      if try story.screen.contains("任务 7-3") { return true }
      try story.mouse(.press, on: "Q1 市民政局", times: 2)
      return try wait(.seconds(5)) { try story.screen.contains("任务 7-3") }
    }
    #expect(opened)
    try story.mouse(.press, on: "esc 返回")
    try story.expectNo("任务 7-3")
  }

  @Test func `the wheel scrolls the pane under the pointer`() throws {
    let story = try office.dashboard()
    try story.press("M")
    try story.expect("鼠标已开")
    let first = "1-1 提标改造老旧小区                      逾期"
    try story.expect(first)
    try story.mouse(.wheelDown, on: "任务 按责任单位")
    try story.expectNo(first)
    try story.mouse(.wheelUp, on: "任务 按责任单位")
    try story.expect(first)
  }

  @Test func `the tabs of a small window are clicked`() throws {
    let story = try office.dashboard(size: "80x24")
    try story.press("M")
    try story.expect("鼠标已开")
    try story.mouse(.press, on: "指标   任务")
    try story.expect("量化目标")
  }

  @Test func `while a field is typed into, the mouse types nothing`() throws {
    let story = try office.dashboard()
    try story.press("M", "Tab", "c", "Tab", "Tab")
    try story.expect("▸ 说明")
    try story.type("核实")
    try story.mouse(.press, on: "任务 按责任单位")
    try story.mouse(.wheelDown, on: "任务 按责任单位")
    try story.send("\u{1B}[<0;10;10m\u{1B}[<35;11;10M\u{1B}[M !!")
    try story.type("完")
    try story.expect("说明      核实完 ")
    try story.mouse(.press, on: "完成日期")
    try story.expect("▸ 完成日期")
    try story.press("Escape")
    try story.expect("再按 esc 放弃")
    try story.press("Escape")
    try story.expectNo("完成日期")
  }

  @Test func `a setting starts with it`() throws {
    let story = try office.dashboard(environment: try office.settings("mouse: true\n"))
    try story.expect("Shift+拖动 选取文字")
    #expect(try story.hasMouse)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGTSTP])
  func `however the program ends, the mouse is given back`(signal: Int32) throws {
    let before = try PseudoTerminal.freshModes()
    let terminal = try office.bareDashboard()
    terminal.type("M")
    try terminal.expect("\u{1B}[?1000h\u{1B}[?1006h")
    try terminal.expect("鼠标已开")
    terminal.send(signal)
    let change = try terminal.nextChange()
    #expect(terminal.remains(before) == [])
    guard case .stopped = change else { return }
    terminal.forgetOutput()
    terminal.send(SIGCONT)
    #expect(try terminal.nextChange() == .continued)
    try terminal.expect("\u{1B}[?1000h\u{1B}[?1006h")
    try terminal.expect("198天")
    terminal.type("q")
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.remains(before) == [])
  }
}

extension Story {
  /// What a terminal says of a mouse.
  enum MouseButton: Int { case press = 0, wheelUp = 64, wheelDown = 65 }

  /// Lets the mouse do something on `words` where they stand first on the screen.
  func mouse(_ button: MouseButton, on words: String, times: Int = 1) throws {
    try expect(words)
    for (row, line) in try lines.enumerated() {
      guard let found = line.firstRange(of: words) else { continue }
      // Chinese takes two columns, and nothing else on these screens does.
      let columns = line[..<found.lowerBound].unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      let place = "\(columns + 2);\(row + 1)"
      let once = "\u{1B}[<\(button.rawValue);\(place)M" + (button == .press ? "\u{1B}[<0;\(place)m" : "")
      return try send(String(repeating: once, count: times))
    }
  }
}

extension Office {
  /// The environment in which the person has these settings.
  func settings(_ text: String) throws -> [String: String] {
    let configuration = folder.url.appending(path: "config")
    let own = configuration.appending(path: "duban")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: own.appending(path: "settings.yaml"))
    return ["XDG_CONFIG_HOME": configuration.path]
  }
}
