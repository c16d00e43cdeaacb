import Foundation
import StorySupport
import Testing

/// What the program costs while nothing happens, and when one key is pressed.
@Suite struct `At rest` {
  private let office: Office
  private let terminal: PseudoTerminal

  init() throws {
    office = try Office()
    terminal = try office.bareDashboard()
    terminal.forgetOutput(after: .milliseconds(500))
  }

  @Test func `nobody touches it and it writes nothing, hardly wakes and uses no processor`() throws {
    let (wakings, used) = (try wakings, terminal.processorTime)
    terminal.readAll(.seconds(5))
    #expect(terminal.output.isEmpty)
    #expect(try self.wakings - wakings <= 5)
    #expect(terminal.processorTime - used < .milliseconds(1) / 2)
  }

  @Test func `one move of the cursor is at most 400 bytes`() throws {
    for key in ["j", "j", "k"] {
      terminal.forgetOutput(after: .milliseconds(200))
      terminal.type(key)
      terminal.readAll(.milliseconds(300))
      #expect((1...400).contains(terminal.output.count), "\(terminal.output.count) bytes for \(key)")
    }
  }

  @Test func `another process's update writes only what it changes`() throws {
    try office.command("confirm", "huaian-2020/1-2/Q3", "--even-so")
    try terminal.expect("1-2/Q3")
    terminal.readAll(.milliseconds(300))
    #expect(terminal.output.count < 6000, "\(terminal.output.count) bytes")
  }

  @Test func `a neighbour that writes into the folder without end neither holds it up nor hides the news`() throws {
    let neighbour = Process()
    neighbour.executableURL = URL(filePath: "/bin/sh")
    neighbour.arguments = [
      "-c", "ulimit -t 10; while :; do echo noise >> '\(office.folder.url.path)/neighbour.log'; done",
    ]
    try neighbour.run()
    defer {
      // A thread of the tests blocks the gentler signals, and so does what it starts.
      kill(neighbour.processIdentifier, SIGKILL)
      neighbour.waitUntilExit()
    }
    terminal.type("\tc")
    try terminal.expect("补确认")
    try office.command("confirm", "huaian-2020/1-2/Q3", "--even-so")
    try terminal.expect("李强")
    terminal.type("\u{3}q")
    #expect(try terminal.end() == .exited(0))
  }

  /// How often the process has gone to sleep until now, which is how often it was woken.
  private var wakings: Int {
    get throws {
      let status = try String(contentsOfFile: "/proc/\(terminal.processIdentifier)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") })
      return try #require(line.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) })
    }
  }
}
