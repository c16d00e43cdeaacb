/// Writes numbers and texts as few bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

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
