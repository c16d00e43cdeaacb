import DubanTUI
import Foundation
import StorySupport
import Testing

@Suite struct `Themes on a terminal` {
  private let office: Office
  /// Where the person's own files lie, over several starts.
  private let state: String
  private let settings: String

  init() throws {
    office = try Office()
    state = office.folder.url.appending(path: "state").path
    settings = office.folder.url.appending(path: "settings").path
  }

  @Test func `one looks, goes back, chooses, and finds the choice again at the next start`() throws {
    let story = try start()
    try story.press("T")
    try story.expect("enter 选用并记住")
    try story.press("G")
    try story.expect("rice paper") { _ in try paper(story) == "230" }
    try story.press("Escape")
    try story.expectNo("enter 选用并记住")
    try story.expect("night again") { _ in try paper(story) == "233" }
    #expect(!FileManager.default.fileExists(atPath: state + "/duban/theme"))
    try story.press("T")
    try story.expect("enter 选用并记住")
    try story.press("G", "Enter")
    try story.expect("主题：宣纸，下次启动仍用它")
    #expect(try String(contentsOfFile: state + "/duban/theme", encoding: .utf8) == "rice\n")
    try story.press("q")
    try story.expectEnd()
    let next = try start()
    try next.expect("rice paper from the start") { _ in try paper(next) == "230" }
    // What is asked for goes before what is remembered.
    let asked = try start(["--theme", "day"])
    try asked.expect("day") { _ in try paper(asked) == "231" }
  }

  @Test func `what is remembered behind a link stays behind it, with its mode`() throws {
    let kept = office.folder.url.appending(path: "kept-theme").path
    try write("day\n", to: kept)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: kept)
    try FileManager.default.createDirectory(atPath: state + "/duban", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: state + "/duban/theme", withDestinationPath: kept)
    let story = try start()
    try story.press("T")
    try story.expect("enter 选用并记住")
    try story.press("G", "Enter")
    try story.expect("下次启动仍用它")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: state + "/duban/theme") == kept)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "rice\n")
    #expect(try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int == 0o640)
  }

  @Test func `with eight colours a theme shows as well while one chooses`() throws {
    let story = try start(terminal: "xterm-color")
    try story.press("T")
    try story.expect("enter 选用并记住")
    let before = try story.styledScreen
    #expect(!before.contains("8;5;"))
    #expect(try paper(story) == "40")
    try story.press("G")
    try story.expect("a light paper") { _ in try paper(story) == "47" }
    try story.press("Escape")
    try story.expect("a dark one again") { _ in try paper(story) == "40" }
  }

  @Test func `a remembered theme that is gone and a torn theme file are told in one line, and stop nobody`() throws {
    try write("gone\n", to: state + "/duban/theme")
    try write("name: 我的\nroles: {tect: \"#ffffff\"}\n", to: settings + "/duban/themes/mine.yaml")
    // The line leaves no room for the hints that usually say that the screen is whole.
    let story = try Story(size: "140x40", office.program(["--lang", "zh"], environment: environment))
    try story.expect("上次选用的主题“gone”已不在，暂用“夜航”")
    try story.expect("主题文件 mine.yaml:2:9 没有“tect”这一项；是不是“text”？")
    #expect(try paper(story) == "233")
    try story.press("j")
    try story.expectNo("mine.yaml")
    try story.press("T")
    try story.expect("我的")
  }

  @Test func `where nothing can be remembered, the theme is changed and the reason told`() throws {
    try write("", to: state)
    let story = try start()
    try story.press("T")
    try story.expect("enter 选用并记住")
    try story.press("G", "Enter")
    try story.expect("主题已换，但记不住")
    #expect(try paper(story) == "230")
  }

  @Test func `on a terminal the list has a swatch of each theme and a star at the one in use`() throws {
    try write("day\n", to: state + "/duban/theme")
    let story = try Story(
      size: "100x30", .duban(["themes", "--lang", "zh"], environment: ["XDG_STATE_HOME": state]))
    try story.expectEnd()
    try story.expect("* day")
    #expect(try story.lines.contains { $0.hasPrefix("  night") && $0.contains("! ⚑ ◬") })
    #expect(try story.styledScreen.contains("48;5;231"))
  }

  // MARK: Helpers

  private func start(_ options: [String] = [], terminal: String = "tmux-256color") throws -> Story {
    try office.dashboard(
      terminal: terminal, ["--lang", "zh"] + options, environment: environment)
  }

  private var environment: [String: String] { ["XDG_STATE_HOME": state, "XDG_CONFIG_HOME": settings] }

  /// The number of the colour on which the board stands: that of the first cell of its last row but one.
  private func paper(_ story: Story) throws -> String? {
    let rows = try story.styledScreen.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.dropFirst(4).joined().firstMatch(of: /48;5;(\d+)|\u{1B}\[(?:\d+;)*(4[0-7])m/).map {
      String($0.1 ?? $0.2 ?? "")
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
