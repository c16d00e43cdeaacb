import Foundation
import StorySupport
import Testing

/// Reports before they leave the office, and papers that go out.
@Suite struct `Reports over the board` {
  private func preview(_ office: Office, environment: [String: String] = [:]) throws -> Story {
    let story = try office.dashboard(environment: ["HOME": office.folder.url.path].merging(environment) { $1 })
    try story.press("R")
    try story.expect("关于《")
    return story
  }

  @Test func `a circular is issued: asked once, recorded and written, and the next one begins there`() throws {
    let office = try Office()
    let story = try preview(office)
    try story.expect("此前没有印发过")
    try story.press("I")
    try story.expect("督查通报  第1期")
    try story.expect("截至 2020-10-15")
    try story.press("Enter")
    try story.expect("已印发第1期，写入")
    try story.expect("（第1期") { $0.contains("第1期") && $0.contains("变化从 2020-10-15 重新算起") }
    let file = office.folder.url.appending(path: "huaian-2020-circular-1-2020-10-15.docx")
    #expect(try Data(contentsOf: file).starts(with: [0x50, 0x4B, 3, 4]))
    let events = try office.command("list", "events")
    #expect(events.contains("督查通报第1期") && events.contains("王芳"), "\(events)")
    // The command line goes on from there.
    let next = try office.command(
      "report", "--plan", "huaian-2020", "--issue", "--again", "--format", "md", "--actor", "王芳")
    #expect(next.contains("第2期"))
    // Seen anew it tells of that one.
    try story.press("Escape")
    try story.press("R")
    try story.expect("上期 第2期 截至 2020-10-15")
  }

  @Test func `two people never give one number to two papers`() throws {
    let office = try Office()
    let story = try preview(office)
    try story.press("I")
    try story.expect("第1期")
    _ = try office.command("report", "--plan", "huaian-2020", "--issue", "--format", "md")
    try story.press("Enter")
    // Refused with what stands there; the window stays, and nothing was written.
    try story.expect("已印发到第1期")
    try story.press("Escape", "I")
    try story.expect("督查通报  第2期")
    let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    #expect(!names.contains { $0.hasSuffix(".docx") }, "\(names)")
  }

  @Test func `the pane on the screen is written as it is filtered, and opened where there is a desktop`() throws {
    let office = try Office()
    let home = office.folder.url
    // The desktop's opener notes what it was asked to open.
    let opener = home.appending(path: "xdg-open")
    let script =
      "#!/bin/sh\nprintf '%s' \"$1\" > \(home.path)/opened.part && mv \(home.path)/opened.part \(home.path)/opened\n"
    try Data(script.utf8).write(to: opener)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: opener.path)
    let story = try office.dashboard(environment: [
      "HOME": home.path, "PATH": "\(home.path):/usr/bin:/bin", "DISPLAY": ":99", "SSH_CONNECTION": "", "SSH_TTY": "",
    ])
    try story.press("f")
    try story.type("unit:市住建局")
    try story.press("Enter")
    try story.expect("筛选")
    try story.press("E")
    try story.expect("导出什么")
    try story.press("1")
    try story.expect("huaian-2020-tasks-2020-10-15.xlsx")
    try story.fill("~/任务.md")
    try story.press("C-o")
    try story.expect("已写入")
    let file = home.appending(path: "任务.md").path
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("市住建局") && text.contains("图例：") && text.contains("截至2020年10月15日"), "\(text)")
    let opened = home.appending(path: "opened").path
    for _ in 0..<100 where !FileManager.default.fileExists(atPath: opened) { Thread.sleep(forTimeInterval: 0.05) }
    #expect(try String(contentsOfFile: opened, encoding: .utf8) == file)
    // A file that is there is replaced only after one question.
    try story.press("E", "1")
    try story.expect("huaian-2020-tasks")
    try story.fill("~/任务.md")
    try story.press("Enter")
    try story.expect("已有同名文件")
    try story.press("Enter")
    try story.expect("已写入")
  }

  @Test func `without a desktop nothing is opened, and it is said why; an item goes with its history`() throws {
    let office = try Office()
    let home = office.folder.url
    let story = try office.dashboard(environment: ["HOME": home.path, "DISPLAY": "", "WAYLAND_DISPLAY": ""])
    try story.open("1-1")
    try story.press("E")
    try story.expect("当前事项")
    try story.press("Enter")
    try story.expect("huaian-2020-1-1-2020-10-15.docx")
    try story.press("C-o")
    try story.expect("没有图形桌面")
    try story.fill("~/事项.txt")
    try story.press("Enter")
    try story.expect("已写入")
    let text = try String(contentsOfFile: home.appending(path: "事项.txt").path, encoding: .utf8)
    #expect(text.contains("量化目标") && text.contains("记录") && text.contains("老旧小区"), "\(text)")
  }

  @Test func `the past is not issued`() throws {
    let office = try Office()
    let story = try office.dashboard()
    try story.press("t")
    try story.press("h", "h", "Enter")
    try story.expect("2020-10-13")
    try story.press("R")
    try story.expect("关于《")
    try story.press("I")
    try story.expect("正在看过去")
    #expect(try !office.command("list", "events").contains("督查通报"))
  }
}
