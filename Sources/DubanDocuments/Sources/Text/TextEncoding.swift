/// In which encoding a text is: told by its byte order mark, else by what it can be.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// With GBK and GB2312 in it.
  case gb18030 = "GB18030"
  case big5 = "BIG5-HKSCS"

  /// The text of `bytes` without a byte order mark.
  ///
  /// - Parameter declared: what a web page says of itself; believed only where the bytes do not tell.
  /// - Throws: `.badByte` with line and column, `.unknownEncoding`, `.binary`, `.mojibake`.
  static func text(of bytes: [UInt8], declared: TextEncoding? = nil) throws(DocumentProblem) -> String {
    let text = try decoded(bytes, declared: declared)
    if Mojibake.isLost(text) { throw .fault(.mojibake, at: .init()) }
    return text
  }

  private static func decoded(_ bytes: [UInt8], declared: TextEncoding?) throws(DocumentProblem) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try strictUTF8(Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(Array(bytes[2...]), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(Array(bytes[2...]), .utf16BigEndian) }
    if let order = byteOrder(bytes) { return try utf16(bytes, order) }
    guard !bytes.contains(0) else { throw .fault(.binary, at: .init()) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    // A text with one lost byte is still UTF-8, and in GB18030 it would read as other characters.
    if ByteStatistics(bytes).isMostlyUTF8 { return try strictUTF8(bytes) }
    if declared == .big5 { return try converted(bytes, .big5) }
    return try converted(bytes, .gb18030)
  }

  private static func strictUTF8(_ bytes: [UInt8]) throws(DocumentProblem) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw .fault(.badByte(encoding: utf8.rawValue), at: UTF8Damage.place(in: bytes))
  }

  private static func utf16(_ bytes: [UInt8], _ order: TextEncoding) throws(DocumentProblem) -> String {
    try converted(bytes, order)
  }

  private static func converted(_ bytes: [UInt8], _ encoding: TextEncoding) throws(DocumentProblem) -> String {
    guard let result = Conversions.convert(bytes, from: encoding) else {
      throw .fault(.unknownEncoding, at: .init())
    }
    switch result {
    case .whole(let utf8): return String(decoding: utf8, as: UTF8.self)
    case .failed(let offset):
      // What fails early was another encoding from the start.
      if encoding == .gb18030, ByteStatistics(Array(bytes[..<offset])).highBytes < 16 {
        throw .fault(.unknownEncoding, at: .init())
      }
      let before: String
      if case .whole(let utf8) = Conversions.convert(Array(bytes[..<offset]), from: encoding) {
        before = String(decoding: utf8, as: UTF8.self)
      } else {
        before = ""
      }
      throw .fault(.badByte(encoding: encoding.rawValue), at: TextPlace.after(before))
    }
  }

  /// The order of the bytes of UTF-16 without a mark: line ends, digits and blanks have a zero byte at one side, and Chinese
  /// characters lie between U+4E00 and U+9FFF.
  private static func byteOrder(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var likely = (little: 0, big: 0)
    let sample = min(bytes.count, 1 << 16)
    for index in stride(from: 0, to: sample, by: 2) {
      if isHigh(bytes[index + 1]), !(bytes[index + 1] == 0 && bytes[index] == 0) { likely.little += 1 }
      if isHigh(bytes[index]), !(bytes[index + 1] == 0 && bytes[index] == 0) { likely.big += 1 }
    }
    let units = sample / 2
    let hasZero = bytes[..<sample].contains(0)
    // Without a zero byte it may as well be text of letters, which lie in the same range.
    guard hasZero || !bytes[..<sample].allSatisfy({ $0 < 0x80 }) else { return nil }
    if likely.little * 10 >= units * 9, likely.little > likely.big { return .utf16LittleEndian }
    if likely.big * 10 >= units * 9, likely.big > likely.little { return .utf16BigEndian }
    return nil
  }

  private static func isHigh(_ byte: UInt8) -> Bool {
    byte == 0 || byte == 0x20 || byte == 0x30 || byte == 0xFF || (0x4E...0x9F).contains(byte)
  }
}
