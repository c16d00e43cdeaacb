import DubanScreen

/// Where the panes of a view stand: three side by side from 120 columns, two from 90, else one with a line of tabs. Above
/// them stands a line with the views where the terminal has the rows for it; at their right, where halves of wide terminals would
/// stay empty, the detail of what is selected.
///
/// Above all of it are the two lines of the header, below it the footer; these stand outside of the layout's rows.
struct WorkspaceLayout {
  /// Each pane's place within the board's region; none for a pane that is not shown.
  private let places: [PaneName: Rect]
  /// Whether the first row lists the views.
  let hasViews: Bool
  /// Where the detail of the selected item stands beside the panes; nil where there is no room for it.
  let preview: Rect?
  /// The row with the panes' tabs; nil when all of them are on the screen.
  let tabs: Int?

  /// The lines of the header and the footer.
  static let headerRows = 2
  static let footerRows = 1

  /// From this many rows the views have a line.
  private static let rowsForViews = 20

  /// The layout of a view in a terminal of `size`.
  init(_ size: Size, _ view: View, focused: PaneName) {
    let rows = max(0, size.rows - WorkspaceLayout.headerRows - WorkspaceLayout.footerRows)
    hasViews = size.rows >= WorkspaceLayout.rowsForViews
    let above = hasViews ? 1 : 0
    let beside = WorkspaceLayout.previewColumns(size.columns, view)
    let (panes, height) = (size.columns - (beside > 0 ? beside + 1 : 0), rows - above)
    preview = beside > 0 ? Rect(row: above, column: panes + 1, rows: height, columns: beside) : nil
    let places = WorkspaceLayout.places(
      Rect(row: above, column: 0, rows: height, columns: panes), view, focused)
    if let places {
      self.places = places
      tabs = nil
    } else {
      self.places = [
        focused: Rect(row: above + 1, column: 0, rows: max(0, rows - above - 1), columns: size.columns)
      ]
      tabs = above
    }
  }

  /// How many columns the detail beside the panes of `view` takes; 0 where it has no room, or where the panes are tables that
  /// need all of it.
  private static func previewColumns(_ columns: Int, _ view: View) -> Int {
    let isBoard = view.layout == .columns && view.panes.count > 2
    guard columns >= (isBoard ? 200 : 160), view.panes.allSatisfy(\.isReadBesideDetail) else { return 0 }
    return min(80, columns * 36 / 100)
  }

  /// The places of all panes; nil when there is room for one only.
  private static func places(_ whole: Rect, _ view: View, _ focused: PaneName) -> [PaneName: Rect]? {
    let (columns, panes) = (whole.columns, view.panes)
    if view.layout == .rows, panes.count > 1 { return stacked(whole, panes) }
    func part(_ column: Int, _ width: Int, row: Int = 0, rows: Int? = nil) -> Rect {
      Rect(row: whole.row + row, column: column, rows: rows ?? whole.rows, columns: width)
    }
    switch panes.count {
    case 1: return [panes[0]: whole]
    case _ where columns < 90: return nil
    case 2:
      let left = columns / 2
      return [panes[0]: part(0, left), panes[1]: part(left + 1, columns - left - 1)]
    case _ where columns >= 120:
      let side = columns * 31 / 100
      let middle = columns - 2 * side - 2
      return [panes[0]: part(0, side), panes[1]: part(side + 1, middle), panes[2]: part(side + middle + 2, side)]
    default:
      // The middle one is the largest; the others share what is left beside it.
      let left = columns * 54 / 100
      let right = columns - left - 1
      let upper = whole.rows / 2
      guard whole.rows >= 13 else {
        return [panes[1]: part(0, left), focused == panes[0] ? panes[0] : panes[2]: part(left + 1, right)]
      }
      return [
        panes[1]: part(0, left), panes[0]: part(left + 1, right, rows: upper),
        panes[2]: part(left + 1, right, row: upper, rows: whole.rows - upper),
      ]
    }
  }

  /// The panes one below the other; nil when they would be too low to read.
  private static func stacked(_ whole: Rect, _ panes: [PaneName]) -> [PaneName: Rect]? {
    let rows = whole.rows / panes.count
    guard rows >= leastRows else { return nil }
    return Dictionary(
      panes.enumerated().map { index, pane in
        let last = index == panes.count - 1
        let height = last ? whole.rows - index * rows : rows
        return (pane, Rect(row: whole.row + index * rows, column: 0, rows: height, columns: whole.columns))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A pane's title and some rows under it.
  private static let leastRows = 6

  /// A pane's place; nil when it is not shown.
  func place(of pane: PaneName) -> Rect? { places[pane].flatMap { $0.isEmpty ? nil : $0 } }

  /// The cells of a pane under its title bar.
  func size(of pane: PaneName) -> Size {
    guard let place = place(of: pane) else { return Size(rows: 1, columns: 1) }
    return Size(rows: place.rows - 1, columns: place.columns)
  }
}
