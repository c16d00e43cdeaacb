/// Text in angle brackets as it grows: XML and HTML. Whatever comes from data goes through `write` or an attribute, and both escape;
/// only literals of the program go in as they are.
struct Markup {
  private(set) var text = ""

  /// An element with what `content` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// An element around `words`.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], words: String
  ) {
    element(name, attributes) { $0.write(words) }
  }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// `words`, escaped.
  mutating func write(_ words: String) { Self.append(words, to: &text) }

  /// What was already written.
  mutating func append(_ other: Markup) { text += other.text }

  /// A text of the program as it is.
  mutating func verbatim(_ own: StaticString) { text += "\(own)" }

  /// Rules of a style sheet, in which names that are data stand between quotation marks; nothing in them can end the sheet.
  mutating func style(_ rules: String) { text += rules.filter { $0 != "<" } }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    text += "<\(name)"
    for (key, value) in attributes {
      text += " \(key)=\""
      Self.append(value, to: &text)
      text += "\""
    }
  }

  /// `words` so that nothing in them is taken for markup, without what neither XML nor HTML can hold: control characters other than
  /// tab and line feed, and code points that are no characters (U+FFFE, U+FFFF and their like). Line ends become line feeds.
  static func escaped(_ words: String) -> String {
    var result = ""
    append(words, to: &result)
    return result
  }

  private static func append(_ words: String, to text: inout String) {
    guard words.utf8.contains(where: needsCare) else {
      text += words
      return
    }
    var wasReturn = false
    for scalar in words.unicodeScalars {
      defer { wasReturn = scalar.value == 0x0D }
      switch scalar.value {
      case 0x26: text += "&amp;"
      case 0x3C: text += "&lt;"
      case 0x3E: text += "&gt;"
      case 0x22: text += "&quot;"
      case 0x27: text += "&#39;"
      case 0x0A where wasReturn: break
      case 0x0D: text.unicodeScalars.append("\n")
      case 0x09, 0x0A: text.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7F...0x9F: break
      case 0xFDD0... where scalar.properties.isNoncharacterCodePoint: break
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte may begin something that is escaped or left out.
  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x28 && byte != 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }
}
