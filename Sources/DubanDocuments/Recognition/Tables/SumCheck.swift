import DubanCore

/// Rows that sum up: they are held against the figures above them.
enum SumCheck {
  /// What is asked where a column's figures do not add up to its sum.
  static func questions(_ segment: TableSegment, of grid: TableGrid) -> [Question] {
    var sums: [Int: [Figure]] = [:]
    var result: [Question] = []
    let columns = segment.header.columns.indices.filter { isSummed(segment.header.columns[$0].kind) }
    guard !columns.isEmpty else { return [] }
    var totalsBefore: Set<Int> = []
    for row in segment.rows {
      let form = TableRow.reading(row, of: grid, header: segment.header)
      // Sums beside the heading of a group are parts of nothing.
      guard form == .sum || form == .data else { continue }
      let isSum = form == .sum
      for column in columns {
        guard let place = grid.cell(row, column), grid.spans[place].row == row,
          let figure = CellFigure.reading(CellText.squeezed(grid.cells[place].text))
        else { continue }
        guard isSum else {
          sums[column, default: []].append(figure)
          continue
        }
        // A sum above the rows, or one over sums, has nothing here to be held against.
        guard let parts = sums[column], parts.count > 1, !totalsBefore.contains(column) else { continue }
        if let sum = Figure.sum(parts), sum != figure {
          // Which column it is, what stands there and what the rows come to: a bare figure says nothing.
          let heading = segment.header.columns[column]
          let words = CellText.joined(heading.heading) + "合计" + CellText.squeezed(grid.cells[place].text)
          result.append(
            Question(
              heading.kind.holdsMoney ? .funding : .target, about: Passage(words, at: grid.cells[place].origin),
              readings: ["原文写\(figure)", "各行相加\(sum)"]))
        }
        totalsBefore.insert(column)
        sums[column] = nil
      }
    }
    return result
  }

  private static func isSummed(_ kind: ColumnKind) -> Bool {
    switch kind {
    case .amount, .area, .funding, .fundingPart: true
    default: false
    }
  }
}
