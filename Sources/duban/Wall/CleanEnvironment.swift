import Foundation

/// The environment of a program whose environment others choose: it steers curses, the loader, the C library and the Swift
/// runtime, and a client may send some of it along.
enum CleanEnvironment {
  /// What is taken over as it is. TERM and the locale are looked at first.
  private static let trusted: Set = ["HOME", "NO_COLOR"]
  private static let names: Set = ["LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES"]

  /// The type that nearly all terminals understand.
  private static let usualTerminal = "xterm-256color"

  /// What is left of an environment.
  ///
  /// - Parameter records: whether what comes in writes entries: then nobody who came in over SSH says what time it is.
  static func kept(of environment: [String: String], records: Bool = false) -> [String: String] {
    var kept = environment.filter { name, value in
      trusted.contains(name) || name.hasPrefix("DUBAN_") || names.contains(name) && isName(value)
    }
    // sshd sets it after whatever a client sends, so that a client can neither take it away nor keep it empty.
    if records, environment["SSH_CONNECTION"]?.isEmpty == false { kept["DUBAN_NOW"] = nil }
    kept["TERM"] = environment["TERM"].flatMap { isName($0) ? $0 : nil } ?? usualTerminal
    return kept
  }

  /// Whether `value` is a plain name, and no path or sequence: it becomes a part of file names.
  static func isName(_ value: String) -> Bool {
    guard let first = value.utf8.first, value.utf8.count <= 64 else { return false }
    let isLetterOrDigit = { (byte: UInt8) in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    return isLetterOrDigit(first) && value.utf8.allSatisfy { isLetterOrDigit($0) || "._+@-".utf8.contains($0) }
  }

  /// Leaves of this process's environment only what may stay. To be called before anything reads it, and before there is a
  /// second thread. What the loader and the runtime have read at their start, such as LD_PRELOAD, has worked by then: it is
  /// for sshd not to let it through.
  static func clean(records: Bool = false) {
    let kept = kept(of: ProcessInfo.processInfo.environment, records: records)
    clearenv()
    for (name, value) in kept { setenv(name, value, 1) }
  }
}
