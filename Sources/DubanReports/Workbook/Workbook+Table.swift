package import DubanCore

extension Workbook.Sheet {
  /// It as a table of typed cells, for formats that have one sheet: figures stay numbers, with their unit beside them. Lights
  /// are told in words, or by the names that scripts rest on where no `language` is given.
  package func table(_ language: Language?) -> Table {
    Table(
      title: Name(title), columns: columns.map { Table.Column($0.key, $0.heading) },
      rows: rows.map { row in row.map { $0.tableCell(language) } })
  }
}

extension Workbook.Cell {
  fileprivate func tableCell(_ language: Language?) -> Table.Cell {
    switch self {
    case .text(let text): .text(text)
    case .figure(let figure): .figure(figure)
    case .day(let day): .day(day)
    case .light(let light): .text(language.map { light.words($0) } ?? light.rawValue)
    case .input(let cell): cell.tableCell(language)
    case .empty: .empty
    }
  }
}
