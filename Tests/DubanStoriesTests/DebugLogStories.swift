import Foundation
import StorySupport
import Testing

/// A fault is told with the keys that led to it, and seen again by somebody else.
@Suite struct `A debug log of a dashboard` {
  private let office: Office
  private var log: String { office.folder.url.appending(path: "keys.log").path }

  init() throws { office = try Office() }

  private func terminal(_ arguments: [String], _ more: [String: String]) throws -> PseudoTerminal {
    let program = Program.duban(arguments, environment: Office.environment.merging(more) { $1 })
    return try PseudoTerminal(size: "140x40", program)
  }

  /// Confirms a milestone with a note in a dashboard that writes a log.
  private func work(_ more: [String: String] = [:]) throws {
    let terminal = try terminal(
      ["--plan", "huaian-2020", "--lang", "zh", office.store], ["DUBAN_LOG": log].merging(more) { $1 })
    try terminal.expect("2020-10-15")
    terminal.readAll()
    for keys in ["\t", "c"] {
      terminal.type(keys)
      terminal.readAll(.milliseconds(200))
    }
    try terminal.expect("补确认")
    for keys in ["\t", "\t", "秘", "密", "\r"] {
      terminal.type(keys)
      terminal.readAll(.milliseconds(200))
    }
    try terminal.expect("已记录")
    terminal.type("q")
    #expect(try terminal.end() == .exited(0))
  }

  @Test func `holds keys and effects, no texts, and is done again on a copy alone`() throws {
    try work()
    let text = try String(contentsOfFile: log, encoding: .utf8)
    for line in [" key tab", " key c", " text 1", " key enter", " effect record", " key q", " frame "] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(!text.contains("秘") && !text.contains("7-3"))
    #expect(try office.command("undo", by: "王芳").contains("7-3/Q1"))
    let before = try Data(contentsOf: URL(filePath: office.store))
    let events = try office.command("list", "events", "--format", "csv")
    let replay = try terminal(["replay", log, "--plan", "huaian-2020", "--lang", "zh", "--store", office.store], [:])
    try replay.expect("补确认")
    try replay.expect("已记录")
    #expect(try replay.end() == .exited(0))
    #expect(try office.command("list", "events", "--format", "csv") == events)
    #expect(try Data(contentsOf: URL(filePath: office.store)) == before)
  }

  @Test func `holds texts where that is asked for`() throws {
    try work(["DUBAN_LOG_TEXT": "1"])
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains(" key 秘"))
  }

  @Test func `that cannot be written is said, and disturbs nothing`() throws {
    let terminal = try terminal(
      ["--plan", "huaian-2020", "--lang", "zh", office.store], ["DUBAN_LOG": "/nonexistent/log"])
    try terminal.expect("DUBAN_LOG")
    terminal.type("q")
    #expect(try terminal.end() == .exited(0))
  }

  @Test func `for which there is no room any more ends, and disturbs nothing`() throws {
    // No file may grow beyond the size that the log has already; the store's are smaller.
    let size = 2 << 20
    try Data(count: size).write(to: URL(filePath: log))
    let program = Program(
      path: "/bin/sh",
      arguments: [
        "-c", "ulimit -f \(size / 512); exec \"$0\" \"$@\"", Program.duban().path, "--plan", "huaian-2020", "--lang",
        "zh",
        office.store,
      ],
      environment: Office.environment.merging(["DUBAN_LOG": log]) { $1 })
    let terminal = try PseudoTerminal(size: "140x40", program)
    try terminal.expect("2020-10-15")
    for keys in ["\t", "j", "k", "q"] {
      terminal.type(keys)
      terminal.readAll(.milliseconds(200))
    }
    #expect(try terminal.end() == .exited(0))
    #expect(try Data(contentsOf: URL(filePath: log)).count == size)
  }

  @Test func `that is none is refused`() throws {
    let terminal = try terminal(["replay", office.store, "--store", office.store], [:])
    try terminal.expect("DUBAN_LOG")
    #expect(try terminal.end() == .exited(1))
  }
}
