/// The syntax of ids: short, readable, and safe in a path such as `huaian-2020/1-3/Q2`.
enum Identifier {
  /// Whether `text` may name a plan: a to z, digits and hyphens, first a letter or digit.
  static func isPlanID(_ text: String) -> Bool {
    isWord(text) { $0.properties.isLowercase || isDigit($0) || $0 == "-" }
  }

  /// Whether `text` may name a task, an indicator, a section or a duty: letters, digits, hyphens and dots.
  static func isItemID(_ text: String) -> Bool {
    isWord(text) { $0.properties.isAlphabetic || isDigit($0) || $0 == "-" || $0 == "." }
  }

  private static func isWord(_ text: String, _ isAllowed: (Unicode.Scalar) -> Bool) -> Bool {
    guard let first = text.unicodeScalars.first, first != "-", first != ".", text.utf8.count <= 64 else { return false }
    return text.unicodeScalars.allSatisfy { $0.isASCII && isAllowed($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
