import DubanCore

/// Reads the JSON that this module writes, from bytes in memory, in one pass and without an intermediate tree.
///
/// A reader must not outlive the bytes it was made over.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var recent: RecentTexts
  /// How many objects and arrays are open.
  private var depth = 0

  /// How deep they may lie in each other. What this program writes needs a third of it; a file that was made to need more would end
  /// the program, for each level takes room on the stack.
  static let deepest = 100

  /// What was found to be wrong, and where.
  struct Malformed: Error, Equatable {
    /// Bytes from the start.
    let offset: Int
    /// What should have stood there.
    let expected: String
  }

  /// Reads `bytes` from their beginning with `body`, which must come to the end of them.
  static func read<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout JSONReader) throws(Malformed) -> Result
  ) throws(Malformed) -> Result {
    var reader = JSONReader(bytes: bytes)
    let result = try body(&reader)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.malformed("the end") }
    return result
  }

  /// Reads `text` from its beginning with `body`, which must come to the end of it.
  static func read<Result>(
    _ text: String, _ body: (inout JSONReader) throws(Malformed) -> Result
  ) throws(Malformed) -> Result {
    var text = text
    return try text.withUTF8 { bytes in
      Swift.Result { () throws(Malformed) in try read(bytes, body) }
    }.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    recent = RecentTexts(reading: bytes.count)
  }

  /// The error that something else should stand here.
  func malformed(_ expected: String) -> Malformed { Malformed(offset: position, expected: expected) }
}

// MARK: - Containers

extension JSONReader {
  /// Reads an object; `member` is given each key and must read or skip its value.
  @inline(__always)
  mutating func object(
    _ member: (JSONKey, inout JSONReader) throws(Malformed) -> Void
  ) throws(Malformed) {
    try enter(UInt8(ascii: "{"), "an object")
    defer { depth -= 1 }
    if accept(UInt8(ascii: "}")) { return }
    repeat {
      let key = try key()
      try expect(UInt8(ascii: ":"), "a colon")
      if let key { try member(key, &self) } else { try skip() }
    } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "a comma or the end of the object")
  }

  /// Reads an object whose keys are data, such as the names of targets.
  mutating func dictionary(
    _ member: (String, inout JSONReader) throws(Malformed) -> Void
  ) throws(Malformed) {
    try enter(UInt8(ascii: "{"), "an object")
    defer { depth -= 1 }
    if accept(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"), "a colon")
      try member(key, &self)
    } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "a comma or the end of the object")
  }

  /// Reads an array whose elements `element` reads.
  @inline(__always)
  mutating func array<Element>(
    _ element: (inout JSONReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    try enter(UInt8(ascii: "["), "an array")
    defer { depth -= 1 }
    var elements: [Element] = []
    if accept(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try element(&self)) } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "a comma or the end of the array")
    return elements
  }

  /// Passes over one value of any kind: members of a newer program that this one does not know.
  mutating func skip() throws(Malformed) {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): try dictionary { (_, json) throws(Malformed) in try json.skip() }
    case UInt8(ascii: "["): _ = try array { (json) throws(Malformed) in try json.skip() }
    case UInt8(ascii: "\""): _ = try string()
    default:
      let start = position
      while let byte = peek, !JSONReader.endsScalar(byte) { position += 1 }
      guard position > start else { throw malformed("a value") }
    }
  }
}

// MARK: - Values

extension JSONReader {
  /// Reads a text.
  mutating func string() throws(Malformed) -> String {
    let span = try quoted()
    if span.plain { return recent.text(span.bytes) }
    return try unescaped(span.bytes)
  }

  /// Reads a list of texts.
  mutating func strings() throws(Malformed) -> [String] {
    try array { (json) throws(Malformed) in try json.string() }
  }

