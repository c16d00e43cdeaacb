import DubanScreen

/// Where the three panes of the review lie: the source at the left, at the right the parts over the fields of one; and where the
/// windows over them do, so that what is asked can be read beside the answer.
struct ReviewLayout {
  let source: Rect
  /// Without rows where a window asks about a field: the field then stands in the place of the list.
  let parts: Rect
  let fields: Rect
  /// The room of a window.
  let window: Rect

  /// What is open over the panes.
  enum Over {
    case nothing
    /// A window of so many rows that asks about the fields: these and the source stay above it.
    case question(rows: Int)
    /// A window of so many rows that asks for something behind the selected part: the list stays above it.
    case addition(rows: Int)
    /// A window about everything.
    case everything
  }

  /// The layout on `size`; what was written by hand has no source to show.
  init(_ size: Size, hasSource: Bool = true, under over: Over = .nothing) {
    let body = Rect(row: 2, column: 0, rows: max(0, size.rows - 3), columns: size.columns)
    // Chinese text is read in long lines; a narrow terminal gives both halves the same.
    let share = hasSource ? (size.columns >= 120 ? 45 : 42) : 0
    let left = size.columns * share / 100
    let start = hasSource ? left + 1 : 0
    let right = max(0, size.columns - start)
    let upper = body.rows * 45 / 100
    /// The rows above a window that wants `rows`: never less than the passage and its field need.
    func above(_ rows: Int) -> Int { min(body.rows, max(upper, 4, body.rows - rows)) }
    func below(_ rows: Int) -> Rect {
      Rect(row: body.row + rows, column: 0, rows: body.rows - rows, columns: body.columns)
    }
    switch over {
    case .question(let rows):
      let room = above(rows)
      source = Rect(row: body.row, column: 0, rows: room, columns: left)
      parts = Rect(row: body.row, column: start, rows: 0, columns: right)
      fields = Rect(row: body.row, column: start, rows: room, columns: right)
      window = below(room)
    case .nothing, .addition, .everything:
      source = Rect(row: body.row, column: 0, rows: body.rows, columns: left)
      parts = Rect(row: body.row, column: start, rows: upper, columns: right)
      fields = Rect(row: body.row + upper, column: start, rows: body.rows - upper, columns: right)
      if case .addition(let rows) = over {
        window = below(above(rows))
      } else {
        window = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
      }
    }
  }
}
