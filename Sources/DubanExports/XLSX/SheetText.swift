/// How much room a text takes in a cell.
enum SheetText {
  /// In how many lines `text` stands in `width` cells, of which a wide character takes two.
  static func lines(_ text: String, width: Int) -> Int {
    var (lines, column) = (1, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (lines, column) = (lines + 1, 0)
        continue
      }
      let size = scalar.value < 0x1100 ? 1 : 2
      column += size
      if column > width { (lines, column) = (lines + 1, size) }
    }
    return lines
  }
}
