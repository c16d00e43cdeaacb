import DubanCore

/// 县区: one row a target and area, with what it reached of its share; then the sum beside the figure to which it should add up.
enum AreasSheet {
  private struct Row {
    let matrix: AreaMatrix.Row
    /// Nil for the sum.
    let area: String?
    let share: Figure?
    let reached: Figure?

    var percent: Figure? {
      guard matrix.target.basis == .amount, let share, let reached else { return nil }
      return reached.fraction.divided(by: share.fraction).flatMap { ($0 * Fraction(100)).rounded(places: 1) }
    }
  }

  static func sheet(_ words: SheetWords) -> Workbook.Sheet? {
    let matrix = AreaMatrix(words.board)
    guard !matrix.rows.isEmpty else { return nil }
    let areas = words.board.plan.areas.map { $0.name.words(words.language) }
    return Workbook.Sheet(
      "areas", words.language.pick("县区", "Areas"), frozenColumns: 2, columns(words), groups: matrix.rows.count
    ) { rows(matrix.rows[$0], areas) }
  }

  private static func rows(_ row: AreaMatrix.Row, _ areas: [String]) -> [Row] {
    let told = areas.indices.compactMap { index -> Row? in
      let share = row.shares.indices.contains(index) ? row.shares[index]?.value : nil
      let reached = row.reached.indices.contains(index) ? row.reached[index] : nil
      guard share != nil || reached != nil else { return nil }
      return Row(matrix: row, area: areas[index], share: share, reached: reached)
    }
    guard let sum = row.sum, !told.isEmpty else { return told }
    // What only some have reported is told of them; a sum of those alone would pass for all.
    let isReported = row.target.basis == .amount && told.allSatisfy { $0.reached != nil }
    let reached = isReported ? Figure.sum(told.compactMap(\.reached)) : nil
    return told + [Row(matrix: row, area: nil, share: sum, reached: reached)]
  }

  private static func columns(_ words: SheetWords) -> [SheetColumn<Row>] {
    let (language, board) = (words.language, words.board)
    return [
      SheetColumn("id", "编号", "Id", width: 10) { .text($0.matrix.subject) },
      SheetColumn("title", "事项", "Item", width: 34, .wrapped) { row in
        let id = row.matrix.subject
        return .text((board.task(id)?.task.title ?? board.indicator(id)?.indicator.name)?.words(language))
      },
      SheetColumn("target", "目标", "Target", width: 24, .wrapped) { .text($0.matrix.target.name.words(language)) },
      SheetColumn("area", "县区", "Area", width: 16) { .text($0.area ?? language.pick("合计", "sum")) },
      SheetColumn("share", "任务量", "Share", width: 12, .number) { .figure($0.share) },
      SheetColumn("reached", "已完成", "Reached", width: 12, .number) { .figure($0.reached) },
      SheetColumn("unit", "计量单位", "Unit", width: 10) { .text($0.matrix.target.unit) },
      SheetColumn("percent", "完成率%", "Reached %", width: 10, .number) { .figure($0.percent) },
      SheetColumn("whole", "应合计", "Should add up to", width: 12, .number) { row in
        row.area == nil ? .figure(row.matrix.whole) : .empty
      },
      SheetColumn("difference", "相差", "Difference", width: 12, .number) { row in
        row.area == nil ? .figure(row.matrix.difference) : .empty
      },
    ]
  }
}
