import Foundation
import StorySupport
import Testing

@Suite struct `Keys of one's own in use` {
  private func settings(_ text: String) throws -> (folder: TemporaryFolder, environment: [String: String]) {
    let folder = try TemporaryFolder()
    let own = folder.url.appending(path: "duban")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: own.appending(path: "settings.yaml"))
    return (folder, ["XDG_CONFIG_HOME": folder.url.path])
  }

  @Test func `a changed key does what it should, and footer, palette and list of keys say so`() throws {
    let (folder, environment) = try settings("keys:\n  update: r\n  as-of: [w, t]\n")
    let office = try Office()
    let story = try office.dashboard(environment: environment)
    try story.expect("r 填报")
    try story.expect("w 截至日")
    try story.press("u")
    try story.press("r")
    try story.expect("进展说明")
    // While something is typed the key is a letter.
    try story.press("Tab", "Tab")
    try story.type("rrr")
    try story.expect("rrr")
    try story.press("Escape")
    try story.expect("再按 esc 放弃")
    try story.press("Escape")
    try story.expectNo("进展说明")
    try story.press(":")
    try story.type("jiezhiri")
    try story.expect("w, t")
    try story.press("Escape", "w")
    try story.expect("默认 2020-10-15")
    let keys = try Script.run(.duban(["keys", "--lang", "en"], environment: environment))
    #expect(keys.output.contains("r                  ") || keys.output.contains("  r  "))
    #expect(!keys.output.contains("  u  "))
    _ = (folder, office)
  }

  @Test func `a clash is refused with both names, and the program's own keys hold`() throws {
    let (folder, environment) = try settings("language: zh\nkeys:\n  search: u\n")
    let office = try Office()
    let story = try office.dashboard(environment: environment)
    try story.expect("键“u”同时给了 update（填报）和 search（查找）")
    try story.expect("settings.yaml:3:11")
    try story.press("u")
    try story.expect("进展说明")
    _ = (folder, office)
  }
}
