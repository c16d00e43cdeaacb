/// How large a grid or a window on it is, in cells.
package struct Size: Hashable, Sendable {
  /// From 0.
  package var rows: Int
  /// From 0.
  package var columns: Int

  /// A size; less than nothing is nothing.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell's place, counted from the upper left corner, from 0.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  /// A place.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  /// A rectangle; less than nothing is nothing.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// All of `size`.
  package init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// How large it is.
  package var size: Size { Size(rows: rows, columns: columns) }
  /// Whether it holds no cell.
  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// What both cover; empty where they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(row + rows, other.row + other.rows) - top,
      columns: min(column + columns, other.column + other.columns) - left)
  }
}
