import DubanCore
import DubanReports
import DubanScreen

/// A table in plain text: columns beside each other where a line has room for them, else each row as lines of head and value.
struct PlainTable {
  /// What stands between columns.
  private static let gap = 2

  private let table: ReportTable
  private let language: Language
  private let layout: TextLayout
  private let heads: [DisplayText]

  init(_ table: ReportTable, _ language: Language, _ layout: TextLayout) {
    self.table = table
    self.language = language
    self.layout = layout
    heads = table.columns.map { DisplayText($0.title) }
  }

  /// Writes its lines; none where it has no columns.
  func write(to lines: inout TextLines) {
    guard !table.columns.isEmpty else { return }
    // More rows never need less room: where the first of many have too little, the others need not be looked at.
    let isLong = table.rows.count > 2 * Self.sample
    if isLong, widths(of: table.rows.prefix(Self.sample).map(cells)) == nil { return writeBlocks(to: &lines) }
    let cells = table.rows.map(cells)
    guard let widths = widths(of: cells) else { return writeBlocks(to: &lines) }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(
      separator: String(repeating: " ", count: Self.gap))
    let rows = cells.map { row($0, widths) }
    // Where rows have several lines, a line between them keeps them apart.
    let isLoose = rows.contains { $0.count > 1 }
    for line in row(heads, widths) + [rule] { lines.add(line) }
    for (index, row) in rows.enumerated() {
      if table.rows[index].isTotal, index > 0 { lines.add(rule) } else if isLoose, index > 0 { lines.add("") }
      for line in row { lines.add(line) }
    }
  }

  private func cells(_ row: ReportTable.Row) -> [DisplayText] { row.cells.map { DisplayText($0.words(language)) } }

  // MARK: Beside each other

  /// So many rows mostly tell whether a table fits.
  private static let sample = 100

  /// How wide each column is; nil where a line has too little room for all.
  private func widths(of cells: [[DisplayText]]) -> [Int]? {
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

  /// Each row as lines of head and value; what is empty is left out. Rows are told one after the other, since a long table has
  /// a hundred thousand of them.
  private func writeBlocks(to lines: inout TextLines) {
    let widest = min(layout.width / 3, heads.map { $0.width(layout.ambiguous) }.max() ?? 0)
    let indent = widest + Self.gap
    let firsts = heads.map { head in
      let head = head.clipped(to: widest, layout.ambiguous)
      return head.string + String(repeating: " ", count: indent - head.width(layout.ambiguous))
    }
    let others = String(repeating: " ", count: indent)
    for (index, row) in table.rows.enumerated() {
      if index > 0 { lines.add("") }
      for (first, cell) in zip(firsts, row.cells) {
        let value = DisplayText(cell.words(language))
        guard !value.isEmpty else { continue }
        guard value.width(layout.ambiguous) > layout.width - indent else {
          lines.add(first, value.string)
          continue
        }
        for (line, part) in value.wrapped(to: layout.width - indent, layout.ambiguous).enumerated() {
          lines.add(line == 0 ? first : others, part.string)
        }
      }
    }
  }
}
