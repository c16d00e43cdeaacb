import DubanTUI

/// Where the three panes of the review lie: the source at the left, at the right the parts over the fields of one.
struct ReviewLayout {
  let source: Rect
  let parts: Rect
  let fields: Rect

  init(_ size: Size) {
    let body = Rect(row: 2, column: 0, rows: max(0, size.rows - 3), columns: size.columns)
    // Chinese text is read in long lines; a narrow terminal gives both halves the same.
    let left = size.columns >= 120 ? size.columns * 45 / 100 : size.columns * 42 / 100
    let right = max(0, size.columns - left - 1)
    let upper = body.rows * 45 / 100
    source = Rect(row: body.row, column: 0, rows: body.rows, columns: left)
    parts = Rect(row: body.row, column: left + 1, rows: upper, columns: right)
    fields = Rect(row: body.row + upper, column: left + 1, rows: body.rows - upper, columns: right)
  }
}
