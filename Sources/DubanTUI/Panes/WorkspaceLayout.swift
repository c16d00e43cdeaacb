/// Where the three panes stand: side by side from 120 columns, two columns from 90, else one with tabs.
///
/// Above them are the two lines of the header, below the footer; these stand outside of the layout's rows.
struct WorkspaceLayout {
  /// Each pane's place within the board's region; empty for a pane that is not shown.
  private let places: [Workspace.PaneName: Rect]
  /// Whether a line of tabs stands above the one pane.
  let hasTabs: Bool

  /// The lines of the header and the footer.
  static let headerRows = 2
  static let footerRows = 1

  /// The layout in a terminal of `size`.
  init(_ size: Size, focused: Workspace.PaneName) {
    let rows = max(0, size.rows - WorkspaceLayout.headerRows - WorkspaceLayout.footerRows)
    let columns = size.columns
    hasTabs = columns < 90
    if columns >= 120 {
      let side = columns * 31 / 100
      let middle = columns - 2 * side - 2
      places = [
        .indicators: Rect(row: 0, column: 0, rows: rows, columns: side),
        .tasks: Rect(row: 0, column: side + 1, rows: rows, columns: middle),
        .overdue: Rect(row: 0, column: side + middle + 2, rows: rows, columns: side),
      ]
    } else if columns >= 90 {
      let left = columns * 54 / 100
      let right = columns - left - 1
      let tasks = Rect(row: 0, column: 0, rows: rows, columns: left)
      let upper = rows / 2
      places =
        rows >= 16
        ? [
          .tasks: tasks, .indicators: Rect(row: 0, column: left + 1, rows: upper, columns: right),
          .overdue: Rect(row: upper, column: left + 1, rows: rows - upper, columns: right),
        ]
        : [
          .tasks: tasks,
          focused == .indicators ? .indicators : .overdue: Rect(row: 0, column: left + 1, rows: rows, columns: right),
        ]
    } else {
      places = [focused: Rect(row: 1, column: 0, rows: rows - 1, columns: columns)]
    }
  }

  /// A pane's place; nil when it is not shown.
  func place(of pane: Workspace.PaneName) -> Rect? { places[pane].flatMap { $0.isEmpty ? nil : $0 } }

  /// The cells of a pane under its title bar.
  func size(of pane: Workspace.PaneName) -> Size {
    guard let place = place(of: pane) else { return Size(rows: 1, columns: 1) }
    return Size(rows: place.rows - 1, columns: place.columns)
  }
}
