import DubanCore

/// Reads a table with a row a place: each column of figures is one quantity, broken down.
struct ShareTableReader {
  private let grid: TableGrid
  private let header: TableHeader
  private let rows: [Int]
  private let recognizer: TableRecognizer

  init(_ segment: TableSegment, of grid: TableGrid, by recognizer: TableRecognizer) {
    self.grid = grid
    header = segment.header
    rows = segment.rows
    self.recognizer = recognizer
  }

  /// Reads the table.
  mutating func read() -> TableReading {
    var reading = TableReading()
    guard let places = header.columns.firstIndex(where: { $0.kind == .areaName }) else { return reading }
    var tables: [Int: TableReading.ShareTable] = [:]
    for row in rows {
      let form = TableRow.reading(row, of: grid, header: header)
      switch form {
      case .blank: continue
      case .section, .note:
        for place in grid.starting(in: row) { reading.notes.append(Passage(grid.cells[place])) }
        continue
      case .sum, .data: break
      }
      guard let areaCell = grid.cell(row, places) else { continue }
      let area = Passage(grid.cells[areaCell])
      let name = CellText.squeezed(area.text)
      if form == .data, !CellText.isEmpty(name), !reading.areas.contains(where: { $0.value == name }) {
        reading.areas.append(Guess(name, from: area))
      }
      for column in header.columns.indices where column != places && header.columns[column].kind != .number {
        guard let place = grid.cell(row, column), grid.spans[place].row == row else { continue }
        let cell = Passage(grid.cells[place])
        guard let figure = CellFigure.reading(CellText.squeezed(cell.text)) else {
          if !CellText.isEmpty(cell.text) { reading.ignored.append(cell) }
          continue
        }
        var table = tables[column] ?? start(column, cell)
        if form == .sum {
          table.total = Guess(figure, from: cell)
        } else {
          table.shares.append(Guess(Target.Share(area: name, value: figure), from: cell))
        }
        tables[column] = table
      }
    }
    reading.shares = tables.keys.sorted().compactMap { tables[$0] }
    return reading
  }

  private func start(_ column: Int, _ cell: Passage) -> TableReading.ShareTable {
    let heading = header.columns[column]
    let passage = heading.cell.map { Passage(grid.cells[$0]) } ?? cell
    let (name, unit) = IndicatorTableReader.partedMeasure(heading.heading)
    return TableReading.ShareTable(name: Guess(name, from: passage), unit: unit ?? heading.measure)
  }
}
