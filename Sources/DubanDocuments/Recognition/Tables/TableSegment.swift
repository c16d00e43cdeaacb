/// The rows below one set of headings. A sheet or a long table may hold several.
struct TableSegment {
  var header: TableHeader
  /// The closed-up rows below the headings, repeated headings left out.
  var rows: [Int]
  /// Rows above the headings: the title, the unit of measure.
  var above: [Int] = []
  /// Whether the table has no headings and the columns were told by their cells.
  var isGuessed = false
}

extension TableSegment {
  /// Cuts `grid` at its headings; headings repeated at page breaks cut nothing.
  static func cut(_ grid: TableGrid, areas: Set<String>) -> [TableSegment] {
    var segments: [TableSegment] = []
    var above: [Int] = []
    var row = 0
    while row < grid.rowCount {
      if TableHeader.isHeader(row, of: grid) {
        let header = TableHeader.reading(at: row, of: grid, areas: areas)
        if let last = segments.last, last.header.isRepeated(by: header) {
          row = header.rows.upperBound
          continue
        }
        segments.append(TableSegment(header: header, rows: [], above: above))
        above = []
        row = header.rows.upperBound
        continue
      }
      if segments.isEmpty { above.append(row) } else { segments[segments.count - 1].rows.append(row) }
      row += 1
    }
    if segments.isEmpty, grid.columnCount >= 2 {
      let columns = (0..<grid.columnCount).map { _ in
        TableHeader.Column(kind: .unknown, heading: "", measure: nil, cell: nil)
      }
      segments.append(
        TableSegment(header: TableHeader(rows: 0..<0, columns: columns), rows: above, isGuessed: true))
    }
    for index in segments.indices { segments[index].guess(grid) }
    return segments
  }

  /// Tells the columns that no heading tells by their cells, and 单位 by whether it holds units of measure or bodies.
  private mutating func guess(_ grid: TableGrid) {
    guard let first = rows.first, let last = rows.last else { return }
    let below = first..<last + 1
    var taken = Set(header.columns.map(\.kind))
    for column in header.columns.indices {
      let heading = CellText.squeezed(header.columns[column].heading)
      if header.columns[column].kind == .measure, heading.hasSuffix("单位"), !heading.hasSuffix("计量单位") {
        let look = ColumnContent.kind(of: column, in: below, of: grid, beside: [])
        if look == .responsible {
          header.columns[column].kind =
            taken.contains(.lead) && !taken.contains(.cooperating) ? .cooperating : .responsible
          header.columns[column].isGuessed = true
        } else if look == .areaName {
          header.columns[column].kind = .areaName
          header.columns[column].isGuessed = true
        }
      }
      guard header.columns[column].kind == .unknown else { continue }
      guard let kind = ColumnContent.kind(of: column, in: below, of: grid, beside: taken) else { continue }
      // A heading that is not known is only overruled where the cells leave no doubt.
      if !heading.isEmpty, kind.isWording { continue }
      header.columns[column].kind = kind
      header.columns[column].isGuessed = true
      taken.insert(kind)
    }
    promoteWording()
  }

  /// A table that has contents and no titles but two columns of them: the first is the title.
  private mutating func promoteWording() {
    let kinds = header.columns.map(\.kind)
    guard !kinds.contains(.title), !kinds.contains(.indicator), !kinds.contains(.areaName) else { return }
    let contents = kinds.indices.filter { kinds[$0] == .content }
    if contents.count >= 2, header.columns[contents[0]].isGuessed || isGuessed {
      header.columns[contents[0]].kind = .title
    }
  }
}
