import CTerminal
import StorySupport
import Testing

@Suite struct `Keys` {
  @Test func `a lone escape arrives within a tenth of a second`() throws {
    let stage = try Stage()
    // The machine may be busy once, but not each time.
    var fastest = Duration.seconds(5)
    for _ in 0..<5 {
      let start = ContinuousClock.now
      #expect(try stage.type("\u{1B}", events: 1) == [key(CT_KEY_ESCAPE)])
      fastest = min(fastest, ContinuousClock.now - start)
    }
    #expect(fastest < .milliseconds(100))
  }

  @Test func `a typed character is one event`() throws {
    let stage = try Stage()
    #expect(try stage.type("中", events: 1) == ["text 4e2d"])
    #expect(try stage.type("😀é", events: 2) == ["text 1f600", "text e9"])
  }

  @Test func `a character whose bytes come apart is one event too`() throws {
    let stage = try Stage()
    let story = stage.terminal
    story.typeBytes([0xE4])
    story.readAll(.milliseconds(60))
    story.typeBytes([0xB8])
    story.readAll(.milliseconds(60))
    story.typeBytes([0xAD])
    try stage.expect("text 4e2d")
    #expect(stage.events.count == 2)
  }

  @Test func `bytes that are no character are nothing`() throws {
    let stage = try Stage()
    stage.terminal.typeBytes([0xFF, 0xC0, 0x80, 0xE4, 0xB8, 0x7A])
    try stage.expect("text 7a")
    #expect(stage.events.count == 2)
  }

  @Test(arguments: [
    ("\r", CT_KEY_ENTER), ("\n", CT_KEY_ENTER), ("\t", CT_KEY_TAB), ("\u{7F}", CT_KEY_BACKSPACE),
    ("\u{1B}OA", CT_KEY_UP), ("\u{1B}[A", CT_KEY_UP), ("\u{1B}OB", CT_KEY_DOWN), ("\u{1B}[C", CT_KEY_RIGHT),
    ("\u{1B}OD", CT_KEY_LEFT), ("\u{1B}OH", CT_KEY_HOME), ("\u{1B}[F", CT_KEY_END), ("\u{1B}[1~", CT_KEY_HOME),
    ("\u{1B}[4~", CT_KEY_END), ("\u{1B}[5~", CT_KEY_PAGE_UP), ("\u{1B}[6~", CT_KEY_PAGE_DOWN),
    ("\u{1B}[3~", CT_KEY_DELETE), ("\u{1B}[2~", CT_KEY_INSERT), ("\u{1B}[Z", CT_KEY_BACK_TAB), ("\u{1B}OP", CT_KEY_F1),
  ])
  func `keys have names`(bytes: String, code: Int) throws {
    #expect(try Stage().type(bytes, events: 1) == [key(code)])
  }

  @Test(arguments: [
    ("\u{12}", CT_CONTROL | 0x72), ("\u{1B}j", CT_ALT | 0x6A), ("\u{1B}\r", CT_ALT | CT_KEY_ENTER),
    ("\u{1B}[1;5C", CT_CONTROL | CT_KEY_RIGHT), ("\u{1B}[1;2A", CT_SHIFT | CT_KEY_UP),
    ("\u{1B}[1;3B", CT_ALT | CT_KEY_DOWN), ("\u{1B}[3;5~", CT_CONTROL | CT_KEY_DELETE),
    ("\u{1B}[114;5u", CT_CONTROL | 0x72), ("\u{1B}[24~", CT_KEY_F1 + 11), ("\u{1B}[15;2~", CT_SHIFT | CT_KEY_F1 + 4),
    ("\u{13}", CT_CONTROL | 0x73), ("\u{16}", CT_CONTROL | 0x76),
  ])
  func `modifiers are told`(bytes: String, code: Int) throws {
    #expect(try Stage().type(bytes, events: 1) == [key(code)])
  }

