import DubanCore

/// A column with what it tells of one `Row`: heading and value stand together, so that neither can slip beside the other.
struct SheetColumn<Row>: Sendable {
  var column: Workbook.Column
  let cell: @Sendable (Row) -> Workbook.Cell

  init(
    _ key: String, _ chinese: String, _ english: String, width: Int, _ kind: Workbook.Kind = .text,
    _ cell: @escaping @Sendable (Row) -> Workbook.Cell
  ) {
    column = Workbook.Column(key, chinese, english, width: width, kind)
    self.cell = cell
  }

  /// It with cells that may be filled in with `entry`.
  func filled(with entry: Workbook.Entry) -> SheetColumn {
    var column = self
    column.column.entry = entry
    return column
  }

  /// It for the screen only, beside what is printed.
  var offPaper: SheetColumn {
    var column = self
    column.column.isOffPaper = true
    return column
  }

  /// It for programs only.
  var hidden: SheetColumn {
    var column = self
    column.column.isHidden = true
    return column
  }
}

extension Workbook.Sheet {
  /// A sheet whose rows are told by `columns`; `rows` makes those of each of so many groups.
  init<Row>(
    _ key: String, _ title: String, frozenColumns: Int, _ columns: [SheetColumn<Row>], groups: Int,
    rows: @escaping @Sendable (Int) -> [Row]
  ) {
    self.init(
      key, title: title, columns: columns.map(\.column), frozenColumns: frozenColumns,
      rows: Workbook.Rows(groups: groups) { position in
        rows(position).map { row in
          columns.map { column in
            let cell = column.cell(row)
            if case .text(let text) = cell, text.isEmpty { return .empty }
            return cell
          }
        }
      })
  }
}

extension Workbook.Sheet {
  /// It with the columns hidden in which nothing stands, or only zeros: they are there for programs, and paper has room for others.
  /// Of sheets of many rows, which are made when they are written, all columns are shown.
  var withoutEmptyColumns: Workbook.Sheet {
    guard rows.groups <= Self.mostLookedAt else { return self }
    var isEmpty = Array(repeating: true, count: columns.count)
    for row in rows {
      for place in row.indices where isEmpty[place] && row[place] != .empty && row[place] != .count(0) {
        isEmpty[place] = false
      }
    }
    var sheet = self
    for place in isEmpty.indices where isEmpty[place] { sheet.columns[place].isHidden = true }
    return sheet
  }

  /// Rows of so many items are made twice without anybody noticing.
  private static var mostLookedAt: Int { 2_000 }
}
