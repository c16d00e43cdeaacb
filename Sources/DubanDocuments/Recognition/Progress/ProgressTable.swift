import DubanCore

/// Reads a table of a report: a row a matter, with what was to be reached, what was, and whose it is.
struct ProgressTable {
  /// What its rows tell.
  private(set) var entries: [ProgressEntry] = []

  /// What a column of a report holds.
  private enum Column {
    case id, number, name, unit, measure, planned, done, share
  }

  /// Reads `table`; what stands in words is read by `sentences`.
  init(_ table: SourceDocument.Table, sentences: ProgressSentences) {
    let grid = TableGrid(table)
    guard let (columns, headings, first) = ProgressTable.header(of: grid) else { return }
    func place(_ column: Column) -> Int? { columns.firstIndex { $0 == column } }
    guard let name = place(.name), place(.done) != nil || place(.share) != nil else { return }
    for row in first..<grid.rowCount {
      ReadingProgress.tell(.understanding, row, of: grid.rowCount)
      let title = CellText.joined(grid.text(row, name))
      guard !title.isEmpty, !["合计", "总计", "小计"].contains(CellText.squeezed(title)) else { continue }
      var entry = ProgressEntry(ProgressTable.passage(row, grid, at: place(.done) ?? name), subject: title)
      entry.id = place(.id).map { CellText.squeezed(grid.text(row, $0)) }.flatMap { $0.isEmpty ? nil : $0 }
      entry.number = place(.number).map { CellText.squeezed(grid.text(row, $0)) }.flatMap { $0.isEmpty ? nil : $0 }
      for (column, kind) in columns.enumerated() where kind == .unit {
        entry.units += CellText.joined(grid.text(row, column)).split { "、,，;；/ \n".contains($0) }.map(String.init)
      }
      let measure = place(.measure).map { CellText.squeezed(grid.text(row, $0)) } ?? ""
      for (column, kind) in columns.enumerated() {
        let text = grid.text(row, column)
        guard let sort = ProgressTable.sort(of: kind), !CellText.isEmpty(text) else { continue }
        let key = CellText.squeezed(text)
        if let value = CellFigure.reading(key) {
          var unit = CellFigure.measure(key) ?? HeaderDictionary.measure(in: headings[column]) ?? measure
          if unit.isEmpty, sort == .share { unit = "%" }
          entry.figures.append(ReportedFigure(value, unit: unit, words: title, sort: sort))
        } else if kind == .done || kind == .share {
          let cell = Passage(CellText.joined(text), at: entry.passage.origin)
          entry.figures += sentences.entries(in: cell, number: nil, about: title).flatMap(\.figures)
        }
      }
      // What stands without its unit is counted as the target beside it.
      if let unit = entry.figures.first(where: { $0.sort == .planned && !$0.unit.isEmpty })?.unit {
        for index in entry.figures.indices where entry.figures[index].unit.isEmpty { entry.figures[index].unit = unit }
      }
      if entry.figures.contains(where: { $0.sort != .planned }) { entries.append(entry) }
    }
  }

  private static func sort(of column: Column?) -> ReportedFigure.Sort? {
    switch column {
    case .planned: .planned
    case .done: .reached
    case .share: .share
    case .id, .number, .name, .unit, .measure, nil: nil
    }
  }

  /// The columns, their headings, and the first row below them.
  private static func header(of grid: TableGrid) -> (columns: [Column?], headings: [String], first: Int)? {
    for row in 0..<min(6, grid.rowCount) {
      var headings = (0..<grid.columnCount).map { CellText.squeezed(grid.text(row, $0)) }
      var columns = headings.map(column)
      guard columns.contains(.name), columns.compactMap({ $0 }).count >= 2 else { continue }
      var first = row + 1
      // A second row of headings stands under those that reach over several columns.
      if first < grid.rowCount {
        let below = (0..<grid.columnCount).map { CellText.squeezed(grid.text(first, $0)) }
        let isHeading =
          zip(headings, below).contains { $0 == $1 && !$0.isEmpty }
          && below.allSatisfy { CellFigure.reading($0) == nil }
        if isHeading {
          for index in headings.indices where below[index] != headings[index] && !below[index].isEmpty {
            headings[index] += below[index]
            columns[index] = column(below[index]) ?? columns[index]
          }
          first += 1
        }
      }
      if columns.contains(.done) || columns.contains(.share) { return (columns, headings, first) }
    }
    return nil
  }

  private static func column(_ heading: String) -> Column? {
    guard !heading.isEmpty, heading.count <= 20 else { return nil }
    func has(_ words: [String]) -> Bool { words.contains { heading.contains($0) } }
    if has(["编号", "编码", "任务号"]) { return .id }
    if has(["序号", "项次"]) { return .number }
    if has(["计量单位"]) || heading == "单位" { return .measure }
    if has(["责任单位", "牵头单位", "责任部门", "牵头部门", "主办单位", "承办单位", "实施主体"]) { return .unit }
    if has(["完成率", "完成比例", "完成百分比", "进度%", "占年度", "占全年", "占目标", "进度(%)", "完成比"]) { return .share }
    if has(["完成情况", "进展", "实际", "已完成", "累计完成", "完成数", "完成值", "完成量", "实绩", "1-", "累计"]) { return .done }
    if has(["目标", "计划", "任务数", "年度任务", "应达", "应完成", "任务量", "指标值"]) { return .planned }
    if has(["名称", "事项", "项目", "任务", "指标", "工作内容"]) { return .name }
    return nil
  }

  private static func passage(_ row: Int, _ grid: TableGrid, at column: Int) -> Passage {
    var texts: [String] = []
    var last: Int?
    for column in 0..<grid.columnCount {
      guard let cell = grid.cell(row, column), cell != last else { continue }
      last = cell
      let text = CellText.joined(grid.cells[cell].text)
      if !text.isEmpty { texts.append(text) }
    }
    let origin = grid.cell(row, column).map { grid.cells[$0].origin } ?? .line(1)
    return Passage(texts.joined(separator: " | "), at: origin)
  }
}
