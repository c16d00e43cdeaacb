/// The rows of a flattened table, cut again.
struct LineRow: Equatable {
  /// The lines of each column that holds something, by their places.
  var cells: [Int: [Int]] = [:]
  /// Whether it is a heading over the width; its lines stand in column 0.
  var isSection = false
}

enum LineRows {
  /// The rows that `places` make of `lines`.
  static func reading(_ lines: [LineLook], _ places: [LineAligner.Place]) -> [LineRow] {
    var rows: [LineRow] = []
    for (index, place) in places.enumerated() {
      switch place {
      case .outside: continue
      case .section: rows.append(LineRow(cells: [0: [index]], isSection: true))
      case .column(let column, let isNew):
        if isNew || rows.isEmpty || rows[rows.count - 1].isSection { rows.append(LineRow()) }
        rows[rows.count - 1].cells[column, default: []].append(index)
      }
    }
    return rows
  }

  /// A table of `rows`: numbers, sections and titles reach down over the rows that belong to them.
  ///
  /// - Parameter levels: where titles stand on two levels, the lines of the inner one in each row; else nil.
  static func table(
    _ rows: [LineRow], _ columns: [LineHeader.Column], _ levels: [Int: Int]?,
    _ paragraphs: [SourceDocument.Paragraph], _ lines: [LineLook]
  ) -> SourceDocument.Table {
    let title = columns.firstIndex { $0.kind == .title }
    // Where titles stand on two levels, the columns behind the title move on by one.
    func place(_ column: Int) -> Int { levels != nil && title.map { column > $0 } ?? false ? column + 1 : column }
    let width = columns.count + (levels == nil ? 0 : 1)
    var table = SourceDocument.Table()
    for (index, column) in columns.enumerated() {
      var cell = SourceDocument.Cell(
        column.heading, row: 0, column: place(index), origin: paragraphs[column.paragraph].origin)
      cell.isHeading = true
      if index == title, levels != nil { cell.columnSpan = 2 }
      table.cells.append(cell)
    }
    // The cell of each outer column that is still open, by column.
    var open: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      if row.isSection, let line = row.cells[0]?.first {
        open = [:]
        var cell = SourceDocument.Cell(
          paragraphs[lines[line].paragraph].text, row: index + 1, column: 0,
          origin: paragraphs[lines[line].paragraph].origin)
        cell.columnSpan = width
        table.cells.append(cell)
        continue
      }
      var cells: [(column: Int, lines: [Int])] = []
      for (column, held) in row.cells.sorted(by: { $0.key < $1.key }) {
        guard column == title, let inner = levels?[index] else {
          cells.append((place(column), held))
          continue
        }
        let outer = held.prefix(max(0, held.count - inner))
        if !outer.isEmpty { cells.append((column, Array(outer))) }
        if inner > 0 { cells.append((column + 1, Array(held.suffix(inner)))) }
      }
      let outer = outerColumns(columns, levels != nil)
      let first = cells.first { outer.contains($0.column) }?.column
      for column in outer {
        guard let first, column >= first || (open[column] == nil) else {
          if let cell = open[column] { table.cells[cell].rowSpan += 1 }
          continue
        }
        open[column] = nil
      }
      for (column, held) in cells {
        guard let head = held.first else { continue }
        var cell = SourceDocument.Cell(
          held.map { paragraphs[lines[$0].paragraph].text }.joined(separator: "\n"), row: index + 1, column: column,
          origin: paragraphs[lines[head].paragraph].origin)
        cell.rowSpan = 1
        if outer.contains(column) { open[column] = table.cells.count }
        table.cells.append(cell)
      }
    }
    table.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    return table
  }

  /// The columns whose cells reach over several rows, from the left, in the places of the table.
  private static func outerColumns(_ columns: [LineHeader.Column], _ isSplit: Bool) -> [Int] {
    let hasContent = columns.contains { $0.kind == .content }
    guard hasContent else { return columns.indices.filter { columns[$0].kind == .section } }
    var result: [Int] = []
    let title = columns.firstIndex { $0.kind == .title }
    for (index, column) in columns.enumerated() {
      let place = isSplit && title.map { index > $0 } ?? false ? index + 1 : index
      guard column.kind == .number || column.kind == .section || column.kind == .title else { continue }
      result.append(place)
      if isSplit, index == title { result.append(place + 1) }
    }
    return result
  }

  /// The rows, as rows of the table, in which fewer units stand than columns for them.
  static func rowsWithLostUnits(_ rows: [LineRow], _ columns: [LineHeader.Column]) -> Set<Int> {
    let units = columns.indices.filter {
      columns[$0].kind == .lead || columns[$0].kind == .cooperating || columns[$0].kind == .responsible
    }
    guard units.count >= 2 else { return [] }
    return Set(
      rows.indices.filter { index in
        let filled = units.count { rows[index].cells[$0] != nil }
        return filled > 0 && filled < units.count
      }.map { $0 + 1 })
  }
}
