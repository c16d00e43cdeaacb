/// What a web page says of its own encoding.
enum HTMLCharset {
  /// The encoding after `charset=` at the beginning of `bytes`, if it is one that is known.
  static func declared(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(8_192).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let word = [UInt8]("charset".utf8)
    guard head.count > word.count else { return nil }
    for start in 0..<(head.count - word.count) where head[start] == word[0] && head[start...].starts(with: word) {
      let value = head[(start + word.count)...].drop { " \t=\"'".utf8.contains($0) }
        .prefix { $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      if let encoding = encoding(called: String(decoding: value, as: UTF8.self)) { return encoding }
    }
    return nil
  }

  /// The encoding that pages call `name`, in small letters; nil for one that is not known.
  static func encoding(called name: String) -> TextEncoding? {
    switch name {
    case "utf-8", "utf8": .utf8
    case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80": .gb18030
    case "big5", "big5-hkscs", "x-big5": .big5
    default: nil
    }
  }
}
