/// A character of a symbol font (`w:sym`): its code means nothing in other fonts.
enum WordSymbol {
  /// The sign that looks like it; empty for those that are not known.
  static func text(_ attributes: XMLAttributes) -> String {
    guard let code = attributes.text("char").flatMap({ UInt32($0, radix: 16) }) else { return "" }
    guard (0xF000...0xF0FF).contains(code) else { return Unicode.Scalar(code).map(String.init) ?? "" }
    guard attributes.text("font")?.hasPrefix("Wingdings") == true else { return "" }
    return wingdings[code & 0xFF] ?? ""
  }

  private static let wingdings: [UInt32: String] = [
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x75: "◆", 0xA1: "○", 0xA8: "□", 0xD8: "➢", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑", 0x50: "☑", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0xE0: "→", 0xDF: "←",
  ]
}
