import DubanCore

extension Workbook {
  /// The tables of `report`, each as a sheet, with what it says of them.
  package init(_ report: Report) {
    let title = report.title.split(whereSeparator: \.isNewline).joined()
    var (headings, sheets, notes) = ([(level: Int, text: String)](), [Sheet](), [String]())
    for block in report.blocks {
      switch block {
      case .heading(let level, let text):
        headings.removeAll { $0.level >= level }
        headings.append((level, text.plain))
      case .paragraph(let text): notes.append(text.plain)
      case .table(let table):
        var sheet = Sheet(table, headings.last?.text ?? report.language.pick("表", "Table"), report)
        sheet.heading = headings.map(\.text).joined(separator: " ")
        sheets.append(sheet)
      case .bars: break
      }
    }
    sheets += report.annexes.map { annex in
      var sheet = Sheet(annex.table, annex.title, report)
      sheet.heading = annex.title
      return sheet
    }
    self.init(
      title: title, asOf: report.asOf, language: report.language, isSimulated: report.isSimulated, sheets: sheets)
    hint = notes.joined(separator: report.language.pick("", " "))
  }
}

extension Workbook.Sheet {
  /// `table` under `title`: a figure with its unit has that in a column of its own, days and lights are such.
  fileprivate init(_ table: ReportTable, _ title: String, _ report: Report) {
    let language = report.language
    var columns: [Workbook.Column] = []
    var makers: [(ReportTable.Cell) -> Workbook.Cell] = []
    var places: [Int] = []
    for (index, column) in table.columns.enumerated() {
      let cells = table.rows.map { $0.cells[index] }
      // A column in which nothing stands says nothing.
      guard cells.isEmpty || cells.contains(where: { !$0.words(language).isEmpty }) else { continue }
      columns.append(
        Workbook.Column(
          "c\(index + 1)", column.title, column.title, width: max(8, min(48, column.width + 2)), Self.kind(of: cells)))
      makers.append { Workbook.Cell($0, language) }
      places.append(index)
      guard cells.contains(where: { Self.unit(of: $0) != nil }) else { continue }
      let unit = language.pick("计量单位", "Unit of measure")
      columns.append(Workbook.Column("u\(index + 1)", unit, unit, width: 10))
      makers.append { .text(Self.unit(of: $0)) }
      places.append(index)
    }
    let rows = table.rows.map { row in zip(makers, places).map { make, place in make(row.cells[place]) } }
    self.init("table", title: title, columns: columns, rows: Workbook.Rows(rows))
  }

  private static func unit(of cell: ReportTable.Cell) -> String? {
    if case .figure(_, let unit) = cell, !unit.isEmpty { unit } else { nil }
  }

  /// What all of its cells are that are not empty.
  private static func kind(of cells: [ReportTable.Cell]) -> Workbook.Kind {
    let kinds = Set(cells.compactMap(\.sheetKind))
    return kinds.count == 1 ? kinds.first ?? .text : .wrapped
  }
}

extension ReportTable.Cell {
  fileprivate var sheetKind: Workbook.Kind? {
    switch self {
    case .text(let text): text.isEmpty ? nil : .wrapped
    case .quoted: .wrapped
    case .figure, .count: .number
    case .day: .day
    case .light: .light
    case .empty: nil
    }
  }
}

extension Workbook.Cell {
  /// The value of a report's table.
  fileprivate init(_ cell: ReportTable.Cell, _ language: Language) {
    switch cell {
    case .figure(let figure, _): self = .figure(figure)
    case .count(let counted): self = .count(counted.count)
    case .day(let day): self = .day(day)
    case .light(let light): self = .light(light)
    case .text(let text): self = .text(Optional(text))
    case .quoted, .empty: self = .text(Optional(cell.words(language)))
    }
  }
}
