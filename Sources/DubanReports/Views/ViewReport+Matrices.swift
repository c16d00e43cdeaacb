import DubanCore

/// Tasks by quarter, and targets by area.
extension ViewReport {
  func quarters(of tasks: [Int]) -> ReportTable {
    let table = QuarterBoard(board)
    let isLong = period.spansYears || table.quarters.contains { $0.year != period.start.year }
    let columns =
      [column("编号", "Id", 8), column("任务", "Task", 24), lightColumn]
      + table.quarters.map { .init(isLong ? $0.description : $0.short, width: 16) }
    let rows = tasks.map { position -> ReportTable.Row in
      let entry = board.tasks[position]
      let cells = table.quarters.map { ReportTable.Cell.text(words(of: table.cell(of: position, in: $0))) }
      return .init(
        id(entry.task.id),
        [
          .text(entry.task.id), .text(entry.task.title.words(language)),
          .light(of: entry.assessment.judgement),
        ] + cells)
    }
    return ReportTable(columns: columns, rows: rows)
  }

  private func words(of cell: QuarterBoard.Cell) -> String {
    switch cell {
    case .empty: return ""
    case .milestone(let assessed, let progress, let others):
      let late = assessed.overdueDays
      var told = [assessed.light.words(language)]
      if late > 0 { told.append(language.pick("\(late)天", English.count(late, "day"))) }
      if let progress {
        let due = Target.joined(progress.criterion.value, progress.criterion.unit)
        told.append(progress.reached.map { "\($0)/\(due)" } ?? due)
      }
      if others > 0 { told.append(language.pick("另\(others)个", "\(others) more")) }
      return told.joined(separator: " ")
    case .leads(let assessed):
      return assessed.milestone.quarters.last.map { language.pick("至\($0.words(.chinese))", "to \($0.short)") } ?? ""
    case .task(let assessment): return assessment.light?.words(language) ?? ""
    case .heading(let standing, let all): return language.pick("已完成\(standing)/\(all)", "\(standing) of \(all) done")
    }
  }

  func table(of matrix: AreaMatrix) -> ReportTable {
    let names = Dictionary(board.plan.areas.map { ($0.name.chinese, $0.name.words(language)) }) { first, _ in first }
    let columns =
      [column("编号", "Id", 8), column("目标", "Target", 20), column("要求", "Demand", 12)]
      + matrix.areas.map { .init(names[$0] ?? $0, width: 8, .trailing) }
      + [column("合计", "Sum", 8, .trailing), column("与目标相差", "Short of it", 8, .trailing)]
    let rows = matrix.rows.map { row -> ReportTable.Row in
      let unit = row.target.unit ?? ""
      let cells = matrix.areas.indices.map { ReportTable.Cell.text(Self.words(of: row, at: $0)) }
      return .init(
        id(row.subject),
        [.text(row.subject), .text(row.target.name.words(language)), .text(row.target.words(language))] + cells
          + [
            row.sum.map { .figure($0, unit: unit) } ?? .empty, row.difference.map { .figure($0, unit: unit) } ?? .empty,
          ])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  /// What the area reached of its share: `10/25`.
  private static func words(of row: AreaMatrix.Row, at column: Int) -> String {
    let reached = row.reached.indices.contains(column) ? row.reached[column]?.description : nil
    return [reached, row.shares[column]?.value.description].compactMap(\.self).joined(separator: "/")
  }
}
