@preconcurrency import Glibc

/// The bytes that reach the program from outside before it reads any file: arguments and variables. Swift puts a sign in
/// the place of what is no UTF-8, so a name or a note would be kept that nobody has typed; they are looked at here, once,
/// before anything reads them.
enum RawText {
  /// What is wrong with the arguments or with a variable that the program reads; nil when all is text.
  static var refusal: Failure? {
    for (index, argument) in ProgramStart.raw.enumerated().dropFirst() where !isText(argument) {
      return .argumentIsNoText(position: index, String(cString: argument))
    }
    var next = environ
    while let variable = next.pointee {
      next += 1
      guard !isText(variable) else { continue }
      let name = String(cString: variable).prefix { $0 != "=" }
      if isRead(name) { return .variableIsNoText(String(name)) }
    }
    return nil
  }

  /// Whether the program reads the variable `name` as text that it may keep or use as a path.
  private static func isRead(_ name: Substring) -> Bool {
    name.hasPrefix("DUBAN_") || name.hasPrefix("XDG_")
      || ["HOME", "USER", "LOGNAME", "SSH_ORIGINAL_COMMAND"].contains(name)
  }

  /// Whether the bytes up to the zero are UTF-8.
  static func isText(_ bytes: UnsafePointer<CChar>) -> Bool { String(validatingCString: bytes) != nil }
}
