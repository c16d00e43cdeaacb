import Foundation
import StorySupport
import Testing

@Suite struct `Copying` {
  private let office: Office

  init() throws { office = try Office() }

  @Test func `the item is sent to the terminal's clipboard, in one sequence`() throws {
    let terminal = try office.bareDashboard()
    terminal.type("y")
    try terminal.expect("已复制")
    let sent = try #require(terminal.text.firstMatch(of: /\u{1B}\]52;c;([A-Za-z0-9+\/]*=*)\u{7}/))
    let data = try #require(Data(base64Encoded: String(sent.1)))
    let text = try #require(String(bytes: data, encoding: .utf8))
    #expect(text.hasPrefix("2020年市政府为民办十件实事\n截至今天 2020-10-15\n"))
    #expect(text.contains("[演示] ") && text.contains("① 提标改造老旧小区\n"))
    #expect(text.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 }, "no control goes to the clipboard")
  }

  @Test func `through tmux too, and the screen stays as it is`() throws {
    let story = try office.dashboard(size: "100x20")
    _ = try story.settledScreen
    let before = try story.lines.dropLast(2)
    try story.press("Y")
    try story.expect("已复制：任务（")
    #expect(try story.lines.dropLast(2) == before)
    let isThere = wait(.seconds(60)) { story.clipboard?.contains("任务 按责任单位") == true }
    #expect(isThere)
    let text = try #require(story.clipboard)
    #expect(text.contains("10-3 开展文化惠民活动"), "rows outside the screen are copied too")
    try story.press("y")
    let isNext = wait(.seconds(60)) { story.clipboard?.contains("31 / 70 个") == true }
    #expect(isNext)
  }

  @Test func `where the settings want files, one is written, and never over another without a question`() throws {
    let story = try office.dashboard(environment: try office.settings("clipboard: file\n"))
    let file = story.home.url.appending(path: "duban-huaian-2020-1-1.txt")
    try story.press("y")
    try story.expect("存为文本文件")
    try story.expect("~/duban-huaian-2020-1-1.txt")
    #expect(!FileManager.default.fileExists(atPath: file.path))
    try story.press("Enter")
    try story.expect("已写入 \(file.path)")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("提标改造老旧小区"))

    try Data("mine".utf8).write(to: file)
    try story.press("y", "Enter")
    try story.expect("已有同名文件")
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    try story.press("Escape")
    try story.expectNo("存为文本文件")
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    try story.press("y", "Enter")
    try story.expect("已有同名文件")
    try story.press("Enter")
    try story.expect("已写入")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("提标改造老旧小区"))
    #expect(story.clipboard == nil)
  }

  @Test func `a file that cannot be written is said, and another name is taken`() throws {
    let story = try office.dashboard(environment: try office.settings("clipboard: file\n"))
    try story.press("y")
    try story.expect("存为文本文件")
    try story.fill("~/没有这个文件夹/一.txt")
    try story.press("Enter")
    try story.expect("无法写入")
    try story.fill("~/督办 一.txt")
    try story.press("Enter")
    try story.expect("已写入")
    #expect(FileManager.default.fileExists(atPath: story.home.url.appending(path: "督办 一.txt").path))
  }

  @Test func `a console that would print the sequence is asked for a file`() throws {
    let terminal = try office.bareDashboard(terminal: "linux", ["--lang", "en"])
    terminal.type("y")
    try terminal.expect("Save as a text file")
    #expect(!terminal.text.contains("]52;"))
  }
}
