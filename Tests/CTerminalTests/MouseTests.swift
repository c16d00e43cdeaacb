import CTerminal
import StorySupport
import Testing

@Suite struct `The mouse` {
  private static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  /// A stage whose mouse is on.
  private func stage(terminal: String = "xterm-256color", options: Int = 0) throws -> Stage {
    let stage = try Stage(terminal: terminal, options: options)
    #expect(try stage.type("M", events: 2) == ["text 4d", "mouse 1"])
    return stage
  }

  @Test func `it is off until it is asked for`() throws {
    let stage = try Stage()
    #expect(try stage.type("\u{1B}[<0;3;4M\u{1B}[<64;3;4Mz", events: 1) == ["text 7a"])
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
    #expect(!stage.terminal.text.contains("1000") && !stage.terminal.text.contains("1006"))
  }

  @Test func `it is switched on and off, once each`() throws {
    let stage = try stage()
    #expect(try stage.type("M", events: 2) == ["text 4d", "mouse 1"])
    #expect(try stage.type("OO", events: 4) == ["text 4f", "mouse 0", "text 4f", "mouse 0"])
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
    #expect(stage.terminal.text.ranges(of: Self.on).count == 1)
    #expect(stage.terminal.text.ranges(of: Self.off).count == 1)
  }

  @Test(arguments: [
    ("\u{1B}[<0;1;1M", "mouse 0 at 0,0"), ("\u{1B}[<0;80;24M", "mouse 0 at 23,79"),
    ("\u{1B}[<64;12;5M", "mouse 1 at 4,11"), ("\u{1B}[<65;12;5M", "mouse 2 at 4,11"),
    ("\u{1B}[<16;12;5M", "mouse 0 at 4,11"), ("\u{1B}[M !!", "mouse 0 at 0,0"),
    ("\u{1B}[M`+%", "mouse 1 at 4,10"),
  ])
  func `presses and the wheel are told with their cell`(bytes: String, event: String) throws {
    #expect(try stage().type(bytes, events: 1) == [event])
  }

  @Test(arguments: [
    "\u{1B}[<0;3;4m", "\u{1B}[<2;3;4M", "\u{1B}[<35;3;4M", "\u{1B}[<0;0;4M", "\u{1B}[<0;81;4M", "\u{1B}[<0;3;25M",
    "\u{1B}[<0;999999999999;4M", "\u{1B}[<0;3M", "\u{1B}[<M", "\u{1B}[<0;3;4;5;6M", "\u{1B}[<-1;3;4M", "\u{1B}[M#!!",
    "\u{1B}[M qq",
  ])
  func `whatever else it sends is nothing, and never a key or text`(bytes: String) throws {
    #expect(try stage().type(bytes + "z", events: 1) == ["text 7a"])
  }

  @Test func `its oldest form may hold bytes that are no text`() throws {
    let stage = try stage()
    stage.terminal.typeBytes([0x1B, 0x5B, 0x4D, 0x20, 0xE4, 0xB8, 0x7A])
    try stage.expect("text 7a")
    #expect(!stage.events.contains { $0.hasPrefix("key") })
  }

  @Test func `within a paste there is no mouse`() throws {
    let events = try stage().type("\u{1B}[200~a\u{1B}[<0;3;4Mb\u{1B}[201~z", events: 5)
    #expect(events == ["paste", "text 61", "text 62", "pasted", "text 7a"])
  }

  @Test func `after it is off, what was still on its way is nothing`() throws {
    let stage = try stage()
    #expect(try stage.type("O", events: 2) == ["text 4f", "mouse 0"])
    #expect(try stage.type("\u{1B}[<0;3;4Mz", events: 1) == ["text 7a"])
  }

  @Test func `an old type that knows of no mouse is not asked for one`() throws {
    let stage = try Stage(terminal: "vt100")
    #expect(try stage.type("M", events: 2) == ["text 4d", "mouse 0"])
    stage.terminal.readAll()
    #expect(!stage.terminal.text.contains("1000"))
  }
}

@Suite struct `The clipboard` {
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color", "rxvt"])
  func `a text is sent in one piece`(type: String) throws {
    let stage = try Stage(terminal: type)
    #expect(try stage.type("y", events: 2) == ["text 79", "clipboard 1"])
    try stage.terminal.expect("\u{1B}]52;c;5Lit\u{7}")
  }

  @Test(arguments: ["linux", "vt100"])
  func `a type that would print it gets nothing`(type: String) throws {
    let stage = try Stage(terminal: type)
    #expect(try stage.type("y", events: 2) == ["text 79", "clipboard 0"])
    stage.terminal.readAll()
    #expect(!stage.terminal.text.contains("5Lit"))
  }
}
