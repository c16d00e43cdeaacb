import DubanCore

/// Writes compact JSON. The same values always give the same text, so that two definitions are equal when their texts are.
///
/// The exports have a writer of their own, for what people and scripts read: it lays out any value, and escapes what a
/// terminal might obey. This one appends bytes as records say, with no value in between, since a plan may have
/// 100,000 tasks.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// What `body` writes.
  static func write(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// One object, with the members that `body` writes.
  static func object(_ body: (inout JSONWriter) -> Void) -> String { write { $0.object(body) } }

  // MARK: Containers

  /// Writes an object with the members that `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; `body` writes each element.
  mutating func array<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of a member; its value must follow.
  mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  // MARK: Members, left out where there is nothing to say

  /// Writes a member of text unless it is nil.
  mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }

  /// Writes a member that is an exact decimal unless it is nil.
  mutating func member(_ key: String, _ figure: Figure?) {
    guard let figure else { return }
    self.key(key)
    raw(figure.description)
  }

  /// Writes a member that is a whole number.
  mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    raw(String(number))
  }

  /// Writes a member that is true or false unless it is nil.
  mutating func member(_ key: String, truth: Bool?) {
    guard let truth else { return }
    self.key(key)
    raw(truth ? "true" : "false")
  }

  /// Writes a member that is a day unless it is nil.
  mutating func member(_ key: String, _ day: Day?) {
    member(key, day?.description)
  }

  /// Writes a member that is a word unless it is nil.
  mutating func member<Word: RawRepresentable<String>>(_ key: String, word: Word?) {
    member(key, word?.rawValue)
  }

  /// Writes a member that is a list of texts unless it is empty.
  mutating func member(_ key: String, _ texts: [String]) {
    member(key, texts) { json, text in json.string(text) }
  }

  /// Writes a member that is a list unless it is empty; `body` writes each element.
  mutating func member<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    self.key(key)
    array(elements, body)
  }

  /// Writes a member that is an object unless `dictionary` is empty; `body` writes a member for each of it, in the order of its keys.
  mutating func member<Name: Comparable, Value>(
    _ key: String, sorted dictionary: [Name: Value], _ body: (inout JSONWriter, Name, Value) -> Void
  ) {
    guard !dictionary.isEmpty else { return }
    self.key(key)
    object { json in
      for (name, value) in dictionary.sorted(by: { $0.key < $1.key }) { body(&json, name, value) }
    }
  }

  // MARK: Values

  /// Writes a text.
  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: (byte < 16 ? "0" : "1").utf8)
        bytes.append(contentsOf: String(byte & 15, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
