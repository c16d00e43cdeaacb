/// Columns of money: which of them is the whole, and which tell where it comes from.
extension TableSegment {
  /// Makes every column of money that is headed by a source (上级资金, 县级财政, 银行贷款) a source, and 其他 beside such a column.
  mutating func settleSources(_ rows: Range<Int>, _ grid: TableGrid) {
    let isMoney = header.columns.contains { $0.kind.holdsMoney }
    guard isMoney else { return }
    var found: [(column: Int, name: String)] = []
    for column in header.columns.indices where mayBeSource(header.columns[column].kind) {
      let name = sourceName(column)
      let isRest = TableSegment.rests.contains(name) && found.last?.column == column - 1
      guard isRest || FundingCell.isSource(name) && !FundingCell.isTotal(name), holdsSums(column, rows, grid) else {
        continue
      }
      found.append((column, name))
    }
    // One column alone is where the money comes from only beside the whole of it.
    let hasWhole = header.columns.indices.contains { column in
      header.columns[column].kind == .funding && !found.contains { $0.column == column }
    }
    guard hasWhole || found.count > 1 else { return }
    for (column, name) in found {
      header.columns[column].kind = .fundingPart(name)
      header.columns[column].isGuessed = false
    }
  }

  private static let rests: Set<String> = ["其他", "其它", "其他资金", "其它资金", "其他来源", "其他渠道"]

  private func mayBeSource(_ kind: ColumnKind) -> Bool {
    switch kind {
    case .funding, .fundingPart, .remarks, .unknown: true
    default: false
    }
  }

  /// The lowest heading of `column` without its measure and without 其中.
  private func sourceName(_ column: Int) -> String {
    let leaf = header.columns[column].heading.split(separator: "/").last.map(String.init) ?? ""
    var name = CellText.squeezed(leaf)
    if HeaderDictionary.measure(in: leaf) != nil, let open = name.lastIndex(of: "(") { name = String(name[..<open]) }
    for head in ["其中:", "其中"] where name.hasPrefix(head) && name.count > head.count {
      name.removeFirst(head.count)
      break
    }
    return name
  }

  /// Whether every filled cell of `column` is a sum, or sums with their names.
  private func holdsSums(_ column: Int, _ rows: Range<Int>, _ grid: TableGrid) -> Bool {
    var count = 0
    for row in rows {
      guard let place = grid.cell(row, column), grid.spans[place].row == row else { continue }
      let text = grid.cells[place].text
      if CellText.isEmpty(text) || TableHeader.isHeader(row, of: grid) { continue }
      guard CellFigure.reading(CellText.squeezed(text)) != nil || FundingCell.reading(text, unit: "万元") != nil else {
        return false
      }
      count += 1
    }
    return count > 0
  }
}
