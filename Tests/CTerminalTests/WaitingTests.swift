import Foundation
import StorySupport
import Testing

@Suite struct `Waiting` {
  @Test func `a change in a watched folder is told`() throws {
    let folder = try TemporaryFolder()
    let stage = try Stage(environment: ["DUBAN_ACT_WATCH": folder.url.path])
    try stage.expect("watch 0")
    try Data("x".utf8).write(to: folder.url.appending(path: "plans.duban"))
    try stage.expect("changed 0")
  }

  @Test func `reading in a watched folder is no change`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "plans.duban")
    try Data("x".utf8).write(to: file)
    let stage = try Stage(environment: ["DUBAN_ACT_WATCH": folder.url.path])
    let handle = try FileHandle(forUpdating: file)
    _ = try handle.readToEnd()
    try handle.close()
    stage.terminal.readAll(.milliseconds(200))
    #expect(stage.events == ["watch 0", "up 80x24 256 xterm-256color"])
  }

  @Test func `a storm of resizes ends with the last size`() throws {
    let stage = try Stage()
    for columns in 20..<90 { stage.terminal.resize(to: TerminalSize(columns: columns, rows: columns / 3)) }
    stage.terminal.resize(to: "61x17")
    try stage.expect("size 61x17")
    stage.terminal.readAll()
    #expect(stage.events.last == "size 61x17")
  }

  @Test func `nothing wakes a process that waits for ever`() throws {
    let stage = try Stage()
    stage.terminal.readAll()
    let before = try switches(stage)
    stage.terminal.readAll(.seconds(2))
    #expect(try switches(stage) == before)
  }

  /// How often the process gave up the processor to wait: once more for every time that it was woken.
  private func switches(_ stage: Stage) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(stage.terminal.processIdentifier)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") })
    return try #require(line.split(separator: "\t").last.flatMap { Int($0) })
  }
}
