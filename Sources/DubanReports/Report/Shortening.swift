extension String {
  /// How many cells of a terminal it takes, a Chinese character two.
  var terminalCells: Int { reduce(0) { $0 + $1.cells } }

  /// It in at most `cells` cells of a terminal, of which a Chinese character takes two, in one line; what was cut ends with `…`.
  ///
  /// For papers that must keep to one page: what stands in full elsewhere may be cut here.
  func shortened(to cells: Int) -> String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ")
    var (room, end) = (cells, line.startIndex)
    var lastWhole = line.startIndex
    while end < line.endIndex {
      room -= line[end].cells
      if room < 0 {
        let kept = line[..<lastWhole]
        return kept.prefix(kept.count - kept.reversed().prefix { $0 == " " }.count) + "…"
      }
      // The mark of the cut needs room too.
      if room >= 2 { lastWhole = line.index(after: end) }
      end = line.index(after: end)
    }
    return line
  }
}

extension Character {
  /// 2 for what Chinese type sets as wide as a character, 1 for others.
  fileprivate var cells: Int { unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1 }
}
