import DubanCore

/// What the columns of a table are called, by its cells: those below headings have the name of their column.
struct ColumnHeads {
  /// The names by the place of the cell in its table.
  private var heads: [Int: String] = [:]

  /// No heading is told with more characters.
  private static let longest = 12

  /// The headings of `table`, found as its tasks are read. In a table that lies on its side each row begins with what it is.
  init(_ table: SourceDocument.Table) {
    guard TransposedTable.upright(table, areas: []) == nil else { return }
    let grid = TableGrid(table)
    guard grid.rowCount > 1 else { return }
    for segment in TableSegment.cut(grid, areas: []) where !segment.isGuessed {
      let names = segment.header.columns.map { column in
        let name = column.heading.filter { !$0.isWhitespace }
        return name.count > ColumnHeads.longest ? name.prefix(ColumnHeads.longest - 1) + "…" : name
      }
      for row in segment.rows {
        for place in grid.starting(in: row) {
          let column = grid.spans[place].column
          if names.indices.contains(column), !names[column].isEmpty { heads[place] = names[column] }
        }
      }
    }
  }

  /// What the column of the cell at `place` of the table is called; nil for headings and where none is.
  func head(of place: Int) -> String? { heads[place] }
}
