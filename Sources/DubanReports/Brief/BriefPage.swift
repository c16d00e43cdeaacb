import DubanCore

/// Whether a report surely goes on one A4 page. It is counted in lines of plain text, which takes the most room; in type it is set as
/// much smaller as it takes.
enum BriefPage {
  /// A4 holds so many lines of six to the inch.
  static let lines = 70
  /// The cells of a line of plain text.
  private static let width = 78
  /// Between the columns of a table.
  private static let gap = 2

  /// By so many lines the count may be too low, of words that break badly.
  private static let slack = 8

  static func holds(_ report: Report) -> Bool { lines(of: report) + slack <= lines }

  /// About how many lines it takes, rather too many.
  static func lines(of report: Report) -> Int {
    let head = lines(report.title, in: width - 8) + 1 + (report.isSimulated ? 2 : 0)
    let end = 1 + (report.issuer.isEmpty ? 0 : 1)
    return report.blocks.reduce(head + end) { lines, block in
      switch block {
      case .heading(_, let text): lines + self.lines(text.plain, in: width) + 1
      case .paragraph(let text): lines + self.lines("    " + text.plain, in: width) + 1
      case .table(let table): lines + self.lines(of: table, report.language) + 1
      case .bars(let bars): lines + bars.bars.count + 2
      }
    }
  }

  private static func lines(of table: ReportTable, _ language: Language) -> Int {
    let whole = max(1, table.columns.reduce(0) { $0 + $1.width })
    let room = width - gap * (table.columns.count - 1)
    let rooms = table.columns.map { max(4, room * $0.width / whole) }
    func lines(_ cells: [String]) -> Int { zip(cells, rooms).map { self.lines($0, in: $1) }.max() ?? 0 }
    let rows = table.rows.map { lines($0.cells.map { $0.words(language) }) }
    // A line under the head, one around a sum, and one between rows of several lines.
    let between = rows.contains { $0 > 1 } ? rows.count : 1
    return lines(table.columns.map(\.title)) + 1 + rows.reduce(0, +) + between
  }

  /// How many lines of `room` cells `text` takes; words of Latin letters leave some of each line empty.
  private static func lines(_ text: String, in room: Int) -> Int {
    let isLatin = text.utf8.prefix(24).count { $0 < 0x80 } > 16
    let usable = max(2, isLatin ? room - room / 5 : room - 1)
    return max(1, (text.terminalCells + usable - 1) / usable)
  }
}
