/// How columns of text share a line: each as wide as it wants while there is room, then the widest give way first, none below what it
/// needs.
package struct ColumnFit: Hashable, Sendable {
  /// The cells that a column of words keeps, unless it wants fewer.
  private static let leastWords = 8
  /// A longer word is broken. Cells.
  private static let longestWord = 24

  /// What each column wants, at most the line. Cells.
  private let wanted: [Int]
  /// Below this its words would break. Cells.
  private let least: [Int]

  /// The columns of a table.
  ///
  /// - Parameters:
  ///   - columns: the texts of each column with its head.
  ///   - width: the cells of a line.
  ///   - longestWord: the cells of the longest piece of a text that should not break.
  package init(
    _ columns: [[DisplayText]], width: Int, _ ambiguous: AmbiguousWidth, longestWord: (DisplayText) -> Int
  ) {
    var (wanted, least) = ([Int](), [Int]())
    for texts in columns {
      let natural = texts.reduce(1) { max($0, $1.width(ambiguous)) }
      let word = texts.reduce(1) { max($0, min(ColumnFit.longestWord, longestWord($1))) }
      wanted.append(min(natural, width))
      least.append(min(natural, max(word, ColumnFit.leastWords)))
    }
    (self.wanted, self.least) = (wanted, least)
  }

  /// The cells of each column in `room` cells, the gaps between them not counted; nil where not all find what they need.
  package func widths(in room: Int) -> [Int]? {
    guard least.reduce(0, +) <= room else { return nil }
    var widths = wanted
    var surplus = widths.reduce(0, +) - room
    while surplus > 0 {
      let wide = widths.indices.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
      guard let wide else { return nil }
      widths[wide] -= 1
      surplus -= 1
    }
    return widths
  }
}
