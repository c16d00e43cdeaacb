import DubanCore
import DubanScreen

/// A page of a line for each of its rows under the heads of their columns. What does not fit goes on the next part.
protocol ListPage: Page {
  associatedtype Row: Equatable, Sendable
  var rows: [Row] { get }
  /// The columns in a width, with the words above them.
  func columns(_ presentation: Presentation) -> [(column: Column, head: DisplayText)]
  /// Draws a row into a region of one line, or of two where rows stand apart.
  func draw(_ row: Row, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region)
}

extension ListPage {
  /// Lines above the rows.
  private var headRows: Int { 1 }

  func parts(in size: Size) -> Int {
    let room = max(1, size.rows - headRows)
    return (rows.count + room - 1) / room
  }

  func draw(part: Int, _ presentation: Presentation, in region: Region) {
    let columns = columns(presentation)
    let layout = ColumnLayout(columns.map(\.column), width: region.columns)
    for (index, column) in columns.enumerated() {
      layout.put(column.head, index, in: region.row(0), style: Style(.columnHead))
    }
    let room = max(1, region.rows - headRows)
    // Few rows stand apart, which is easier to read from afar.
    let pitch = rows.count * 2 - 1 <= room ? 2 : 1
    for (index, row) in rows.dropFirst(part * room).prefix(room).enumerated() {
      let lines = min(pitch, region.rows - headRows - index * pitch)
      draw(
        row, layout, presentation,
        in: region.part(Rect(row: headRows + index * pitch, column: 0, rows: lines, columns: region.columns)))
    }
  }
}

extension ListPage {
  /// Below what is due, where rows stand apart: what must stand by that day.
  func drawWording(
    _ item: AgendaItem, _ column: Int, _ layout: ColumnLayout, _ presentation: Presentation, in region: Region
  ) {
    guard region.rows > 1, item.isPart, item.title != item.headline else { return }
    layout.put(presentation.words(item.title), column, in: region.row(1), .dim)
  }
}

extension ColumnLayout {
  /// Writes into column `index`, in the ink of `role`.
  func put(_ text: DisplayText, _ index: Int, in row: Region, _ role: ThemeRole, _ attributes: Attributes = []) {
    put(text, index, in: row, style: Style(role, on: .plain, attributes))
  }
}
