import Foundation
import StorySupport
import Testing

@Suite struct `Bytes to the terminal` {
  @Test func `an idle screen writes nothing`() throws {
    let stage = try Stage()
    stage.terminal.forgetOutput()
    stage.terminal.readAll(.seconds(2))
    #expect(stage.terminal.output.isEmpty)
  }

  @Test func `one changed cell costs less than 60 bytes`() throws {
    let stage = try Stage()
    _ = try stage.type("1", events: 1)
    stage.terminal.forgetOutput()
    _ = try stage.type("1", events: 1)
    stage.terminal.readAll()
    #expect((1..<60).contains(stage.terminal.output.count), "\(stage.terminal.text.debugDescription)")
  }

  @Test func `a redraw paints all of it again`() throws {
    let stage = try Stage()
    stage.terminal.forgetOutput()
    _ = try stage.type("r", events: 1)
    try stage.terminal.expect("stage")
  }

  @Test func `direct colours are sent as they are`() throws {
    let folder = try TemporaryFolder()
    try DirectColours.compile(into: folder.url)
    let stage = try Stage(terminal: "xterm-direct", environment: ["TERMINFO": folder.url.path])
    stage.terminal.type("d")
    try stage.terminal.expect("direct")
    #expect(stage.terminal.text.contains("38:2::204:51:17"))
    #expect(stage.terminal.text.contains("48:2::0:119:187"))
  }
}

/// The terminal type `xterm-direct`, which small systems lack.
enum DirectColours {
  static func compile(into folder: URL) throws {
    let source = folder.appending(path: "direct.ti")
    let colour = #"%?%p1%{8}%<%t_%p1%d%e_8\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m"#
    let event = """
      xterm-direct|a terminal with direct colours,
      \tRGB, ccc@, colors#0x1000000, initc@, op=\\E[39;49m, pairs#0x7FFF,
      \tsetab=\\E[\(colour.replacing("_", with: "4")), setaf=\\E[\(colour.replacing("_", with: "3")),
      \tuse=xterm-256color,

      """
    try Data(event.utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/tic")
    process.arguments = ["-x", "-o", folder.path, source.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
