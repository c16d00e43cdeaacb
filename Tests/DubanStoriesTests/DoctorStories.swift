import Foundation
import StorySupport
import Testing

@Suite struct `The doctor on a terminal` {
  private let office: Office

  init() throws { office = try Office() }

  private func program(_ arguments: [String] = []) -> Program {
    .duban(
      ["doctor", "--lang", "zh", "--store", office.store] + arguments,
      environment: Office.environment.merging(["XDG_CONFIG_HOME": office.folder.url.path]) { $1 })
  }

  @Test func `the terminal is asked for what it alone knows`() throws {
    let story = try Story(size: "100x30", program())
    try story.expect("1 个方案，可读可写")
    // This is how tmux draws; the doctor has found it out.
    try story.expect("占 1 列")
    #expect(try story.expectEnd() == 0)
  }

  @Test func `a width that was set wrongly is found, and mended when the person says yes`() throws {
    let folder = office.folder.url.appending(path: "duban")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "settings.yaml")
    try Data("# 我的设置\nambiguous: 2\nlanguage: zh\n".utf8).write(to: file)
    let story = try Story(size: "100x30", program())
    try story.expect("把“ambiguous: 1”写入设置文件吗？")
    try story.type("y")
    try story.press("Enter")
    try story.expect("已写入")
    #expect(try story.expectEnd() == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == "# 我的设置\nambiguous: 1\nlanguage: zh\n")
  }

  @Test func `keys are named as the program understands them`() throws {
    let story = try Story(size: "100x30", program(["--keys"]))
    try story.expect("按下要试的键")
    try story.press("F1", "C-r", "u")
    try story.expect("f1   help")
    try story.expect("ctrl-r   redo")
    try story.expect("u   update")
    try story.press("q", "q")
    #expect(try story.expectEnd() == 0)
  }
}
