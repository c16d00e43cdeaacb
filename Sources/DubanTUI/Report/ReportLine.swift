import DubanScreen

/// A line of a report on the screen.
struct ReportLine: Equatable, Sendable {
  /// What stands in it, from the left.
  var pieces: [Piece] = []

  /// A piece of it.
  struct Piece: Equatable, Sendable {
    /// From the left edge of the report. Cells.
    var column: Int
    let text: DisplayText
    let style: Style
    /// Which of the report's numbers it is, from 0; nil for other text.
    var number: Int?
  }

  /// A line of one text.
  init(_ text: DisplayText, _ style: Style, column: Int = 0) {
    if !text.isEmpty { pieces = [Piece(column: column, text: text, style: style)] }
  }

  /// A line of `pieces`.
  init(_ pieces: [Piece] = []) { self.pieces = pieces }

  /// A line with nothing in it.
  static let blank = ReportLine()

  /// The same line farther to the right.
  func shifted(by columns: Int) -> ReportLine {
    var line = self
    for index in line.pieces.indices { line.pieces[index].column += columns }
    return line
  }
}
