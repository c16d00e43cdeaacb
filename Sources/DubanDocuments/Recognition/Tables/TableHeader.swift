/// The headings of a table: which rows hold them and what each column is.
struct TableHeader: Equatable {
  /// The closed-up rows that hold headings; empty where there are none.
  var rows: Range<Int>
  var columns: [Column]

  /// A column as its headings and its cells tell it.
  struct Column: Equatable {
    var kind: ColumnKind
    /// The headings from the top, as they stand.
    var heading: String
    /// The measure in the heading: 万元 of 投资（万元）.
    var measure: String?
    /// The cell that holds the lowest heading.
    var cell: Int?
    /// Whether the kind was told by the cells and not by the heading.
    var isGuessed = false
  }
}

extension TableHeader {
  /// Whether `row` of `grid` holds headings.
  static func isHeader(_ row: Int, of grid: TableGrid) -> Bool {
    let starting = grid.starting(in: row)
    guard starting.count >= 2 else { return false }
    var known = 0
    var kinds: Set<ColumnKind> = []
    var marked = 0
    for place in starting {
      let text = grid.cells[place].text
      let key = CellText.squeezed(text)
      guard key.count <= 40, Serial.whole(key)?.style != .bare else { return false }
      if grid.cells[place].isHeading { marked += 1 }
      guard let kind = HeaderDictionary.kind(of: text) else { continue }
      // 6月底 in two cells of a row is a limit twice; 2.推进源头分类 is a task.
      if case .span = kind {
        known += 1
        continue
      }
      guard Serial.leading(text) == nil else { return false }
      known += 1
      kinds.insert(kind)
    }
    if row + 1 < grid.rowCount, headsFigures(row, starting, of: grid) { return true }
    // Two columns of one kind, as two tasks below each other, head nothing.
    guard kinds.count >= 2 || (marked == starting.count && known >= 1) else { return false }
    return known * 2 >= starting.count || known >= 3
      || (marked == starting.count && known >= 1)
  }

  /// Whether `row` heads a table with a row a place: one heading for places, the others over figures.
  private static func headsFigures(_ row: Int, _ starting: [Int], of grid: TableGrid) -> Bool {
    var areas = 0
    for place in starting {
      let span = grid.spans[place]
      switch HeaderDictionary.kind(of: grid.cells[place].text) {
      case .areaName: areas += 1
      case .number, .remarks: continue
      default:
        guard !ColumnContent.isNumber(CellText.squeezed(grid.cells[place].text)),
          grid.cells[place].text.count <= 24,
          ColumnContent.isNumber(CellText.squeezed(grid.text(row + 1, span.column)))
        else { return false }
      }
    }
    return areas == 1
  }

  /// Whether `row` goes on with the headings of `rows`: its cells stand below headings that reach over several columns, or
  /// are headings themselves.
  static func continues(_ row: Int, _ rows: Range<Int>, of grid: TableGrid) -> Bool {
    guard row < grid.rowCount else { return false }
    let starting = grid.starting(in: row)
    guard !starting.isEmpty else { return true }
    var below = 0
    for place in starting {
      let text = CellText.squeezed(grid.cells[place].text)
      guard text.count <= 24, Serial.whole(text) == nil, !text.allSatisfy(\.isNumber) else { return false }
      guard let above = grid.cell(rows.upperBound - 1, grid.spans[place].column) else { continue }
      if grid.spans[above].columns > 1, grid.spans[above].columns > grid.spans[place].columns { below += 1 }
    }
    if below == starting.count { return true }
    // Without merged cells: a row of further headings in which the first columns are empty.
    guard grid.spans[starting[0]].column > 0 else { return false }
    return starting.allSatisfy { HeaderDictionary.kind(of: grid.cells[$0].text) != nil }
  }

  /// The headings that start at `row`.
  static func reading(at row: Int, of grid: TableGrid, areas: Set<String>) -> TableHeader {
    var end = row + 1
    while end < row + 4, continues(end, row..<end, of: grid) { end += 1 }
    let columns = (0..<grid.columnCount).map { column(at: $0, row..<end, of: grid, areas: areas) }
    return TableHeader(rows: row..<end, columns: columns)
  }

  private static func column(at column: Int, _ rows: Range<Int>, of grid: TableGrid, areas: Set<String>) -> Column {
    var places: [Int] = []
    for row in rows {
      guard let place = grid.cell(row, column), !places.contains(place), !CellText.isEmpty(grid.cells[place].text)
      else { continue }
      places.append(place)
    }
    let texts = places.map { CellText.joined(grid.cells[$0].text) }
    let heading = texts.joined(separator: "/")
    guard let leaf = texts.last else { return Column(kind: .unknown, heading: "", measure: nil, cell: nil) }
    let measure = texts.reversed().lazy.compactMap { HeaderDictionary.measure(in: $0) }.first
    let upper = texts.dropLast().reversed().lazy.compactMap { HeaderDictionary.kind(of: $0) }.first
    return Column(
      kind: kind(leaf: leaf, upper: upper, areas: areas), heading: heading, measure: measure, cell: places.last)
  }

  /// What a heading says below another one.
  private static func kind(leaf: String, upper: ColumnKind?, areas: Set<String>) -> ColumnKind {
    let key = CellText.squeezed(leaf)
    let own = HeaderDictionary.kind(of: leaf)
    switch (upper, own) {
    case (.fundingSource, nil), (.funding, nil): return .fundingPart(key)
    // 合计 below 资金 is the whole of it.
    case (.funding, .amount?), (.fundingSource, .amount?): return .funding
    // 财政资金 below 资金来源 is one of the sources, 总投资 is their sum.
    case (.fundingSource, .funding?) where !["总", "合计", "小计", "计划投资"].contains(where: key.contains):
      return .fundingPart(key)
    case (.amount, nil), (.target, nil), (.unknown, nil), (.content, nil):
      return AreaNames.isArea(key, known: areas) ? .area(key) : .unknown
    // 全年 below 节点目标 is the last of the steps.
    case (.schedule, .target?) where key.hasPrefix("全年") || key.hasPrefix("年底"), (.schedule, nil) where key == "全年":
      return MonthSpan.reading(heading: "1-12月").map { .span($0) } ?? .schedule
    case (.span, .target?), (.span, .content?), (.span, .title?), (.span, .schedule?): return upper ?? .unknown
    case (.lead, .person?), (.responsible, .person?), (.lead, .leader?): return own ?? .unknown
    // 牵头单位 over 名称 and the like.
    case (.lead, .title?), (.responsible, .title?), (.cooperating, .title?): return upper ?? .unknown
    case (_, let own?): return own
    case (let upper?, nil) where upper != .section: return AreaNames.isArea(key, known: areas) ? .area(key) : upper
    case (_, nil): return AreaNames.isArea(key, known: areas) ? .area(key) : .unknown
    }
  }

  /// Whether both head the same columns: headings that are repeated at a page break.
  func isRepeated(by other: TableHeader) -> Bool {
    columns.count == other.columns.count
      && zip(columns, other.columns).allSatisfy { CellText.squeezed($0.heading) == CellText.squeezed($1.heading) }
  }
}
