import Foundation
import StorySupport
import Testing

/// However the program ends, the terminal is as it was before.
@Suite struct `Leaving the terminal` {
  private let office: Office
  private let terminal: PseudoTerminal
  private let before: [UInt8]

  init() throws {
    office = try Office()
    before = try PseudoTerminal.freshModes()
    terminal = try office.bareDashboard()
    try #require(terminal.modes != before, "the dashboard has taken the terminal")
  }

  @Test(arguments: ["q", "\u{3}"])
  func `the keys to quit`(key: String) throws {
    terminal.type(key)
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.remains(before) == [])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func `a request to end`(signal: Int32) throws {
    terminal.send(signal)
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.remains(before) == [])
  }

  @Test func `a request to end while something is being typed`() throws {
    terminal.type("\tc")
    try terminal.expect("补确认")
    terminal.send(SIGTERM)
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.remains(before) == [])
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL])
  func `a crash`(signal: Int32) throws {
    terminal.send(signal)
    #expect(try terminal.end() == .killed(by: signal))
    #expect(terminal.remains(before) == [])
    // Behind the picture, on the lines of the shell.
    let said = try #require(terminal.text.components(separatedBy: "\u{1B}[?1049l").last)
    let version = try version
    #expect(said.contains("duban \(version) 因程序自身的错误而中止（信号 \(signal)）。"), "\(said.debugDescription)")
    #expect(said.contains("duban doctor") && said.contains("DUBAN_LOG="))
  }

  /// As the program tells it.
  private var version: String {
    get throws { try office.command("--version").trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  @Test func `a request to end that nobody took is no fault`() throws {
    // Stopped, it takes neither request; continued, it gets both at once.
    terminal.send(SIGSTOP)
    #expect(try terminal.nextChange() == .stopped(by: SIGSTOP))
    terminal.send(SIGTERM)
    terminal.send(SIGCONT)
    #expect(try terminal.end() == .exited(0))
    #expect(!terminal.text.contains("错误而中止"))
  }

  @Test func `the stop key, and taking it again`() throws {
    terminal.type("\tj")
    terminal.readAll()
    terminal.type("\u{1A}")
    #expect(try terminal.nextChange() == .stopped(by: SIGTSTP))
    #expect(terminal.remains(before) == [])
    terminal.forgetOutput()
    terminal.send(SIGCONT)
    #expect(try terminal.nextChange() == .continued)
    try terminal.expect("198天")
    terminal.type("c")
    try terminal.expect("7-3/Q2")
    terminal.type("\u{1B}")
    terminal.readAll()
    terminal.type("q")
    #expect(try terminal.end() == .exited(0))
    #expect(terminal.remains(before) == [])
  }

  @Test func `a line that broke, with nobody to say so, ends it at once and without spinning`() throws {
    let program = office.program()
    let isPunctual = try isPunctual(within: .seconds(1)) {
      let deaf = try PseudoTerminal(
        size: "140x40",
        Program(
          path: "/bin/sh", arguments: ["-c", "trap '' HUP; exec \"$@\"", "sh", program.path] + program.arguments,
          environment: program.environment))
      try deaf.expect("198天")
      deaf.readAll()
      let (start, used) = (ContinuousClock.now, deaf.processorTime)
      deaf.hangUp()
      #expect(try deaf.end() == .exited(0))
      #expect(deaf.processorTime - used < .milliseconds(50))
      return ContinuousClock.now - start
    }
    #expect(isPunctual)
  }

  @Test func `the interrupt key leaves a form first, with the board drawn anew`() throws {
    let story = try office.dashboard()
    try story.press("Tab", "c", "Tab", "Tab")
    try story.type("尚未写完")
    try story.expect("尚未写完")
    try story.press("C-c")
    try story.expectNo("尚未写完")
    try story.expect("已逾期 10")
    try story.press("C-c")
    #expect(try story.expectEnd() == 0)
  }

  @Test func `a shell with jobs gets its screen back, and the board comes back in the foreground`() throws {
    let program = office.program()
    let environment = program.environment.merging(["PS1": "prompt> "]) { $1 }
    let story = try Story(
      size: "140x40", Program(path: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"], environment: environment))
    try story.expect("prompt>")
    try story.type("'\(program.path)' " + program.arguments.joined(separator: " "))
    try story.press("Enter")
    try story.expect("198天")
    try story.press("C-z")
    try story.expect("Stopped")
    #expect(try !story.isOnAlternateScreen)
    #expect(try !story.screen.contains("198天"))
    try office.command("confirm", "huaian-2020/7-3/Q1")
    try story.type("fg")
    try story.press("Enter")
    try story.expect("已逾期 9")
    try story.press("q")
    try story.expectNo("已逾期")
    try story.type("echo left: $?")
    try story.press("Enter")
    try story.expect("left: 0")
  }
}
