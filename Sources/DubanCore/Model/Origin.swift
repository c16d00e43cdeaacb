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
  /// A place in a file, of several that were read together; those of the first bear no name.
  indirect case inFile(String, Origin)
}

extension Origin {
  /// By its numbers alone: places are looked up by the thousand, and the names of sheets and files tell few of them apart.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .line(let line): hasher.combine(line)
    case .paragraph(let paragraph): hasher.combine(~paragraph)
    case .cell(let table, let row, let column): hasher.combine(table << 48 ^ column << 32 ^ row)
    case .sheetCell(let sheet, let row, let column): hasher.combine(sheet.utf8.count << 48 ^ column << 32 ^ row)
    case .inFile(_, let place): place.hash(into: &hasher)
    }
  }

  /// It as a place in `file`; what names a file already keeps it.
  package func inside(_ file: String) -> Origin {
    switch self {
    case .inFile: self
    case .line, .paragraph, .cell, .sheetCell: .inFile(file, self)
    }
  }

  /// The file that it names, and the place in it.
  package var parted: (file: String?, place: Origin) {
    switch self {
    case .inFile(let file, let place): (file, place.parted.place)
    case .line, .paragraph, .cell, .sheetCell: (nil, self)
    }
  }

  /// The place in words: `第12行`, `表1第3行第2列`.
  package func words(_ language: Language) -> String {
    switch self {
    case .line(let line): language.pick("第\(line)行", "line \(line)")
    case .paragraph(let paragraph): language.pick("第\(paragraph)段", "paragraph \(paragraph)")
    case .cell(let table, let row, let column):
      language.pick("表\(table)第\(row)行第\(column)列", "table \(table), row \(row), column \(column)")
    case .sheetCell("", let row, let column): language.pick("第\(row)行第\(column)列", "row \(row), column \(column)")
    case .sheetCell(let sheet, let row, let column):
      language.pick("“\(sheet)”第\(row)行第\(column)列", "sheet '\(sheet)', row \(row), column \(column)")
    case .inFile(let file, let place):
      language.pick(file + place.words(language), "\(file), \(place.words(language))")
    }
  }
}
