import Foundation
import StorySupport
import Testing

@Suite struct `Views of one's own` {
  @Test func `the screen is saved, chosen again after a restart, and replaced only when asked for`() throws {
    let office = try Office()
    let settings = try TemporaryFolder()
    let environment = ["XDG_CONFIG_HOME": settings.url.path]
    let story = try office.dashboard(environment: environment)
    try story.press("f")
    try story.type("light:overdue")
    try story.press("Enter")
    try story.press("W")
    try story.expect("把当前画面存为视图")
    try story.type("红灯")
    try story.press("Enter")
    try story.expect("已存为视图“红灯”")
    try story.press("W")
    try story.type("红灯")
    try story.press("Enter")
    try story.expect("已有同名视图")
    try story.press("Enter")
    try story.expect("已存为视图“红灯”")
    try story.press("q")
    try story.expectEnd()
    let listed = try Script.run(.duban(["views", "--lang", "zh"], environment: environment))
    #expect(listed.output.contains("红灯"))
    #expect(listed.output.contains("[自存]"))
    let again = try office.dashboard(environment: environment)
    try again.press("V")
    try again.expect("红灯")
    try again.type("hongdeng")
    try again.press("Enter")
    try again.expect("筛选 灯:逾期")
  }

  @Test func `a wrong file is told by line and column, and stops nobody`() throws {
    let settings = try TemporaryFolder()
    let environment = ["XDG_CONFIG_HOME": settings.url.path]
    let folder = settings.url.appending(path: "duban/views")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "mine.yaml")
    try Data("name: 我的\npanes: [tasks]\ngruop: unit\n".utf8).write(to: file)
    let check = try Script.run(.duban(["views", "check", "--lang", "zh"], environment: environment))
    #expect(check.status == 1)
    #expect(check.output.contains("mine.yaml:3:1"))
    #expect(check.output.contains("group"))
    let named = try Script.run(.duban(["views", "check", file.path, "--lang", "en"], environment: environment))
    #expect(named.output.contains("there is no key 'gruop'; did you mean 'group'?"))
    let office = try Office()
    let story = try office.dashboard(environment: environment)
    try story.expect("视图文件 mine.yaml:3:1")
    try Data("name: 我的\ndigit: 2\npanes: [tasks]\ngroup: light\n".utf8).write(to: file)
    #expect(try Script.run(.duban(["views", "check"], environment: environment)).status == 0)
    let mended = try office.dashboard(environment: environment)
    try mended.expect("2 我的")
    try mended.press("2")
    try mended.expect("任务 按灯")
  }
}
