/// A table as fields: which cell covers each, merged or not. Rows without a cell are closed up.
struct TableGrid {
  /// The cells as they were written down, texts trimmed.
  let cells: [SourceDocument.Cell]
  /// How many rows hold a cell.
  let rowCount: Int
  let columnCount: Int
  /// Where each cell starts and how far it reaches, by the closed-up rows.
  let spans: [Span]
  /// The cell that covers each field, -1 for none; row by row.
  private let fields: [Int32]

  /// The fields that a cell covers.
  struct Span: Equatable {
    var row: Int
    var column: Int
    var rows: Int
    var columns: Int
  }

  /// More columns than any plan has; what lies beyond is not read.
  static let mostColumns = 120

  /// The fields of `table`.
  init(_ table: SourceDocument.Table) {
    cells = table.cells
    let numbers = Set(table.cells.filter { !CellText.isEmpty($0.text) || $0.rowSpan > 1 }.map(\.row)).sorted()
    let index = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    rowCount = numbers.count
    var width = 0
    for cell in table.cells where cell.column < TableGrid.mostColumns && !CellText.isEmpty(cell.text) {
      width = max(width, cell.column + 1)
    }
    columnCount = width
    var fields = [Int32](repeating: -1, count: numbers.count * width)
    var spans: [Span] = []
    spans.reserveCapacity(cells.count)
    // Cells that lie over each other a thousandfold are a hostile file: they then cover their own row only.
    var budget = numbers.count * width + 1_000_000
    for (place, cell) in cells.enumerated() {
      guard let row = index[cell.row], cell.column < width else {
        spans.append(Span(row: -1, column: -1, rows: 0, columns: 0))
        continue
      }
      let lastNumber = cell.row &+ max(1, cell.rowSpan) &- 1
      var rows = 1
      while rows < max(1, cell.rowSpan), row + rows < numbers.count, numbers[row + rows] <= lastNumber { rows += 1 }
      let columns = min(max(1, cell.columnSpan), width - cell.column)
      budget -= rows * columns
      if budget < 0 { rows = 1 }
      spans.append(Span(row: row, column: cell.column, rows: rows, columns: columns))
      for r in row..<row + rows {
        for c in cell.column..<cell.column + columns where fields[r * width + c] < 0 {
          fields[r * width + c] = Int32(truncatingIfNeeded: place)
        }
      }
    }
    self.spans = spans
    self.fields = fields
  }

  /// The cell that covers a field; nil where there is none.
  func cell(_ row: Int, _ column: Int) -> Int? {
    let place = fields[row * columnCount + column]
    return place < 0 ? nil : Int(place)
  }

  /// Its text; empty where there is no cell.
  func text(_ row: Int, _ column: Int) -> String {
    cell(row, column).map { cells[$0].text } ?? ""
  }

  /// The cells that start in `row` and hold something, from the left.
  func starting(in row: Int) -> [Int] {
    var result: [Int] = []
    for column in 0..<columnCount {
      guard let place = cell(row, column), spans[place].row == row, spans[place].column == column,
        !CellText.isEmpty(cells[place].text)
      else { continue }
      result.append(place)
    }
    return result
  }

  /// Whether any cell but of a heading reaches over several rows: only then may an empty one mean "as above".
  func hasMergedRows(from row: Int) -> Bool {
    spans.contains { $0.rows > 1 && $0.row >= row }
  }
}
