import Foundation
import StorySupport
import Testing

/// Bad input gets a sentence that says what, where and what to do; nothing is changed on disk.
@Suite struct `A store that cannot be used` {
  private let office: Office

  init() throws { office = try Office() }

  @Test func `a text file`() throws {
    let file = office.folder.url.appending(path: "notes.duban")
    try "这是一份说明。\n".write(to: file, atomically: true, encoding: .utf8)
    try expectRefusal(of: file.path, "不是督办数据文件，未作任何改动")
  }

  @Test func `a folder`() throws {
    try expectRefusal(of: office.folder.url.path, "是文件夹，不是数据文件")
  }

  @Test(arguments: [100, 5_000, 40_000])
  func `one of which only the beginning is there`(bytes: Int) throws {
    let whole = try Data(contentsOf: URL(filePath: office.store))
    try #require(whole.count > bytes)
    let file = office.folder.url.appending(path: "half.duban")
    try whole.prefix(bytes).write(to: file)
    try expectRefusal(of: file.path, "数据文件已损坏")
  }

  @Test func `one of a newer version`() throws {
    var bytes = try Data(contentsOf: URL(filePath: office.store))
    // The version stands at offset 60 of an SQLite file.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    let file = office.folder.url.appending(path: "newer.duban")
    try bytes.write(to: file)
    try expectRefusal(of: file.path, "由更新版本的 duban 写成：文件版本 99")
  }

  @Test func `none at all`() throws {
    let path = office.folder.url.path + "/nowhere.duban"
    try expectRefusal(of: path, "没有找到数据文件")
    #expect(!FileManager.default.fileExists(atPath: path))
    try expectRefusal(of: office.folder.url.path + "/no/such.duban", "文件夹不存在")
  }

  @Test(.enabled(if: Stranger.exists))
  func `one that may not be read`() throws {
    try Stranger.open(office.folder)
    chmod(office.store, 0o600)
    let terminal = try PseudoTerminal(Stranger.running(office.program()))
    #expect(try terminal.end() == .exited(1))
    #expect(terminal.text.contains("没有读取"))
  }

  @Test func `a plan that is not in it, with the nearest that is`() throws {
    let terminal = try PseudoTerminal(
      .duban([office.store, "--plan", "huaian-2002", "--lang", "zh"], environment: Office.environment))
    #expect(try terminal.end() == .exited(1))
    #expect(terminal.text.contains("没有方案“huaian-2002”，是不是“huaian-2020”？"))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `a theme that does not exist`() throws {
    let terminal = try PseudoTerminal(office.program(["--lang", "zh", "--theme", "nigt"]))
    #expect(try terminal.end() == .exited(1))
    #expect(terminal.text.contains("没有主题“nigt”，是不是“night”？"))
  }

  @Test func `a terminal of one cell is left as any other`() throws {
    let before = try PseudoTerminal.freshModes()
    let terminal = try PseudoTerminal(size: "1x1", office.program())
    try terminal.expect("\u{1B}[?1049h")
    terminal.readAll()
    terminal.type("\tcj\u{1B}")
    terminal.readAll()
    terminal.resize(to: "140x40")
    try terminal.expect("198天")
    terminal.type("q")
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.remains(before) == [])
  }

  @Test func `a store that is damaged while it is open is told of, and the program stays`() throws {
    let story = try office.dashboard()
    let file = try FileHandle(forWritingTo: URL(filePath: office.store))
    try file.truncate(atOffset: 100)
    try file.close()
    try story.press("Tab", "c", "Enter")
    try story.expect("a sentence about the store") { screen in screen.contains("损坏") || screen.contains("未作改动") }
    try story.press("Escape", "q")
    #expect(try story.expectEnd() == 0)
  }

  /// The dashboard is refused with a sentence, on an untouched terminal, and no byte of the file changes.
  private func expectRefusal(
    of path: String, _ sentence: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try? Data(contentsOf: URL(filePath: path))
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    let terminal = try PseudoTerminal(
      size: "200x40", .duban([path, "--lang", "zh"], environment: Office.environment))
    #expect(try terminal.end() == .exited(1), sourceLocation: sourceLocation)
    #expect(terminal.text.contains(sentence), "\(terminal.text)", sourceLocation: sourceLocation)
    #expect(!terminal.output.contains(0x1B), sourceLocation: sourceLocation)
    #expect((try? Data(contentsOf: URL(filePath: path))) == before, sourceLocation: sourceLocation)
    let after = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    #expect(after.sorted() == names.sorted(), sourceLocation: sourceLocation)
  }
}
