/// What the bytes of a text look like, counted in one walk.
struct ByteStatistics {
  /// Bytes from 0x80.
  private(set) var highBytes = 0
  /// Those of them that belong to a whole character of UTF-8 of two bytes or more.
  private(set) var utf8Bytes = 0
  /// Those that belong to a Chinese character or sign in UTF-8, three bytes each.
  private(set) var ideographBytes = 0

  /// Counted over `bytes`.
  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let length = Self.length(byte)
      let end = index + length
      if length > 1, end <= bytes.count, bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        highBytes += length
        utf8Bytes += length
        if length == 3, (0xE3...0xE9).contains(byte) || byte == 0xEF { ideographBytes += length }
        index = end
      } else {
        highBytes += 1
        index += 1
      }
    }
  }

  /// Whether it is UTF-8 but for some damage.
  var isMostlyUTF8: Bool { highBytes > 0 && utf8Bytes * 10 >= highBytes * 8 }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
