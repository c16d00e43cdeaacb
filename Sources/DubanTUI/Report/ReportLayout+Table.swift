import DubanCore
import DubanReports
import DubanScreen

/// Tables on the screen: columns beside each other where a line has room for them, else row below row.
extension ReportLayout {
  /// The cells between columns.
  private static let gap = 2

  mutating func lines(of table: ReportTable) -> [ReportLine] {
    guard !table.columns.isEmpty else { return [] }
    let heads = table.columns.map { DisplayText($0.title) }
    let texts = table.rows.map { $0.cells.map { DisplayText(words(of: $0)) } }
    let columns = table.columns.indices.map { index in [heads[index]] + texts.map { $0[index] } }
    let fit = ColumnFit(columns, width: widest, ambiguous) { $0.longestPiece(ambiguous) }
    guard let widths = fit.widths(in: widest - Self.gap * (columns.count - 1)) else {
      return belowEachOther(table, heads)
    }
    return besideEachOther(table, heads, widths)
  }

  private func words(of cell: ReportTable.Cell) -> String {
    switch cell {
    case .light(let light): LightStyle(light).label(language, glyphs).string
    case .text, .figure, .count, .day, .quoted, .empty: cell.words(language)
    }
  }

  private mutating func span(of cell: ReportTable.Cell, isTotal: Bool) -> ReportSpan {
    let text = DisplayText(words(of: cell))
    switch cell {
    case .count(let counted): return span(counted)
    case .light(let light): return ReportSpan(text, Style(LightStyle(light).role))
    case .text, .figure, .day, .quoted, .empty: return ReportSpan(text, Style(isTotal ? .strong : .text))
    }
  }

  // MARK: Beside each other

  private mutating func besideEachOther(_ table: ReportTable, _ heads: [DisplayText], _ widths: [Int]) -> [ReportLine] {
    var lines = row(heads.map { ReportSpan($0, Style(.columnHead)) }, widths, table)
    let rows = table.rows.map { row in
      var spans: [ReportSpan] = []
      for cell in row.cells { spans.append(span(of: cell, isTotal: row.isTotal)) }
      return self.row(spans, widths, table)
    }
    // Where rows have several lines, a line between them keeps them apart.
    let isLoose = rows.contains { $0.count > 1 }
    for (index, row) in rows.enumerated() {
      if isLoose, index > 0 { lines.append(.blank) }
      lines += row
    }
    return lines
  }

  private func row(_ spans: [ReportSpan], _ widths: [Int], _ table: ReportTable) -> [ReportLine] {
    let wrapped = zip(spans, widths).map { [$0].wrapped(to: $1, ambiguous) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var (pieces, start) = ([ReportLine.Piece](), 0)
      for (index, cell) in wrapped.enumerated() {
        if line < cell.count {
          let used = cell[line].pieces.reduce(0) { $0 + $1.text.width(ambiguous) }
          let free = max(0, widths[index] - used)
          let before =
            switch table.columns[index].alignment {
            case .leading: 0
            case .centre: free / 2
            case .trailing: free
            }
          pieces += cell[line].shifted(by: start + before).pieces
        }
        start += widths[index] + Self.gap
      }
      return ReportLine(pieces)
    }
  }

  // MARK: Below each other

  /// Each row as lines of head and value; what is empty is left out.
  private mutating func belowEachOther(_ table: ReportTable, _ heads: [DisplayText]) -> [ReportLine] {
    let widest = min(columns / 3, heads.map { $0.width(ambiguous) }.max() ?? 0)
    var lines: [ReportLine] = []
    for (index, row) in table.rows.enumerated() {
      if index > 0 { lines.append(.blank) }
      for (head, cell) in zip(heads, row.cells) where !words(of: cell).isEmpty {
        let value = [span(of: cell, isTotal: row.isTotal)].wrapped(to: columns - widest - Self.gap, ambiguous)
        let head = ReportLine(head.clipped(to: widest, ambiguous), Style(.dim))
        for (index, line) in value.enumerated() {
          lines.append(
            ReportLine((index == 0 ? head.pieces : []) + line.shifted(by: widest + Self.gap).pieces))
        }
      }
    }
    return lines
  }
}
