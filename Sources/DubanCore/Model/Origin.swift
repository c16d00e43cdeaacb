/// Where in a published document something stands, as a person finds it again. All numbers count from 1.
package enum Origin: Hashable, Sendable {
  /// A line of a text file.
  case line(Int)
  /// A paragraph outside tables, counted through the whole document.
  case paragraph(Int)
  /// A cell of a table in a text.
  case cell(table: Int, row: Int, column: Int)
  /// A cell of a workbook or of a file of comma-separated values; the sheet is empty where there is only one.
  case sheetCell(sheet: String, row: Int, column: Int)
}

extension Origin {
  /// The place in words: `第12行`, `表1第3行第2列`.
  package func words(_ language: Language) -> String {
    switch self {
    case .line(let line): language.pick("第\(line)行", "line \(line)")
    case .paragraph(let paragraph): language.pick("第\(paragraph)段", "paragraph \(paragraph)")
    case .cell(let table, let row, let column):
      language.pick("表\(table)第\(row)行第\(column)列", "table \(table), row \(row), column \(column)")
    case .sheetCell("", let row, let column): language.pick("第\(row)行第\(column)列", "row \(row), column \(column)")
    case .sheetCell(let sheet, let row, let column):
      language.pick("「\(sheet)」第\(row)行第\(column)列", "sheet '\(sheet)', row \(row), column \(column)")
    }
  }
}
