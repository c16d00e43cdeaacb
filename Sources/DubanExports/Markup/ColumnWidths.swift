import DubanCore
import DubanReports

/// How the width of a page is shared among the columns of a table, in the papers and pages alike.
enum ColumnWidths {
  /// The widths of the columns, together `total`: by their shares, but none so narrow that a word of its head, a day or a figure breaks
  /// while others have room. A column in which nothing stands is as wide as its head.
  static func of(
    _ table: ReportTable, _ language: Language, total: Int, half: Int, padding: Int
  ) -> [Int] {
    let sample = table.rows.count <= mostMeasured ? table.rows[...] : sample(of: table.rows)[...]
    let shares = table.columns.indices.map { index in
      let usual = max(1, table.columns[index].width)
      guard !table.rows.isEmpty else { return usual }
      let longest = sample.reduce(0) { max($0, TypeWidth.halves($1.cells[index].words(language))) }
      // Between what is usual and what this table holds, so that rows are not high for one column while others stand empty.
      return longest == 0 ? 0 : Int(Double(16 * usual * min(longest, 4 * usual)).squareRoot())
    }
    let least = table.columns.indices.map { index -> Int in
      let head = table.columns[index].title
      // Heads of four characters stay in one line.
      var halves = max(TypeWidth.longestWord(head), min(8, TypeWidth.halves(head)))
      for row in sample where halves < 24 {
        let words = row.cells[index].words(language)
        let longest =
          switch row.cells[index] {
          case .text, .quoted: TypeWidth.longestWord(words)
          case .figure, .count, .day, .light, .empty: TypeWidth.halves(words)
          }
        halves = max(halves, min(24, longest))
      }
      return halves * half + padding + half / 2
    }
    let needed = least.reduce(0, +)
    guard needed < total else { return shared(total, by: least) }
    var fixed: [Int: Int] = [:]
    while true {
      let free = table.columns.indices.filter { fixed[$0] == nil }
      let room = total - fixed.values.reduce(0, +)
      let parts = shared(room, by: free.map { shares[$0] })
      let narrow = free.indices.filter { parts[$0] < least[free[$0]] }
      guard !narrow.isEmpty else {
        // Where nothing at all is shared out, the last takes what is left.
        var widths = least
        if free.isEmpty, let last = widths.indices.last { widths[last] += room }
        for (position, index) in free.enumerated() { widths[index] = parts[position] }
        return widths
      }
      for position in narrow { fixed[free[position]] = least[free[position]] }
    }
  }

  /// Of a longer table so many rows are measured: what each line of a hundred thousand holds is much the same.
  private static let mostMeasured = 4_000

  /// Rows from all parts of `rows`.
  private static func sample(of rows: [ReportTable.Row]) -> [ReportTable.Row] {
    (0..<mostMeasured).map { rows[$0 * rows.count / mostMeasured] }
  }

  /// `total` in whole parts by `shares`, with nothing left over.
  private static func shared(_ total: Int, by shares: [Int]) -> [Int] {
    let whole = max(1, shares.reduce(0, +))
    var (given, seen) = (0, 0)
    return shares.map { share in
      seen += share
      let end = total * seen / whole
      defer { given = end }
      return end - given
    }
  }
}
