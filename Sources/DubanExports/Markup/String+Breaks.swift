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
