import Glibc

/// What surrounds the program: environment variables and what its streams are tied to.
enum Environment {
  /// The variable called `name`; nil when it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether the standard output goes to a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether a person sits there: both what is typed and what is shown go through a terminal.
  static var isInteractive: Bool { outputIsTerminal && isatty(STDIN_FILENO) == 1 }

  /// Whether the standard error goes to a terminal.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal to which the standard output goes, or those that COLUMNS names; nil when it goes elsewhere.
  static var columns: Int? {
    guard outputIsTerminal else { return nil }
    if let named = variable("COLUMNS").flatMap({ Int($0) }), named > 0 { return named }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether the standard output may be coloured: a terminal that can, and nobody who asks for none.
  static var showsColours: Bool {
    outputIsTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }
}
