/// Text in angle brackets as it grows: XML and HTML. Whatever comes from data goes through `write` or an attribute, and both escape;
/// only literals of the program go in as they are.
struct Markup {
  /// In UTF-8: of a long paper most of the time went into strings that grew by a few signs each.
  private(set) var bytes: [UInt8] = []

  /// It as a text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element with what `content` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    verbatim(">")
    content(&self)
    verbatim("</")
    verbatim(name)
    verbatim(">")
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
    verbatim("/>")
  }

  /// `words`, escaped.
  mutating func write(_ words: String) { Self.append(words, to: &bytes) }

  /// What was already written.
  mutating func append(_ other: Markup) { bytes += other.bytes }

  /// A text of the program as it is.
  mutating func verbatim(_ own: StaticString) {
    guard own.hasPointerRepresentation else { return bytes.append(contentsOf: own.description.utf8) }
    bytes.append(contentsOf: UnsafeBufferPointer(start: own.utf8Start, count: own.utf8CodeUnitCount))
  }

  /// Rules of a style sheet, in which names that are data stand between quotation marks; nothing in them can end the sheet.
  mutating func style(_ rules: String) { bytes.append(contentsOf: rules.utf8.lazy.filter { $0 != UInt8(ascii: "<") }) }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    verbatim("<")
    verbatim(name)
    for (key, value) in attributes {
      verbatim(" ")
      verbatim(key)
      verbatim("=\"")
      Self.append(value, to: &bytes)
      verbatim("\"")
    }
  }

  /// `words` so that nothing in them is taken for markup, without what neither XML nor HTML can hold: control characters other than
  /// tab and line feed, and code points that are no characters (U+FFFE, U+FFFF and their like). Line ends become line feeds.
  static func escaped(_ words: String) -> String {
    var result: [UInt8] = []
    append(words, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ words: String, to bytes: inout [UInt8]) {
    var words = words
    let isPlain = words.withUTF8 { given in
      guard !given.contains(where: needsCare) else { return false }
      bytes.append(contentsOf: given)
      return true
    }
    guard !isPlain else { return }
    func add(_ own: StaticString) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: own.utf8Start, count: own.utf8CodeUnitCount))
    }
    var wasReturn = false
    for scalar in words.unicodeScalars {
      defer { wasReturn = scalar.value == 0x0D }
      switch scalar.value {
      case 0x26: add("&amp;")
      case 0x3C: add("&lt;")
      case 0x3E: add("&gt;")
      case 0x22: add("&quot;")
      case 0x27: add("&#39;")
      case 0x0A where wasReturn: break
      case 0x0D: add("\n")
      case 0x09, 0x0A: bytes.append(UInt8(scalar.value))
      case 0..<0x20, 0x7F...0x9F: break
      case 0xFDD0... where scalar.properties.isNoncharacterCodePoint: break
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }

  /// Whether a byte may begin something that is escaped or left out.
  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x28 && byte != 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }
}
