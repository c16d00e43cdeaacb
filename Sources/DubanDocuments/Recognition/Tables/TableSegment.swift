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
    settleFigures(below, grid)
    settleRoles()
    settleSources(below, grid)
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
      if !heading.isEmpty, kind.isWording || kind == .number { continue }
      header.columns[column].kind = kind
      header.columns[column].isGuessed = true
      taken.insert(kind)
    }
    promoteWording()
  }

  /// Headings for words over figures, and headings for targets over words: the cells decide.
  private mutating func settleFigures(_ rows: Range<Int>, _ grid: TableGrid) {
    let targets = header.columns.indices.filter { header.columns[$0].kind == .target }
    let figures = header.columns.indices.filter { ColumnContent.areFigures($0, in: rows, of: grid) }
    for column in figures {
      switch header.columns[column].kind {
      case .title, .content, .indicator:
        header.columns[column].kind = targets.isEmpty ? .target : .amount
      case .areaName:
        header.columns[column].kind = .area(CellText.squeezed(header.columns[column].heading))
      default: continue
      }
    }
    // 目标 over names of groups, beside the column in which the figures stand.
    if targets.count >= 2, targets.contains(where: { figures.contains($0) }) {
      for column in targets where !figures.contains(column) && column < figures[0] {
        if (rows.contains { row in grid.cell(row, column).map { grid.spans[$0].rows > 1 } ?? false }) {
          header.columns[column].kind = .section
        }
      }
    }
  }

  /// Where no column names who answers, those do who manage the field or carry it out.
  private mutating func settleRoles() {
    guard !header.columns.contains(where: { [.lead, .responsible, .ownerAndSource].contains($0.kind) }) else { return }
    for word in ["主管", "实施", "建设", "业主", "代建", "运营"] {
      let column = header.columns.firstIndex {
        if case .role(let name) = $0.kind { name.contains(word) } else { false }
      }
      if let column {
        header.columns[column].kind = .responsible
        return
      }
    }
  }

  /// A table that has contents and no titles but two columns of them: the first is the title.
  private mutating func promoteWording() {
    var kinds = header.columns.map(\.kind)
    // 项目名称 and 目标任务: two headings for titles, of which the second says what is to be done.
    let titles = kinds.indices.filter { kinds[$0] == .title }
    if titles.count >= 2, !kinds.contains(.content), !kinds.contains(.indicator), let last = titles.last,
      header.columns[last].cell != header.columns[titles[0]].cell
    {
      header.columns[last].kind = .content
      kinds[last] = .content
    }
    guard !kinds.contains(.title), !kinds.contains(.indicator), !kinds.contains(.areaName) else { return }
    let contents = kinds.indices.filter { kinds[$0] == .content }
    if contents.count >= 2, header.columns[contents[0]].isGuessed || isGuessed {
      header.columns[contents[0]].kind = .title
    }
  }
}
