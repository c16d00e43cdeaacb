package import DubanCore

/// A cell of a file that came back, as its sender finds it: `市住建局.xlsx「填报」K5`.
package struct SheetPlace: Hashable, Sendable {
  /// The name of the file, without folders.
  package let file: String
  /// The name of the sheet; empty where the file has only one without a name.
  package let sheet: String
  /// As it is shown, from 1; nil for the sheet as a whole.
  package var row: Int?
  /// As it is counted, from 1; nil for a whole row.
  package var column: Int?

  /// A place in `sheet` of `file`.
  package init(file: String, sheet: String, row: Int? = nil, column: Int? = nil) {
    (self.file, self.sheet, self.row, self.column) = (file, sheet, row, column)
  }

  /// The cell in `column`, from 1, of the same row.
  func at(_ column: Int?) -> SheetPlace { SheetPlace(file: file, sheet: sheet, row: row, column: column) }

  /// File, sheet and cell.
  package func words(_ language: Language) -> String {
    let cell = cell(language)
    switch language {
    case .chinese: return file + (sheet.isEmpty ? (cell.isEmpty ? "" : " ") : "“\(sheet)”") + cell
    case .english:
      return [file, sheet.isEmpty ? "" : "sheet '\(sheet)'", cell].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  private func cell(_ language: Language) -> String {
    guard let row else { return "" }
    guard let column else { return language.pick("第\(row)行", "row \(row)") }
    return CellReference(row: row - 1, column: column - 1).name
  }

  /// It as an origin, for whoever reads it by number.
  package var origin: Origin {
    Origin.sheetCell(sheet: sheet, row: row ?? 1, column: column ?? 1).inside(file)
  }
}
