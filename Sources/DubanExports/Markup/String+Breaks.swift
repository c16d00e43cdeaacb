extension String {
  /// Whether a line may end in it or a tab stand in it: by bytes, since nearly no text of a table has one, and each is asked.
  var mayBreak: Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      // Control characters; U+0085 is C2 85; U+2028 and U+2029 are E2 80 A8 and A9.
      if byte < 0x20 || second == 0xC2 && byte == 0x85
        || first == 0xE2 && second == 0x80 && (byte == 0xA8 || byte == 0xA9)
      {
        return true
      }
      (first, second) = (second, byte)
    }
    return false
  }
}

extension String {
  /// Whether a hyphen stands in it at which no line may end: that of an item's number, a day or a span of figures, as of `1-2`,
  /// `DH-3`, `2020-09-30`. By bytes, likewise.
  var hasBoundHyphen: Bool {
    var before: (first: UInt8, second: UInt8) = (0, 0)
    for byte in utf8 {
      if before.second == UInt8(ascii: "-"), Self.binds(before.first, byte) { return true }
      before = (before.second, byte)
    }
    return false
  }

  /// Whether a hyphen between them belongs to both: each a letter or digit of ASCII, and one of them a digit.
  static func binds(_ before: UInt8?, _ after: UInt8?) -> Bool {
    guard let before, let after else { return false }
    func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
    return (isDigit(before) || isDigit(after)) && (isDigit(before) || isLetter(before))
      && (isDigit(after) || isLetter(after))
  }

  /// It in pieces, of which each is a row of letters, digits and hyphens of ASCII, or what stands between such.
  var piecesByNumbers: [Substring] {
    func isPart(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "-") || byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }
    var pieces: [Substring] = []
    var start = utf8.startIndex
    while start < utf8.endIndex {
      let kind = isPart(utf8[start])
      let end = utf8[start...].firstIndex { isPart($0) != kind } ?? utf8.endIndex
      pieces.append(self[start..<end])
      start = end
    }
    return pieces
  }
}
