import CTerminal
import Foundation
import StorySupport
import Testing

/// However the program ends, the terminal is as it was.
@Suite struct `Restoring the terminal` {
  @Test(arguments: [
    SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGXCPU,
  ])
  func `a request to end is an event`(signal: Int32) throws {
    let stage = try Stage()
    _ = try stage.type("M", events: 2)
    stage.terminal.send(signal)
    #expect(try stage.terminal.end() == .exited(5))
    #expect(stage.events.last == "terminate \(signal)")
    expectRestored(stage)
  }

  @Test func `a file that has become too large ends nothing`() throws {
    let stage = try Stage()
    _ = try stage.type("M", events: 2)
    stage.terminal.send(SIGXFSZ)
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
    expectRestored(stage)
  }

  @Test func `the interrupt key asks to end`() throws {
    let stage = try Stage()
    stage.terminal.type("\u{3}")
    #expect(try stage.terminal.end() == .exited(5))
    expectRestored(stage)
  }

  @Test func `a program that listens no more ends at the second request`() throws {
    let stage = try Stage()
    stage.terminal.type("Mh")
    try stage.expect("deaf")
    stage.terminal.send(SIGTERM)
    stage.terminal.readAll()
    stage.terminal.send(SIGTERM)
    #expect(try stage.terminal.end() == .killed(by: SIGTERM))
    expectRestored(stage)
    #expect(!stage.terminal.text.contains("crashed by"))
  }

  @Test(arguments: [("s", SIGSEGV), ("v", SIGSEGV), ("a", SIGABRT), ("t", SIGILL)])
  func `a crash restores it and then takes its course`(letter: String, signal: Int32) throws {
    let isPunctual = try isPunctual(within: .seconds(2)) {
      let stage = try Stage(options: Int(CT_FOCUS))
      _ = try stage.type("M", events: 2)
      let start = ContinuousClock.now
      stage.terminal.type(letter)
      #expect(try stage.terminal.end() == .killed(by: signal))
      let time = ContinuousClock.now - start
      expectRestored(stage)
      let text = stage.terminal.text
      #expect(text.contains("\u{1B}[?1004l"))
      #expect(text.hasSuffix("crashed by \(signal), sorry\r\n"), "\(text.suffix(80).debugDescription)")
      return time
    }
    #expect(isPunctual)
  }

  @Test func `exit restores it too`() throws {
    let stage = try Stage()
    stage.terminal.type("Mx")
    #expect(try stage.terminal.end() == .exited(3))
    expectRestored(stage)
  }

  @Test func `it may be ended twice and started again`() throws {
    let stage = try Stage()
    stage.terminal.type("M2")
    try stage.expect("again 0")
    try stage.terminal.expect("again")
    // The mouse is off again on a screen that is taken anew.
    #expect(try stage.type("\u{1B}[<0;3;4Mz", events: 1) == ["text 7a"])
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
    expectRestored(stage)
  }

  @Test(arguments: ["q", "s"])
  func `standard error is printed when the screen is gone`(end: String) throws {
    let stage = try Stage()
    _ = try stage.type("m", events: 1)
    stage.terminal.readAll()
    #expect(!stage.terminal.text.contains("a message"))
    stage.terminal.type(end)
    _ = try stage.terminal.end()
    let text = stage.terminal.text
    let left = try #require(text.firstRange(of: "\u{1B}[?1049l"))
    let message = try #require(text.firstRange(of: "a message of the runtime"))
    #expect(left.upperBound <= message.lowerBound)
  }

  @Test func `the stop key gives it back and continuing takes it again`() throws {
    let stage = try Stage()
    _ = try stage.type("M", events: 2)
    stage.terminal.type("\u{1A}")
    #expect(try stage.terminal.nextChange() == .stopped(by: SIGTSTP))
    expectRestored(stage)
    stage.terminal.forgetOutput()
    stage.terminal.resize(to: "70x20")
    stage.terminal.send(SIGCONT)
    #expect(try stage.terminal.nextChange() == .continued)
    try stage.expect("size 70x20")
    try stage.terminal.expect("stage")
    #expect(stage.terminal.text.contains("\u{1B}[?1049h"))
    #expect(stage.terminal.text.contains("\u{1B}[?2004h"))
    #expect(stage.terminal.text.contains("\u{1B}[?1000h\u{1B}[?1006h"))
    #expect(stage.terminal.modes != stage.modesBefore)
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
    expectRestored(stage)
  }

  @Test func `the stop key is not lost while the screen is being painted`() throws {
    let stage = try Stage(size: "200x60")
    for pause in 0..<20 {
      stage.terminal.type("crcrcr")
      usleep(UInt32(pause) * 100)
      stage.terminal.type("\u{1A}")
      #expect(try stage.terminal.nextChange() == .stopped(by: SIGTSTP), "pause \(pause)")
      stage.terminal.send(SIGCONT)
      #expect(try stage.terminal.nextChange() == .continued)
    }
  }

  @Test func `after a stop that nobody was told of all is painted anew`() throws {
    let stage = try Stage()
    stage.terminal.send(SIGSTOP)
    #expect(try stage.terminal.nextChange() == .stopped(by: SIGSTOP))
    stage.terminal.forgetOutput()
    stage.terminal.send(SIGCONT)
    try stage.expect("size 80x24")
    try stage.terminal.expect("stage")
  }

  @Test(arguments: [true, false])
  func `a line that broke ends it at once`(ignoresHangup: Bool) throws {
    let isPunctual = try isPunctual(within: .seconds(1)) {
      let stage = try Stage(environment: ignoresHangup ? ["DUBAN_ACT_IGNORE": String(SIGHUP)] : [:])
      let (start, used) = (ContinuousClock.now, stage.terminal.processorTime)
      stage.terminal.hangUp()
      let ending = try stage.terminal.end()
      let time = ContinuousClock.now - start
      #expect(stage.terminal.processorTime - used < .milliseconds(50))
      #expect(ignoresHangup ? ending == .exited(6) : ending == .exited(5) || ending == .exited(6))
      #expect(stage.events.last == "hangup" || !ignoresHangup)
      return time
    }
    #expect(isPunctual)
  }

  private func expectRestored(_ stage: Stage, sourceLocation: SourceLocation = #_sourceLocation) {
    stage.terminal.readAll()
    let text = stage.terminal.text
    #expect(stage.terminal.modes == stage.modesBefore, sourceLocation: sourceLocation)
    for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1l\u{1B}>", "\u{1B}[?25h"] {
      let last = text.ranges(of: sequence).last
      let entered = sequence.replacing("l", with: "h")
      #expect(last != nil, "\(sequence.debugDescription) is missing", sourceLocation: sourceLocation)
      guard let last, entered != sequence else { continue }
      #expect(!text[last.upperBound...].contains(entered), sourceLocation: sourceLocation)
    }
    for mode in ["1000", "1006"] {
      guard let last = text.ranges(of: "\u{1B}[?\(mode)h").last else { continue }
      #expect(
        text[last.upperBound...].contains("\u{1B}[?\(mode)l"), "the mouse is left on", sourceLocation: sourceLocation)
    }
  }
}