  /// Reads one of the words of `type`.
  mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type) throws(Malformed) -> Word {
    guard let word = Word(rawValue: try string()) else { throw malformed("a word of \(type)") }
    return word
  }

  /// Reads a truth value.
  mutating func truth() throws(Malformed) -> Bool {
    skipBlanks()
    let start = position
    while let byte = peek, !JSONReader.endsScalar(byte) { position += 1 }
    let word = bytes[start..<position]
    if word.elementsEqual("true".utf8) { return true }
    guard word.elementsEqual("false".utf8) else {
      position = start
      throw malformed("true or false")
    }
    return false
  }

  /// Reads a day in its ISO form.
  mutating func day() throws(Malformed) -> Day {
    // A large plan has hundreds of thousands of days, so the digits are read as they come.
    let text = try quoted().bytes
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = JSONReader.number(text[..<4]), let month = JSONReader.number(text[5..<7]),
      let dayOfMonth = JSONReader.number(text[8...]), let day = Day(year, month, dayOfMonth)
    else { throw malformed("a day") }
    return day
  }

  /// Reads a quarter with its year: `2020Q3`.
  mutating func quarter() throws(Malformed) -> Quarter {
    let text = try quoted().bytes
    guard text.count == 6, text[4] == UInt8(ascii: "Q"), let year = JSONReader.number(text[..<4]),
      let index = JSONReader.number(text[5...]), (1...4).contains(index)
    else { throw malformed("a quarter") }
    return Quarter(year: year, index: index)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  /// Reads a whole number.
  mutating func integer() throws(Malformed) -> Int {
    let figure = try figure()
    guard figure.scale == 0 else { throw malformed("a whole number") }
    return Int(figure.units)
  }

  /// Reads an exact decimal.
  ///
  /// Invariant 8: the digits go straight into the figure; no binary floating point in between.
  mutating func figure() throws(Malformed) -> Figure {
    skipBlanks()
    let negative = peek == UInt8(ascii: "-")
    if negative { position += 1 }
    var units: Int64 = 0
    var digits = 0
    var scale: Int?
    while let byte = peek, !JSONReader.endsScalar(byte) {
      if byte == UInt8(ascii: "."), scale == nil, digits > 0 {
        scale = 0
      } else if (0x30...0x39).contains(byte), digits < 18 {
        units = units * 10 + Int64(byte - 0x30)
        digits += 1
        scale = scale.map { $0 + 1 }
      } else {
        throw malformed("a decimal number")
      }
      position += 1
    }
    guard digits > 0, scale != 0, scale ?? 0 <= Figure.longestScale else { throw malformed("a decimal number") }
    return Figure(units: negative ? -units : units, scale: scale ?? 0)
  }
}

// MARK: - Bytes

extension JSONReader {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// Whether the next value is of text, for members that may be written in two ways.
  var isAtString: Bool {
    mutating get {
      skipBlanks()
      return peek == UInt8(ascii: "\"")
    }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ name: @autoclosure () -> String) throws(Malformed) {
    guard accept(byte) else { throw malformed(name()) }
  }

  /// Reads the beginning of an object or an array.
  private mutating func enter(_ byte: UInt8, _ name: @autoclosure () -> String) throws(Malformed) {
    guard depth < JSONReader.deepest else { throw malformed("no more than \(JSONReader.deepest) levels") }
    try expect(byte, name())
    depth += 1
  }

  private mutating func key() throws(Malformed) -> JSONKey? {
    JSONKey(try quoted().bytes)
  }

  /// The bytes between the next two quotation marks, and whether they hold no escapes.
  private mutating func quoted() throws(Malformed) -> (bytes: UnsafeBufferPointer<UInt8>, plain: Bool) {
    try expect(UInt8(ascii: "\""), "a text")
    let start = position
    var plain = true
    while let byte = peek {
      if byte == UInt8(ascii: "\"") {
        position += 1
        return (UnsafeBufferPointer(rebasing: bytes[start..<position - 1]), plain)
      }
      if byte == UInt8(ascii: "\\") {
        plain = false
        position += 1
      }
      position += 1
    }
    position = bytes.count
    throw malformed("a closing quotation mark")
  }

  private func unescaped(_ escaped: UnsafeBufferPointer<UInt8>) throws(Malformed) -> String {
    var units: [UInt16] = []
    var rest = String(decoding: escaped, as: UTF8.self).utf16[...]
    while let unit = rest.popFirst() {
      guard unit == 0x5C else {
        units.append(unit)
        continue
      }
      guard let letter = rest.popFirst(), let scalar = Unicode.Scalar(letter) else { throw malformed("an escape") }
      switch scalar {
      case "n": units.append(0x0A)
      case "t": units.append(0x09)
      case "r": units.append(0x0D)
      case "b": units.append(0x08)
      case "f": units.append(0x0C)
      case "\"", "\\", "/": units.append(letter)
      case "u":
        guard rest.count >= 4, let unit = UInt16(String(rest.prefix(4)) ?? "", radix: 16) else {
          throw malformed("four hexadecimal digits")
        }
        rest = rest.dropFirst(4)
        units.append(unit)
      default: throw malformed("an escape")
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
