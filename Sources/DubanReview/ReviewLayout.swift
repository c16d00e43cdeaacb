import DubanScreen

/// Where the three panes of the review lie: the source at the left, at the right the parts over the fields of one.
struct ReviewLayout {
  let source: Rect
  let parts: Rect
  let fields: Rect

  /// The layout on `size`; what was written by hand has no source to show.
  init(_ size: Size, hasSource: Bool = true) {
    let body = Rect(row: 2, column: 0, rows: max(0, size.rows - 3), columns: size.columns)
    // Chinese text is read in long lines; a narrow terminal gives both halves the same.
    let share = hasSource ? (size.columns >= 120 ? 45 : 42) : 0
    let left = size.columns * share / 100
    let start = hasSource ? left + 1 : 0
    let right = max(0, size.columns - start)
    let upper = body.rows * 45 / 100
    source = Rect(row: body.row, column: 0, rows: body.rows, columns: left)
    parts = Rect(row: body.row, column: start, rows: upper, columns: right)
    fields = Rect(row: body.row + upper, column: start, rows: body.rows - upper, columns: right)
  }
}
