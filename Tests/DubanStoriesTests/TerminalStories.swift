import Foundation
import StorySupport
import Testing

@Suite struct `On every terminal` {
  private let office: Office

  init() throws { office = try Office() }

  @Test(
    arguments: [
      "xterm-256color", "tmux-256color", "screen", "screen-256color", "linux", "vt100", "vt220", "xterm", "ansi",
      "rxvt",
      "xterm-16color", "xterm-direct", "xterm-mono",
    ].filter(isKnown))
  func `the board is there, and a milestone is confirmed on it`(type: String) throws {
    let story = try office.dashboard(size: "130x40", terminal: type)
    try story.expect("198天")
    try story.press("Tab", "c")
    try story.expect("7-3/Q1")
    try story.press("Enter")
    try story.expect("已逾期 9")
    try story.press("Down", "q")
    #expect(try story.expectEnd() == 0)
  }

  @Test func `an unknown type falls back to a common one, and says so`() throws {
    let story = try office.dashboard(terminal: "nonsense")
    try story.expect("系统不认识 TERM 所写的终端类型，已按通用类型显示")
    try story.press("Tab")
    try story.expect("198天")
    try story.expectNo("系统不认识")
    try story.press("q")
    #expect(try story.expectEnd() == 0)
  }

  @Test func `a terminal that cannot place its cursor gets the plans as text, and no escape sequences`() throws {
    let terminal = try PseudoTerminal(terminal: "dumb", office.program())
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.text.contains("TERM 所写的终端不能定位光标"))
    #expect(terminal.text.contains("huaian-2020"))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(arguments: [["--plain"], ["--view", "board"]])
  func `whoever has it read aloud gets the views line by line`(options: [String]) throws {
    let terminal = try PseudoTerminal(office.program(["--lang", "zh"] + options))
    #expect(try terminal.end() == .exited(0))
    let text = terminal.text
    #expect(!terminal.output.contains(0x1B) && !text.contains("⠶") && text.contains("市住建局"), "\(text.prefix(400))")
    #expect(text.contains("逾期") && text.contains("1-1"))
    // One of all views is the changes.
    #expect(text.contains("》变化") == (options == ["--plain"]))
  }

  @Test func `what a person set for all programs holds on a terminal`() throws {
    let terminal = try PseudoTerminal(office.program(environment: ["ACCESSIBLE": "1"]))
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.text.contains("》变化") && !terminal.output.contains(0x1B))
    let none = try Story(size: "140x40", office.program(environment: ["ACCESSIBLE": "0"]))
    try none.expect("逾期事项")
  }

  @Test(arguments: [
    ["LANG": "C"], ["LANG": "POSIX"], ["LC_ALL": "POSIX"], ["LC_ALL": "C"], ["LC_ALL": "zh_CN.UTF-8"],
    ["LANG": "zh_CN.GB18030"], ["LANG": "nonsense"],
  ])
  func `whatever the locale, Chinese is shown and typed`(environment: [String: String]) throws {
    let story = try office.dashboard([], environment: environment)
    let speaksChinese = environment.values.contains { $0.hasPrefix("zh") }
    try story.expect(speaksChinese ? "逾期事项" : "Overdue items")
    try story.press("Tab", "c", "Tab", "Tab")
    try story.type("督办")
    try story.expect("督办")
    try story.press("Enter")
    try story.expect(speaksChinese ? "已逾期 9" : "overdue 9")
    #expect(try office.command("show", "huaian-2020/7-3/Q1").contains("督办"))
  }

  @Test func `who asks for no colours gets none, and every light still has its word`() throws {
    let coloured = try office.bareDashboard()
    #expect(coloured.showsColours)
    let plain = try office.bareDashboard(environment: ["NO_COLOR": "1"])
    plain.type("\tc")
    try plain.expect("补确认")
    plain.type("\u{1B}")
    plain.readAll()
    plain.type("Tjjj\rq")
    #expect(try plain.end() == .exited(0))
    #expect(!plain.showsColours)
  }

  @Test func `a terminal with fewer colours gets only those it has`() throws {
    let eight = try office.bareDashboard(terminal: "xterm")
    #expect(eight.showsColours)
    #expect(!eight.styles.contains { $0.contains(38) || $0.contains(48) || $0.contains { (90...107).contains($0) } })
    let many = try office.bareDashboard(terminal: "xterm-256color")
    #expect(many.styles.contains { $0.starts(with: [38, 5]) || $0.starts(with: [48, 5]) })
  }

  @Test func `in ASCII nothing else is drawn than what is in the data`() throws {
    let folder = try TemporaryFolder()
    let (plan, store) = (folder.url.appending(path: "roads.yaml"), folder.url.appending(path: "roads.duban").path)
    try Self.plainPlan.write(to: plan, atomically: true, encoding: .utf8)
    let imported = try Script.run(.duban(["import", plan.path, "--store", store], environment: Office.environment))
    #expect(imported.status == 0, "\(imported.error)")
    let terminal = try PseudoTerminal(
      size: "140x40", .duban([store, "--plan", "roads", "--ascii", "--lang", "en"], environment: Office.environment))
    try terminal.expect("Repair")
    for keys in ["2jz", "z\r", "u", "\u{1B}", "?", "\u{1B}", "g", "\u{1B}", "T", "\u{1B}", "/road", "\u{1B}"] {
      terminal.type(keys)
      terminal.readAll()
    }
    terminal.type("q")
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }

  /// Whether the terminal database knows a type.
  private static func isKnown(_ type: String) -> Bool {
    ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo"].contains { folder in
      FileManager.default.fileExists(atPath: "\(folder)/\(type.prefix(1))/\(type)")
    }
  }

  private static let plainPlan = """
    duban: 1
    id: roads
    title: Roads of 2020
    issuer: City
    jurisdiction: City
    period: {start: 2020-01-01, end: 2020-12-31}
    units:
      - {name: Roads Office}
    tasks:
      - id: "1"
        number: "1"
        title: Repair the roads
        leads: [Roads Office]
        targets:
          - {name: road, kind: atLeast, basis: amount, value: 40, unit: km}
        milestones:
          - {quarter: Q3, text: half of them}
    """
}
