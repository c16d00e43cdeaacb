/// Reads what `ByteWriter` wrote, and believes none of it: the writer may be a process that a hostile document has taken over.
struct ByteReader {
  /// The bytes are none that the writer could have written.
  struct Damage: Error, Equatable {}

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { index == bytes.count }

  mutating func byte() throws(Damage) -> UInt8 {
    guard index < bytes.count else { throw Damage() }
    defer { index += 1 }
    return bytes[index]
  }

  /// A number from 0 to 2⁶³ - 1.
  mutating func number() throws(Damage) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = try byte()
      guard shift < 63 else { throw Damage() }
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard let number = Int(exactly: value) else { throw Damage() }
    return number
  }

  /// A number that a row, a column, a span or a line can be; sums of a few of them never overflow.
  mutating func place() throws(Damage) -> Int {
    let number = try number()
    guard number <= 1 << 40 else { throw Damage() }
    return number
  }

  mutating func text() throws(Damage) -> String {
    let count = try number()
    guard count <= bytes.count - index,
      let text = String(validating: bytes[index..<(index + count)], as: UTF8.self)
    else { throw Damage() }
    index += count
    return text
  }

  /// Bytes as they are.
  mutating func data() throws(Damage) -> [UInt8] {
    let count = try number()
    guard count <= bytes.count - index else { throw Damage() }
    defer { index += count }
    return Array(bytes[index..<(index + count)])
  }

  mutating func optionalText() throws(Damage) -> String? {
    switch try byte() {
    case 0: nil
    case 1: try text()
    default: throw Damage()
    }
  }

  /// A list; each of its elements is at least a byte, so none can be longer than what is left.
  mutating func list<Element>(_ one: (inout ByteReader) throws(Damage) -> Element) throws(Damage) -> [Element] {
    let count = try number()
    guard count <= bytes.count - index else { throw Damage() }
    var list: [Element] = []
    for _ in 0..<count { list.append(try one(&self)) }
    return list
  }

  /// The value of an enumeration by its name.
  mutating func named<Value: RawRepresentable<String>>() throws(Damage) -> Value {
    guard let value = Value(rawValue: try text()) else { throw Damage() }
    return value
  }
}

extension ByteReader {
  /// A number of any sign.
  mutating func signed() throws(Damage) -> Int64 {
    let isNegative = try truth()
    guard let number = Int64(exactly: try number()) else { throw Damage() }
    return isNegative ? -number : number
  }

  /// Yes or no.
  mutating func truth() throws(Damage) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw Damage()
    }
  }

  /// A value where there is one.
  mutating func optional<Value>(_ one: (inout ByteReader) throws(Damage) -> Value) throws(Damage) -> Value? {
    try truth() ? try one(&self) : nil
  }

  /// A list of texts.
  mutating func texts() throws(Damage) -> [String] {
    try list { (reader) throws(Damage) in try reader.text() }
  }
}
