/// What a row below the headings is.
enum TableRow: Equatable {
  /// Nothing stands in it.
  case blank
  /// A heading over the whole width: `一、提高…`.
  case section(cell: Int)
  /// 合计, 小计: no task, but a check of what stands above.
  case sum
  /// 注：…, 填表人：…
  case note
  /// What the table is for.
  case data
}

extension TableRow {
  /// What `row` of `grid` is, below `header`.
  static func reading(_ row: Int, of grid: TableGrid, header: TableHeader) -> TableRow {
    let starting = grid.starting(in: row)
    guard let first = starting.first else {
      return (0..<grid.columnCount).contains { !CellText.isEmpty(grid.text(row, $0)) } ? .data : .blank
    }
    let text = grid.cells[first].text
    let key = CellText.squeezed(text)
    let covered = (0..<grid.columnCount).contains { column in
      guard let place = grid.cell(row, column) else { return false }
      return grid.spans[place].row < row && !CellText.isEmpty(grid.cells[place].text)
    }
    if isSum(key, grid.spans[first].column, header) { return .sum }
    if starting.count >= 2, Serial.whole(key) != nil, isSumWord(CellText.squeezed(grid.cells[starting[1]].text)) {
      return .sum
    }
    if starting.count >= 2, let heading = group(starting, of: grid, header: header) { return .section(cell: heading) }
    guard starting.count == 1 else { return .data }
    if isNote(key) { return .note }
    guard !covered else { return .data }
    let span = grid.spans[first]
    let isWide = span.columns >= max(2, (grid.columnCount + 1) / 2)
    if isWide { return key.count <= 80 ? .section(cell: first) : .note }
    // Without merging: one cell that is filled, a heading by its number or by the column it stands in.
    guard key.count <= 60, header.columns.indices.contains(span.column) else { return .data }
    let serial = Serial.leading(text)
    if serial?.style == .chinese || serial?.style == .bracketedChinese { return .section(cell: first) }
    let kind = header.columns[span.column].kind
    let others = header.columns.count { $0.kind.isWording || $0.kind.namesUnits }
    return kind == .number && Serial.whole(key) == nil && others >= 1 ? .section(cell: first) : .data
  }

  /// The cell that heads the rows below, where nothing else stands in its row but its number or sums: 一 | 节能降碳,
  /// 一、交通（2个） | 98000.
  private static func group(_ starting: [Int], of grid: TableGrid, header: TableHeader) -> Int? {
    let first = starting[0]
    let span = grid.spans[first]
    guard header.columns.indices.contains(span.column), span.rows == 1 else { return nil }
    let key = CellText.squeezed(grid.cells[first].text)
    let rest = starting.dropFirst()
    if let serial = Serial.whole(key) {
      guard serial.style == .chinese || serial.style == .bracketedChinese,
        header.columns[span.column].kind == .number, let second = rest.first,
        rest.dropFirst().allSatisfy({ ColumnContent.isNumber(CellText.squeezed(grid.cells[$0].text)) }),
        grid.cells[second].text.count <= 60, rest.count == 1 || header.columns.count > 3
      else { return nil }
      return second
    }
    let isHeading =
      Serial.leading(grid.cells[first].text).map { $0.style == .chinese || $0.style == .bracketedChinese } ?? false
    guard isHeading || (span.columns >= 2 && header.columns[span.column].kind == .number), key.count <= 60,
      header.columns[span.column].kind == .number || span.columns >= 2,
      rest.allSatisfy({ ColumnContent.isNumber(CellText.squeezed(grid.cells[$0].text)) })
    else { return nil }
    return first
  }

  private static func isSum(_ key: String, _ column: Int, _ header: TableHeader) -> Bool { isSumWord(key) }

  private static func isSumWord(_ key: String) -> Bool {
    for word in ["合计", "小计", "总计", "共计", "总合计"] where key.hasPrefix(word) { return key.count <= 8 }
    return ["全市合计", "全县合计", "全区合计", "全镇合计", "全市", "全县", "全区", "全市总计"].contains(key)
  }

  private static func isNote(_ key: String) -> Bool {
    ["注:", "备注:", "说明:", "填表", "填报", "附注", "注1", "(注", "制表", "注、", "*", "※", "单位:", "备注1", "联系人"]
      .contains { key.hasPrefix($0) }
  }
}
