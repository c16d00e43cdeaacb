/// The place of a field in a sheet, from 0; written `B12`.
struct CellReference: Hashable {
  var row: Int
  var column: Int

  /// That of `text`; dollar signs may stand in it.
  init?(_ text: String) {
    var row = 0
    var column = 0
    var hasRow = false
    for byte in text.utf8 {
      switch byte {
      case 0x24: continue
      case 0x30...0x39:
        hasRow = true
        row = row * 10 + Int(byte - 0x30)
      case 0x41...0x5A, 0x61...0x7A:
        guard !hasRow else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      default: return nil
      }
      guard row <= ReadingLimits.sheetRows, column <= ReadingLimits.sheetColumns else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row - 1
    self.column = column - 1
  }

  /// That in `row` and `column`.
  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// As it is written.
  var name: String {
    var letters: [Character] = []
    var rest = column + 1
    while rest > 0 {
      if let scalar = Unicode.Scalar(UInt32(0x41 + (rest - 1) % 26)) { letters.insert(Character(scalar), at: 0) }
      rest = (rest - 1) / 26
    }
    return String(letters) + String(row + 1)
  }
}
