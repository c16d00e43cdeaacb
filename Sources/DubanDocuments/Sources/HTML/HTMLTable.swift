/// A table of a web page while it is read: fields find their columns between those that reach down from the rows above.
struct HTMLTable {
  private var cells: [CellNode] = []
  /// The rows that a field above still covers in each column, this one among them.
  private var covered: [Int] = []
  private var row = -1
  private var column = 0
  private var current: CellNode?
  /// Whether the rows are those of the head.
  var isHead = false

  /// Whether a field is open.
  var isInCell: Bool { current != nil }

  mutating func startRow() {
    if row >= 0 {
      for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
    }
    row += 1
    column = 0
  }

  /// Starts a field; false when the row would be too wide.
  ///
  /// - Parameter rows: how many it covers; 0 means all that follow.
  mutating func startCell(isHeading: Bool, rows: Int, columns: Int) -> Bool {
    if row < 0 { startRow() }
    while column < covered.count, covered[column] > 0 { column += 1 }
    let width = max(1, min(columns, 1_000))
    guard column + width <= ReadingLimits.tableColumns else { return false }
    // As many as HTML has at most.
    let height = rows == 0 ? 65_534 : max(1, min(rows, 65_534))
    if covered.count < column + width {
      covered += [Int](repeating: 0, count: column + width - covered.count)
    }
    for index in column..<(column + width) { covered[index] = max(covered[index], height) }
    var cell = CellNode(row: row, column: column)
    cell.rowSpan = height
    cell.columnSpan = width
    cell.isHeading = isHeading || isHead
    current = cell
    column += width
    return true
  }

  mutating func endCell(_ content: [BlockNode]) {
    guard var cell = current else { return }
    cell.content = content
    cells.append(cell)
    current = nil
  }

  /// The table; fields that would reach below its last row end there.
  mutating func finish() -> TableNode {
    let rows = row + 1
    for index in cells.indices { cells[index].rowSpan = min(cells[index].rowSpan, rows - cells[index].row) }
    return TableNode(cells: cells)
  }
}
