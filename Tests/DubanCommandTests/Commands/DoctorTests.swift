import Foundation
import StorySupport
import Testing

@Suite struct `duban doctor` {
  /// What was found, by the name of the matter.
  private func verdicts(_ office: Office, _ environment: [String: String?] = [:]) throws -> [String: String] {
    let ran = try office.run(
      "doctor", "--format", "json", "--store", office.path("none.duban"), environment: environment)
    return Dictionary(
      try JSONRows(ran.output).rows.compactMap { row in
        (row["check"] as? String).map { ($0, row["verdict"] as? String ?? "") }
      }
    ) { first, _ in first }
  }

  @Test func `every matter is told once, and what no terminal can say is unknown`() throws {
    let found = try verdicts(Office(), ["TERM": "xterm-256color"])
    #expect(
      found == [
        "locale": "good", "term": "good", "colours": "good", "ambiguous": "unknown", "keys": "good",
        "clipboard": "unknown", "settings": "good", "themes": "good", "store": "good",
      ])
  }

  @Test(
    arguments: [
      (["LANG": "C"], "locale", "improvable"), (["LANG": nil], "locale", "improvable"),
      (["LANG": "zh_CN.GB18030", "LC_ALL": nil], "locale", "improvable"),
      (["TERM": nil], "term", "wrong"), (["TERM": "no-such-terminal"], "term", "wrong"),
      (["TERM": "vt100"], "colours", "improvable"), (["TERM": "vt100", "NO_COLOR": "1"], "colours", "good"),
      (["TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"], "clipboard", "unknown"),
    ] as [([String: String?], String, String)])
  func `what is set badly is found`(environment: [String: String?], matter: String, verdict: String) throws {
    let found = try verdicts(Office(), ["TERM": "xterm-256color"].merging(environment) { $1 })
    #expect(found[matter] == verdict)
  }

  @Test func `a store that cannot be used is wrong, says why, and the exit code says so too`() throws {
    let office = try Office()
    let store = try office.write("no store", to: "plans.duban")
    let ran = try office.run("doctor", "--lang", "en", "--store", store, environment: ["TERM": "xterm"])
    #expect(ran.code == 1)
    #expect(ran.output.contains("!! wrong    store"))
    let samples = try office.run("doctor", "--lang", "zh", "--store", SampleStore.path, environment: ["TERM": "xterm"])
    #expect(samples.code == 0)
    #expect(samples.output.contains("5 个方案"))
  }

  @Test func `a clash among one's own keys is told with its place, and nothing of it holds`() throws {
    let office = try Office()
    let folder = office.folder.url.appending(path: ".config/duban")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "settings.yaml")
    try Data("language: zh\nkeys:\n  search: u\n".utf8).write(to: file)
    let ran = try office.run("doctor", "--store", office.path("none.duban"), environment: ["TERM": "xterm"])
    #expect(ran.code == 1)
    #expect(ran.output.contains("\(file.path):3:11: 键“u”同时给了 update（填报）和 search（查找）"))
    #expect(try office.run("keys").output.contains("  u "))
    try Data("keys:\n  search: S\n  since: ctrl-s\n".utf8).write(to: file)
    let keys = try office.run("keys", "--lang", "en").lines
    #expect(keys.contains { $0.hasPrefix("  S ") && $0.contains("Search by") })
  }
}
