/// A table of a word processor while it is read: a grid of columns that fields cover, and fields that go on below each other.
struct WordTable {
  /// How a field is merged with those above and below it.
  enum Merge {
    case none, first, goesOn
  }

  private struct Field {
    var cell: CellNode
    var merge = Merge.none
    var goesOnFromLeft = false
  }

  /// What stands in it so far, whole rows only.
  private(set) var node = TableNode()
  /// Whether the row that is read is repeated on every page.
  var isHeadingRow = false
  /// Whether it was deleted.
  var isRowDeleted = false
  private var row = 0
  private var column = 0
  private var fields: [Field] = []
  /// The merged field that may go on in a column: its place in `node`.
  private var open: [Int: Int] = [:]

  mutating func startRow() {
    isHeadingRow = false
    isRowDeleted = false
    column = 0
    fields = []
  }

  /// Leaves columns out at the start of a row.
  mutating func leaveOut(_ columns: Int) { column = columns }

  mutating func startCell() {
    fields.append(Field(cell: CellNode(row: row, column: column)))
  }

  mutating func span(_ columns: Int) { fields.mutateLast { $0.cell.columnSpan = columns } }
  mutating func merge(_ merge: Merge) { fields.mutateLast { $0.merge = merge } }
  mutating func mergeLeft() { fields.mutateLast { $0.goesOnFromLeft = true } }

  /// Ends a field with what stands in it; false when the row is too wide.
  mutating func endCell(_ content: [BlockNode]) -> Bool {
    guard var field = fields.popLast() else { return true }
    column += field.cell.columnSpan
    if field.goesOnFromLeft, !fields.isEmpty {
      fields[fields.count - 1].cell.columnSpan += field.cell.columnSpan
      fields[fields.count - 1].cell.content += content
    } else {
      field.cell.content = content
      fields.append(field)
    }
    return column <= ReadingLimits.tableColumns
  }

  /// Takes the row over, unless it was deleted or nothing stands in it.
  mutating func endRow() {
    guard !isRowDeleted, !fields.isEmpty else { return }
    var stillOpen: [Int: Int] = [:]
    for var field in fields {
      let column = field.cell.column
      if field.merge == .goesOn, let index = open[column], node.cells[index].columnSpan == field.cell.columnSpan {
        node.cells[index].rowSpan += 1
        stillOpen[column] = index
        continue
      }
      field.cell.isHeading = isHeadingRow
      if field.merge != .none { stillOpen[column] = node.cells.count }
      node.cells.append(field.cell)
    }
    open = stillOpen
    row += 1
  }
}
