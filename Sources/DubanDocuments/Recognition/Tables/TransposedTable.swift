/// Tables that have their headings in the first column.
enum TransposedTable {
  /// `table` with rows and columns changed over; nil where its headings stand above.
  static func upright(_ table: SourceDocument.Table, areas: Set<String>) -> SourceDocument.Table? {
    let first = table.cells.filter { $0.column == 0 && !CellText.isEmpty($0.text) }
    guard (3...40).contains(first.count) else { return nil }
    let width = table.cells.map { $0.column + $0.columnSpan }.max() ?? 0
    guard (2...200).contains(width) else { return nil }
    let kinds = first.map { HeaderDictionary.kind(of: $0.text) }
    let known = kinds.compactMap { $0 }
    guard known.count * 4 >= first.count * 3, Set(known).count >= 3 else { return nil }
    let row = table.cells.filter { $0.row == first[0].row && !CellText.isEmpty($0.text) }
    let above = Set(row.compactMap { HeaderDictionary.kind(of: $0.text) })
    guard above.count < 2 || above.count * 2 < row.count else { return nil }
    var result = SourceDocument.Table(name: table.name)
    result.cells = table.cells.map { cell in
      var turned = SourceDocument.Cell(cell.text, row: cell.column, column: cell.row, origin: cell.origin)
      turned.rowSpan = cell.columnSpan
      turned.columnSpan = cell.rowSpan
      turned.isHeading = cell.isHeading
      return turned
    }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return result
  }
}
