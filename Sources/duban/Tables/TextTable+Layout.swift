import DubanCore
import DubanReports
import DubanScreen

extension TextTable {
  /// The least columns that a flexible column keeps.
  private static let leastFlexible = 10
  private static let gap = "  "

  /// The table with as many of its columns, from the left, as find room in `width` columns, and the titles of the others.
  /// The first two stay, which say what a row is about.
  func fitting(_ width: Int, ambiguous: AmbiguousWidth) -> (table: TextTable, leftOut: [String]) {
    let least = zip(columns, widths(ambiguous)).map { column, width in
      column.fit == .flexible ? min(width, Self.leastFlexible) : width
    }
    var (count, used) = (0, -TextTable.gap.count)
    while count < columns.count, count < 2 || used + TextTable.gap.count + least[count] <= width {
      used += TextTable.gap.count + least[count]
      count += 1
    }
    return (
      TextTable(columns: Array(columns[..<count]), rows: rows.map { Array($0[..<count]) }),
      columns[count...].map(\.title)
    )
  }

  /// The columns of the widest cell of each column, its heading included.
  private func widths(_ ambiguous: AmbiguousWidth) -> [Int] {
    columns.indices.map { column in
      rows.reduce(DisplayText(columns[column].title).width(ambiguous)) {
        max($0, DisplayText($1[column].text).width(ambiguous))
      }
    }
  }

  /// The table as lines; cut to `width` columns when one is given, else as wide as it is.
  func text(width: Int?, colours: Bool, ambiguous: AmbiguousWidth) -> String {
    var cells = rows.map { $0.map { DisplayText($0.text) } }
    var headings = columns.map { DisplayText($0.title) }
    var widths = widths(ambiguous)
    if let width {
      shrink(&widths, to: width)
      for column in columns.indices {
        headings[column] = headings[column].clipped(to: widths[column], ambiguous)
        for row in cells.indices { cells[row][column] = cells[row][column].clipped(to: widths[column], ambiguous) }
      }
    }
    var text = line(headings, widths, ambiguous) { _ in nil }
    for (row, shown) in zip(cells, rows) {
      text += line(row, widths, ambiguous) { colours ? shown[$0].light?.ink : nil }
    }
    return text
  }

  /// Takes from the widest flexible columns until all fit, or until none can give more.
  private func shrink(_ widths: inout [Int], to width: Int) {
    var surplus = widths.reduce(0, +) + TextTable.gap.count * max(0, columns.count - 1) - width
    let flexible = columns.indices.filter { columns[$0].fit == .flexible }
    while surplus > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.leastFlexible {
      widths[widest] -= 1
      surplus -= 1
    }
  }

  private func line(
    _ cells: [DisplayText], _ widths: [Int], _ ambiguous: AmbiguousWidth, ink: (Int) -> String?
  ) -> String {
    var line = ""
    var blanks = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { blanks += TextTable.gap }
      let padding = String(repeating: " ", count: max(0, widths[column] - cell.width(ambiguous)))
      if columns[column].fit == .right { blanks += padding }
      // Blanks wait until something follows them, so that no line ends with any.
      if !cell.isEmpty {
        line += blanks + (ink(column).map { "\u{1B}[\($0)m\(cell.string)\u{1B}[0m" } ?? cell.string)
        blanks = ""
      }
      if columns[column].fit != .right { blanks += padding }
    }
    return line + "\n"
  }
}

extension Light {
  /// The colour in the terminal's own palette, as the number of an SGR sequence.
  var ink: String {
    switch self {
    case .done, .onTrack: "32"
    case .dueSoon: "36"
    case .behind: "33"
    case .farBehind: "31"
    case .overdue: "1;31"
    case .closed, .unreported, .suspended: "90"
    }
  }
}