  @Test(arguments: [
    "\u{1B}[99;7X", "\u{1B}[?1;2c", "\u{1B}[7;3R", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}]11;rgb:00/00/00\u{7}",
    "\u{1B}[<0;3;4M",
  ])
  func `an unknown sequence types nothing into the program`(bytes: String) throws {
    #expect(try Stage().type(bytes + "z", events: 1) == ["text 7a"])
  }

  @Test func `a paste is text between two marks`() throws {
    let stage = try Stage()
    try stage.terminal.expect("\u{1B}[?2004h")
    let events = try stage.type("\u{1B}[200~q中\r\t\u{2}\u{1B}[A!\u{1B}[201~z", events: 8)
    #expect(events == ["paste", "text 71", "text 4e2d", "text a", "text 9", "text 21", "pasted", "text 7a"])
  }

  /// What comes in one piece where text is typed, and the events that follow; `/` stands for the end of a line.
  @Test(arguments: [
    ("e\ng\n", "e / paste \n g \n pasted"), ("e\rg", "e / paste \n g pasted"), ("e\n\ng", "e / paste \n \n g pasted"),
    ("中\n文\n", "中 / paste \n 文 \n pasted"), ("e\n\tg", "e / paste \n \t g pasted"),
    ("e\nU\u{1B}[Ag", "e / paste \n U g pasted"), ("e\n\u{12}g", "e enter ctrl-r g"),
    // A key alone, at the end of what was typed, or before any of it.
    ("\r", "enter"), ("e\r", "e enter"), ("eg\r", "e g enter"), ("\re", "enter e"), ("e\r\u{1B}[A", "e enter up"),
    ("\u{1B}[A\re", "up enter e"), ("e\t\r", "e tab enter"),
  ])
  func `a paste without marks is told by what comes in one piece`(bytes: String, told: String) throws {
    let stage = try Stage()
    #expect(try stage.type("k", events: 1) == ["text 6b"])
    let names = [
      "enter": key(CT_KEY_ENTER), "tab": key(CT_KEY_TAB), "up": key(CT_KEY_UP), "ctrl-r": key(CT_CONTROL | 0x72),
      "paste": "paste", "pasted": "pasted", "\n": "text a", "\t": "text 9",
    ]
    let wanted = told.split(separator: " ").filter { $0 != "/" }.map { word in
      names[String(word)] ?? "text " + String(word.unicodeScalars.first?.value ?? 0, radix: 16)
    }
    #expect(try stage.type(bytes, events: wanted.count) == wanted)
    stage.terminal.readAll(.milliseconds(100))
    #expect(try stage.type("z", events: 1) == ["text 7a"], "keys are keys again")
  }

  @Test func `where no text is typed everything is a key, however it comes`() throws {
    let stage = try Stage()
    #expect(try stage.type("e\ng\n", events: 4) == ["text 65", key(CT_KEY_ENTER), "text 67", key(CT_KEY_ENTER)])
  }

  @Test func `keys that are pressed one after the other are keys, however fast`() throws {
    let stage = try Stage()
    _ = try stage.type("k", events: 1)
    for _ in 0..<20 {
      #expect(try stage.type("e", events: 1) == ["text 65"])
      #expect(try stage.type("\r", events: 1) == [key(CT_KEY_ENTER)])
    }
  }

  @Test func `a paste that pretends to begin again is one paste`() throws {
    let stage = try Stage()
    let events = try stage.type("\u{1B}[200~a\u{1B}[200~b\u{1B}[201~z", events: 5)
    #expect(events == ["paste", "text 61", "text 62", "pasted", "text 7a"])
  }

  @Test func `a paste whose end is lost is over after a second`() throws {
    let stage = try Stage()
    #expect(try stage.type("\u{1B}[200~ab", events: 4) == ["paste", "text 61", "text 62", "pasted"])
  }

  @Test func `the focus is reported when asked for`() throws {
    let stage = try Stage(options: Int(CT_FOCUS))
    #expect(try stage.type("\u{1B}[O\u{1B}[I", events: 2) == ["focus 0", "focus 1"])
    stage.terminal.type("q")
    #expect(try stage.terminal.end() == .exited(0))
    #expect(stage.terminal.text.contains("\u{1B}[?1004l"))
  }

  @Test func `no key is a signal in raw mode`() throws {
    let stage = try Stage(options: Int(CT_RAW))
    let events = try stage.type("\u{3}\u{1A}\u{1C}", events: 3)
    #expect(events == [key(CT_CONTROL | 0x63), key(CT_CONTROL | 0x7A), key(CT_CONTROL | 0x5C)])
  }

  private func key(_ code: Int) -> String { "key " + String(code, radix: 16) }
}
