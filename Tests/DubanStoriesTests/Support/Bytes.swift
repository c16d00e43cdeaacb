import StorySupport

extension PseudoTerminal {
  /// The parameters of each sequence that sets colours or attributes (`ESC [ … m`), in the order of the output.
  var styles: [[Int]] {
    text.matches(of: /\u{1B}\[([0-9;:]*)m/).map { match in
      match.1.split(whereSeparator: { ";:".contains($0) }).compactMap { Int($0) }
    }
  }

  /// Whether any sequence of the output names a colour, the terminal's own ones (39 and 49) included.
  var showsColours: Bool { styles.joined().contains { (30...49).contains($0) || (90...107).contains($0) } }

  /// What the program has left of the terminal: empty when everything is as it was before it started.
  func remains(_ before: [UInt8]) -> [String] {
    readAll()
    var left: [String] = []
    if modes != before { left.append("the modes of the terminal") }
    for (mode, meaning) in [
      ("?1049", "alternate screen"), ("?2004", "bracketed paste"), ("?1004", "focus"), ("?1000", "mouse"),
      ("?1006", "mouse"),
    ]
    where text.lastSwitch(of: mode) == "h" { left.append(meaning) }
    if text.lastSwitch(of: "?25") != "h" { left.append("hidden cursor") }
    return left
  }

  /// The modes of a terminal on which nothing has happened yet.
  static func freshModes() throws -> [UInt8] {
    try PseudoTerminal(Program(path: "/bin/sleep", arguments: ["10"])).modes
  }
}

extension String {
  /// How a private mode was set last: `h` on, `l` off; nil when never.
  fileprivate func lastSwitch(of mode: String) -> Character? {
    guard let last = ranges(of: "\u{1B}[" + mode).last(where: { "hl".contains(self[$0.upperBound...].first ?? " ") })
    else { return nil }
    return self[last.upperBound]
  }
}
