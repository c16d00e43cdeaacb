/// How much room a text takes in a cell.
enum SheetText {
  /// In how many lines `text` stands in `width` cells, of which a wide character takes two.
  static func lines(_ text: String, width: Int) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var (lines, column) = (1, 0)
      for place in bytes.indices {
        let byte = bytes[place]
        // By the bytes with which characters begin: those from U+1100 on are wide.
        guard byte & 0xC0 != 0x80 else { continue }
        if byte == UInt8(ascii: "\n") {
          (lines, column) = (lines + 1, 0)
          continue
        }
        let size = byte > 0xE1 || (byte == 0xE1 && bytes[place + 1] >= 0x84) ? 2 : 1
        column += size
        if column > width { (lines, column) = (lines + 1, size) }
      }
      return lines
    }
  }
}
