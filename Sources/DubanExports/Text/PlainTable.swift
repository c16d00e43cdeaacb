import DubanCore
import DubanReports
import DubanScreen

/// A table in plain text: columns beside each other where a line has room for them, else each row as lines of head and value.
struct PlainTable {
  /// What stands between columns.
  private static let gap = 2

  private let table: ReportTable
  private let layout: TextLayout
  private let heads: [DisplayText]
  private let cells: [[DisplayText]]

  init(_ table: ReportTable, _ language: Language, _ layout: TextLayout) {
    self.table = table
    self.layout = layout
    heads = table.columns.map { DisplayText($0.title) }
    cells = table.rows.map { $0.cells.map { DisplayText($0.words(language)) } }
  }

  var lines: [String] {
    guard !table.columns.isEmpty else { return [] }
    guard let widths else { return blocks }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(
      separator: String(repeating: " ", count: Self.gap))
    let rows = cells.map { row($0, widths) }
    // Where rows have several lines, a line between them keeps them apart.
    let isLoose = rows.contains { $0.count > 1 }
    var lines = row(heads, widths) + [rule]
    for (index, row) in rows.enumerated() {
      if table.rows[index].isTotal, index > 0 { lines.append(rule) } else if isLoose, index > 0 { lines.append("") }
      lines += row
    }
    return lines
  }

  // MARK: Beside each other

  /// How wide each column is; nil where a line has too little room for all.
  private var widths: [Int]? {
    // More rows never need less room: where the first of many have too little, the others need not be looked at.
    if cells.count > 2 * Self.sample, widths(of: cells.prefix(Self.sample)) == nil { return nil }
    return widths(of: cells[...])
  }

  /// So many rows mostly tell whether a table fits.
  private static let sample = 100

  private func widths(of cells: ArraySlice<[DisplayText]>) -> [Int]? {
    let columns = table.columns.indices.map { index in [heads[index]] + cells.map { $0[index] } }
    let fit = ColumnFit(columns, width: layout.width, layout.ambiguous) { TypeWidth.longestWord($0.string) }
    return fit.widths(in: layout.width - Self.gap * (table.columns.count - 1))
  }

  private func row(_ cells: [DisplayText], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1, layout.ambiguous) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var (text, blanks) = ("", "")
      for (index, lines) in wrapped.enumerated() {
        if index > 0 { blanks += String(repeating: " ", count: Self.gap) }
        let shown = line < lines.count ? lines[line] : .empty
        let free = max(0, widths[index] - shown.width(layout.ambiguous))
        let before =
          switch table.columns[index].alignment {
          case .leading: 0
          case .centre: free / 2
          case .trailing: free
          }
        blanks += String(repeating: " ", count: before)
        // Blanks wait until something follows them, so that no line ends with any.
        if !shown.isEmpty {
          text += blanks + shown.string
          blanks = ""
        }
        blanks += String(repeating: " ", count: free - before)
      }
      return text
    }
  }

  // MARK: Below each other

  /// Each row as lines of head and value; what is empty is left out.
  private var blocks: [String] {
    let widest = min(layout.width / 3, heads.map { $0.width(layout.ambiguous) }.max() ?? 0)
    return cells.enumerated().flatMap { index, row in
      (index == 0 ? [] : [""])
        + zip(heads, row).filter { !$0.1.isEmpty }.flatMap { head, value in
          let head = head.clipped(to: widest, layout.ambiguous)
          let padding = String(repeating: " ", count: widest - head.width(layout.ambiguous) + Self.gap)
          return layout.wrapped(value.string, first: head.string + padding, indent: widest + Self.gap)
        }
    }
  }
}
