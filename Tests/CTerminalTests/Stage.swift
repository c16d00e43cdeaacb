import Foundation
import StorySupport

/// The act `stage` on a bare pseudo-terminal, and what it wrote down.
final class Stage {
  let terminal: PseudoTerminal
  private let log: ActLog
  /// The modes of the terminal before the act began.
  let modesBefore: [UInt8]

  /// Starts the act and waits until its screen is up.
  init(
    size: TerminalSize = "80x24", terminal type: String = "xterm-256color", options: Int = 0,
    environment: [String: String] = [:]
  ) throws {
    log = try ActLog()
    // What the terminal's modes are on a fresh one is what they were before on this one.
    let fresh = try PseudoTerminal(size: size, Program(path: "/bin/sleep", arguments: ["10"]))
    modesBefore = fresh.modes
    let environment = environment.merging(["DUBAN_ACT_OPTIONS": String(options)]) { $1 }
    terminal = try PseudoTerminal(size: size, terminal: type, log.program("stage", environment))
    try log.expect("up ")
  }

  /// The lines that it wrote down.
  var events: [String] { log.lines }

  /// Waits for a line that begins so.
  func expect(_ line: String, within timeout: Duration = .seconds(60)) throws { try log.expect(line, within: timeout) }

  /// Types, and waits until that many more events are written down.
  func type(_ text: String, events count: Int) throws -> [String] {
    let before = events.count
    terminal.type(text)
    _ = wait(.seconds(60)) { events.count >= before + count }
    return Array(events.dropFirst(before))
  }
}

/// The file in which an act writes what happens to it.
final class ActLog {
  private let folder: TemporaryFolder
  private var file: URL { folder.url.appending(path: "log") }

  init() throws { folder = try TemporaryFolder() }

  /// The running test process as a program that plays `act`.
  func program(_ act: String, _ environment: [String: String] = [:]) -> Program {
    let own = ["DUBAN_ACT": act, "DUBAN_ACT_LOG": file.path]
    // The shared libraries of the toolchain are found as they are by this process.
    let inherited = ProcessInfo.processInfo.environment.filter { $0.key == "LD_LIBRARY_PATH" }
    return Program(path: Program.testProcess, environment: own.merging(inherited) { $1 }.merging(environment) { $1 })
  }

  var lines: [String] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  func expect(_ line: String, within timeout: Duration = .seconds(60)) throws {
    let found = wait(timeout) { lines.contains { $0.hasPrefix(line) } }
    guard found else {
      throw StoryError.notSeen("the event “\(line)”", after: timeout, screen: lines.joined(separator: "\n"))
    }
  }
}
