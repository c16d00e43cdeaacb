import DubanCore

/// Text as a cell may hold it.
enum XLSXText {
  /// How many UTF-16 units a cell holds.
  static let most = 32_767

  /// `text` without what the format cannot hold: controls and what is no character become U+FFFD, line ends are one sign, a text
  /// beyond the room of a cell is cut, and says so. What looks like an escape of the format stays as it was printed.
  static func clean(_ text: String, _ language: Language) -> String {
    guard !isPlain(text) else { return text }
    let whole = escaped(String(replaced(text)))
    guard whole.utf16.count > most else { return whole }
    let mark = language.pick("…（全文\(text.count)字，此处截断）", "… (cut; \(text.count) characters in all)")
    var room = most - mark.utf16.count
    var end = whole.startIndex
    while end < whole.endIndex {
      room -= whole[end].utf16.count
      if room < 0 { break }
      end = whole.index(after: end)
    }
    return whole[..<end] + mark
  }

  /// Whether nothing has to be done, as for nearly all.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= most else { return false }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      let isControl = byte < 0x20 || byte == 0x7F || (before.1 == 0xC2 && byte < 0xA0)
      let isNoCharacter = before == (0xEF, 0xBF) && byte >= 0xBE
      let mayBeEscape = before.1 == UInt8(ascii: "_") && byte == UInt8(ascii: "x")
      if isControl || isNoCharacter || mayBeEscape { return false }
      before = (before.1, byte)
    }
    return true
  }

  private static func replaced(_ text: String) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A: if !isAfterReturn { result.append("\n") }
      case 0x0D: result.append("\n")
      case 0x09: result.append(scalar)
      case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return result
  }

  /// `_x000D_` printed in a text would be read as a line end; with its first sign escaped it is read as it stands.
  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    func isEscape(at place: Int) -> Bool {
      guard place + 6 < scalars.count, scalars[place] == "_", scalars[place + 1] == "x", scalars[place + 6] == "_"
      else {
        return false
      }
      return scalars[(place + 2)...(place + 5)].allSatisfy { $0.properties.isASCIIHexDigit }
    }
    guard scalars.indices.contains(where: isEscape) else { return text }
    var result = String.UnicodeScalarView()
    for place in scalars.indices {
      if isEscape(at: place) { result.append(contentsOf: "_x005F".unicodeScalars) }
      result.append(scalars[place])
    }
    return String(result)
  }
}
