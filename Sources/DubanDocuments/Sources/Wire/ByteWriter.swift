/// Writes numbers and texts as few bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  fileprivate mutating func append(_ data: [UInt8]) { bytes.append(contentsOf: data) }

  /// A number from 0, seven bits a byte, the lowest first; a negative one, which no place or size is, becomes 0.
  mutating func write(_ number: Int) {
    var rest = UInt(max(number, 0))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Whether there is a text, and the text.
  mutating func write(_ text: String?) {
    write(UInt8(text == nil ? 0 : 1))
    if let text { write(text) }
  }

  mutating func write<Element>(_ list: [Element], _ one: (Element, inout ByteWriter) -> Void) {
    write(list.count)
    for element in list { one(element, &self) }
  }
}

extension ByteWriter {
  /// A number of any sign: whether it is negative, and how far from 0 it is.
  mutating func writeSigned(_ number: Int64) {
    write(UInt8(number < 0 ? 1 : 0))
    write(Int(clamping: number.magnitude))
  }

  /// Yes or no.
  mutating func write(_ isSo: Bool) { write(UInt8(isSo ? 1 : 0)) }

  /// Whether there is a value, and the value.
  mutating func write<Value>(optional value: Value?, _ one: (Value, inout ByteWriter) -> Void) {
    write(value != nil)
    if let value { one(value, &self) }
  }

  /// A list of texts.
  mutating func write(_ texts: [String]) { write(texts) { $1.write($0) } }

  /// A value of an enumeration by its name.
  mutating func write(named value: some RawRepresentable<String>) { write(value.rawValue) }

  /// Bytes as they are.
  mutating func write(data: [UInt8]) {
    write(data.count)
    append(data)
  }
}
