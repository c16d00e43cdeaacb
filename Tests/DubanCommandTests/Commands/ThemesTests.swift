import Foundation
import StorySupport
import Testing

@Suite struct `duban themes` {
  private static let shipped = [
    "clear-day", "clear-vision", "day", "harbour", "high-contrast", "ink", "mist", "mono", "night", "office", "rice",
  ]

  @Test func `every theme is listed with its name and whom it is good for`() throws {
    let ran = try Office().run("themes")
    #expect(ran.code == 0)
    #expect(ran.lines.map { String($0.prefix { $0 != " " }) } == Self.shipped)
    #expect(ran.lines.contains("night          Night          dark and calm, for all day"))
    #expect(!ran.output.contains("\u{1B}"))
    #expect(try Office().run("themes", "--lang", "zh").output.contains("夜航"))
  }

  @Test func `the check tells each role with its ground, its contrast at every depth and a verdict`() throws {
    let ran = try Office().run("themes", "--check")
    #expect(ran.code == 0)
    #expect(ran.talk == "11 themes, 0 errors, 0 remarks\n")
    let rows = ran.lines.map { $0.split(separator: " ").map(String.init) }
    #expect(rows.count { $0.last == "pass" } == 10 * 32)
    #expect(!ran.output.contains("FAIL"))
    #expect(ran.lines.contains("mono  Mono: the terminal's own colours, so nothing can be computed"))
    let whole = try Office().run("themes", "--check", "night", "--lang", "zh")
    let header = ["角色", "底色", "24bit", "256", "16", "8", "要求", "结论"]
    #expect(whole.lines[1].split(separator: " ").map(String.init) == header)
    let overdue = whole.lines.filter { $0.hasPrefix("light.overdue ") }
    #expect(overdue.count == 4)
    let cells = try #require(overdue.first).split(separator: " ").map(String.init)
    #expect(cells[1] == "plain" && cells.last == "合格" && cells[6] == "4.5")
    #expect(cells[2...5].allSatisfy { (Double($0) ?? 0) >= 3 })
  }

  @Test func `one's own theme starts from one that came with the program, and goes before one of the same name`() throws
  {
    let office = try Office()
    try own("name: 我的\ninherits: day\npalette: {accent: \"#5a2a8a\"}\n", "mine", office)
    try own("name: 新日间\ninherits: night\n", "day", office)
    let ran = try office.run("themes")
    #expect(ran.lines.map { String($0.prefix { $0 != " " }) } == (Self.shipped + ["mine"]).sorted())
    #expect(ran.lines.contains("day            新日间"))
    // Purple is readable on white and not on the dark paper of what is now called day.
    let check = try office.run("themes", "--check", "mine")
    #expect(check.code == 1)
    #expect(check.output.contains("'heading' is hard to read on 'plain'"))
    #expect(try office.run("themes", "--check", "office").code == 0)
  }

  @Test func `what is wrong in one's own theme has its place and the nearest name`() throws {
    let office = try Office()
    let file = try own(
      "name: 我的\ninherits: nigt\nroles:\n  light.overdu: \"#ffffff\"\n  dim: \"#404040\"\n  text: default blink\n",
      "mine",
      office)
    let ran = try office.run("themes", "--check")
    #expect(ran.code == 1)
    #expect(
      Array(ran.lines.filter { $0.hasPrefix(file) }.prefix(3)) == [
        "\(file):2:11: theme 'nigt' is not declared; did you mean 'night'?",
        "\(file):4:3: there is no key 'light.overdu'; did you mean 'light.overdue'?",
        "\(file):5:8: 'dim' is hard to read on 'plain': contrast 1.7:1, at least 4.5:1 is asked for",
      ])
    #expect(ran.output.contains("\(file):6:9: 'blink' is not one of bold, underline, reverse"))
    let failed = ran.lines.filter { $0.hasPrefix("dim ") && $0.hasSuffix("FAIL") }
    #expect(failed.count == 4)
    // A theme with faults can be looked at nevertheless, and the others are without fault.
    #expect(try office.run("themes").code == 0)
    #expect(try office.run("themes", "--check", "night").code == 0)
  }

  @Test func `a file that is no theme is told, in the folder that XDG names`() throws {
    let office = try Office()
    let folder = office.folder.url.appending(path: "settings/duban/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "torn.yaml").path
    try Data("name: [".utf8).write(to: folder.appending(path: "torn.yaml"))
    try FileManager.default.createDirectory(at: folder.appending(path: "dir.yaml"), withIntermediateDirectories: false)
    let settings = ["XDG_CONFIG_HOME": office.path("settings")]
    let ran = try office.run("themes", "--check", environment: settings)
    #expect(ran.code == 1)
    #expect(ran.lines.contains { $0.hasPrefix("\(file):1:8: cannot be read: ") })
    #expect(ran.lines.contains { $0.hasPrefix("\(folder.appending(path: "dir.yaml").path):1:1: cannot be read") })
    // A relative path there is to be ignored.
    #expect(try office.run("themes", "--check", environment: ["XDG_CONFIG_HOME": "settings"]).code == 0)
  }

  @Test func `a name that does not exist gets the nearest`() throws {
    for arguments in [["--check", "ofice"], ["ofice"]] {
      let ran = try Office().run(["themes", "--lang", "en"] + arguments)
      #expect(ran.code == 1)
      #expect(ran.talk.contains("'office'"))
    }
  }

  /// Writes a theme into the folder of the person's own and returns its path.
  @discardableResult
  private func own(_ text: String, _ id: String, _ office: Office) throws -> String {
    let folder = office.folder.url.appending(path: ".config/duban/themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: id + ".yaml")
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
