import DubanCore

/// Puts the fields of a sheet and its merged areas together, without ever counting out an area field by field.
struct SheetGrid {
  /// A field that holds something.
  struct Field {
    var place: CellReference
    var text: String
  }

  private var fields: [Field]
  private var areas: [MergedArea]

  /// The merged areas that cover a row, ordered by column; they cannot overlap.
  private var active: [MergedArea] = []
  private var soonestEnd = Int.max

  /// Of `fields` in any order.
  init(_ fields: [Field], _ areas: [MergedArea]) {
    self.fields = fields
    self.areas = areas
  }

  /// The table of the sheet `name`.
  ///
  /// - Throws: `.repeatedCell`.
  mutating func table(_ name: String) throws(DocumentProblem.Fault) -> SourceDocument.Table {
    order()
    try checkOnce()
    let used = CellReference(
      row: fields.last?.place.row ?? 0, column: fields.map(\.place.column).max() ?? 0)
    areas = areas.filter { $0.first.row <= used.row && $0.first.column <= used.column }
    addCorners()
    areas.sort { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }
    var table = SourceDocument.Table(name: name)
    var next = 0
    var row = -1
    for field in fields {
      if field.place.row != row {
        row = field.place.row
        enter(row)
      }
      var spans = (rows: 1, columns: 1)
      while next < areas.count, Self.isBefore(areas[next].first, field.place) { next += 1 }
      if next < areas.count, areas[next].first == field.place {
        let area = areas[next]
        next += 1
        if add(area) {
          spans.rows = min(area.last.row, used.row) - row + 1
          spans.columns = min(area.last.column, used.column) - field.place.column + 1
        } else if isCovered(field.place) {
          continue
        }
      } else if isCovered(field.place) {
        continue
      }
      let origin = Origin.sheetCell(sheet: name, row: row + 1, column: field.place.column + 1)
      var cell = SourceDocument.Cell(field.text, row: row, column: field.place.column, origin: origin)
      cell.rowSpan = spans.rows
      cell.columnSpan = spans.columns
      table.cells.append(cell)
    }
    return table
  }

  private static func isBefore(_ a: CellReference, _ b: CellReference) -> Bool { (a.row, a.column) < (b.row, b.column) }

  private mutating func order() {
    let isOrdered = zip(fields, fields.dropFirst()).allSatisfy { Self.isBefore($0.place, $1.place) }
    if !isOrdered { fields.sort { Self.isBefore($0.place, $1.place) } }
  }

  private func checkOnce() throws(DocumentProblem.Fault) {
    for (a, b) in zip(fields, fields.dropFirst()) where a.place == b.place { throw .repeatedCell(a.place.name) }
  }

  /// Adds the upper left corners of areas where nothing stands.
  private mutating func addCorners() {
    guard !areas.isEmpty else { return }
    let there = Set(fields.map(\.place))
    var added: Set<CellReference> = []
    for area in areas where !there.contains(area.first) && added.insert(area.first).inserted {
      fields.append(Field(place: area.first, text: ""))
    }
    order()
  }

  private mutating func enter(_ row: Int) {
    guard soonestEnd < row else { return }
    active.removeAll { $0.last.row < row }
    soonestEnd = active.map(\.last.row).min() ?? .max
  }

  /// Takes an area in; false when it would overlap another one, as it does in damaged files only.
  private mutating func add(_ area: MergedArea) -> Bool {
    let index = position(area.first.column)
    if index > 0, active[index - 1].last.column >= area.first.column { return false }
    if index < active.count, active[index].first.column <= area.last.column { return false }
    active.insert(area, at: index)
    soonestEnd = min(soonestEnd, area.last.row)
    return true
  }

  private func isCovered(_ place: CellReference) -> Bool {
    let index = position(place.column + 1)
    return index > 0 && active[index - 1].last.column >= place.column
  }

  /// How many active areas begin left of `column`.
  private func position(_ column: Int) -> Int {
    var low = 0
    var high = active.count
    while low < high {
      let middle = (low + high) / 2
      if active[middle].first.column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
