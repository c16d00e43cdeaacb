extension Grid {
  /// What is on it as lines of plain text: without colours, without what is blank at the edges, and with the columns that
  /// are blank in every row closed up, so that what is aligned stays so and takes no more room than it needs.
  package var plainText: String {
    let kept = columnsWithoutWideGaps
    let lines = (0..<size.rows).map { row -> Substring in
      var line = ""
      for column in kept {
        let glyph = cells[row * size.columns + column].glyph
        if glyph != .continuation { append(glyph, to: &line) }
      }
      return line.trimmedAtEnd
    }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return "" }
    return lines[first...last].joined(separator: "\n") + "\n"
  }

  /// Whether nothing stands in a row.
  package func isBlank(row: Int) -> Bool {
    cells[row * size.columns..<(row + 1) * size.columns].allSatisfy { $0.glyph == .space }
  }

  /// The columns in which anything stands, and at most two of every gap between them.
  private var columnsWithoutWideGaps: [Int] {
    var isUsed = Array(repeating: false, count: size.columns)
    for row in 0..<size.rows {
      let start = row * size.columns
      for column in 0..<size.columns where cells[start + column].glyph != .space { isUsed[column] = true }
    }
    var kept: [Int] = []
    var gap = 2
    for column in isUsed.indices {
      gap = isUsed[column] ? 0 : gap + 1
      if gap <= 2 { kept.append(column) }
    }
    return kept
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmedAtEnd: Substring { self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)] }
}
