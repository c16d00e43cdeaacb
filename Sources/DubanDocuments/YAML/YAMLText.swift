import DubanCore

/// How a text is written in YAML: plain where that is safe, else in double quotes.
enum YAMLText {
  /// `text` as a scalar that reads back as the same text; `inFlow` inside `{…}` or `[…]`.
  static func written(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// Whether `text` can stand without quotes, for this program and for any other reader of YAML.
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    guard !"-?:,[]{}#&*!|>'\"%@`=<.+~".unicodeScalars.contains(first) else { return false }
    guard !looksLikeAnotherType(text) else { return false }
    var previous = first
    for scalar in scalars {
      guard isPlainCharacter(scalar) else { return false }
      if scalar == "#", previous == " " { return false }
      if scalar == " ", previous == ":" { return false }
      if inFlow, ",[]{}:?".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  private static func isPlainCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0xA0, 0x2028, 0x2029: false
    default: TextGuard.isPrintable(scalar)
    }
  }

  /// Whether a reader of YAML might take `text` for a number, a day, a truth value or nothing.
  private static func looksLikeAnotherType(_ text: String) -> Bool {
    if words.contains(text.lowercased()) { return true }
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x30...0x39).contains($0) || "-+.,:_eExXoOaAbBcCdDfFTZ".utf8.contains($0) }
  }

  private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// `text` in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case " ",
        _ where isPlainCharacter(scalar):
        result.unicodeScalars.append(scalar)
      default: result += escape(scalar.value)
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let (letter, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: width - digits.count) + digits
  }
}
