/// What is asked of a line of text.
enum TextLine {
  /// Whether a reader sees nothing in it.
  static func isBlank(_ line: some StringProtocol) -> Bool {
    line.unicodeScalars.allSatisfy { $0.properties.isWhitespace || InvisibleCharacters.contains($0) }
  }

  /// The same of UTF-8: blanks of all widths.
  static func isBlank(_ bytes: [UInt8]) -> Bool {
    // Nearly every line begins with something to see.
    for byte in bytes where byte != 0x20 && byte != 0x09 && byte != 0x0A {
      return byte < 0x80 ? false : isBlank(String(decoding: bytes, as: UTF8.self))
    }
    return true
  }
}
