/// Where in a published document something stands, as its reader can find it again.
package enum Origin: Hashable, Sendable {
  /// A line of a text file, counted from 1.
  case line(Int)
  /// A paragraph outside tables, counted from 1 through the whole document.
  case paragraph(Int)
  /// A cell of a table in a text, all counted from 1.
  case cell(table: Int, row: Int, column: Int)
  /// A cell of a workbook or of a file of comma-separated values; row and column are counted from 1, the sheet is empty where
  /// there is only one.
  case sheetCell(sheet: String, row: Int, column: Int)
}
