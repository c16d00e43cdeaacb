package import DubanCore

extension Origin {
  /// The place for scripts: the keys of the plan file.
  package var members: [Table.Member] {
    switch self {
    case .line(let line): [Table.Member("line", .count(line))]
    case .paragraph(let paragraph): [Table.Member("paragraph", .count(paragraph))]
    case .cell(let table, let row, let column):
      [Table.Member("table", .count(table)), Table.Member("row", .count(row)), Table.Member("column", .count(column))]
    case .sheetCell(let sheet, let row, let column):
      [Table.Member("sheet", .text(sheet)), Table.Member("row", .count(row)), Table.Member("column", .count(column))]
    case .inFile(let file, let place): [Table.Member("file", .text(file))] + place.members
    }
  }
}
