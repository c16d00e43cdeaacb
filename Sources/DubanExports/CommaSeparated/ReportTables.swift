import DubanCore
import DubanReports

/// The tables of a report for a format that has nothing else: those with the same columns as one, each row with the table in which it
/// stood.
struct ReportTables {
  private(set) var tables: [Table] = []

  init(_ report: Report) {
    let language = report.language
    var heads: [[ReportTable.Column]] = []
    var groups: [[(title: String, table: ReportTable)]] = []
    for named in Self.named(report) where !named.table.columns.isEmpty {
      if let place = heads.firstIndex(of: named.table.columns) {
        groups[place].append(named)
      } else {
        heads.append(named.table.columns)
        groups.append([named])
      }
    }
    tables = zip(heads, groups).map { columns, group in
      let measured = columns.indices.filter { index in
        group.contains { $0.table.rows.contains { Self.isMeasured($0.cells[index]) } }
      }
      var shown = [Table.Column("table", Name(language.pick("表", "Table")))]
      for (index, column) in columns.enumerated() {
        shown.append(Table.Column("c\(index + 1)", Name(column.title)))
        guard measured.contains(index) else { continue }
        shown.append(
          Table.Column("u\(index + 1)", Name(column.title + language.pick("（计量单位）", " (unit)"))))
      }
      if report.isSimulated { shown.append(Table.Column("simulated", Name(language.pick("演示", "Simulated")))) }
      let rows = group.flatMap { title, table in
        table.rows.map { row -> [Table.Cell] in
          var cells: [Table.Cell] = [.text(title)]
          for (index, cell) in row.cells.enumerated() {
            cells += Self.cells(cell, isMeasured: measured.contains(index), language)
          }
          return report.isSimulated ? cells + [.text(language.pick("演示", "simulated"))] : cells
        }
      }
      return Table(title: Name(group.first?.title ?? report.title), columns: shown, rows: rows)
    }
  }

  /// The tables with what stands above each.
  private static func named(_ report: Report) -> [(title: String, table: ReportTable)] {
    var heading = PaperTitle.joined(report.title)
    var tables: [(title: String, table: ReportTable)] = []
    for block in report.blocks {
      switch block {
      case .heading(_, let text): heading = text.plain
      case .table(let table): tables.append((heading, table))
      case .paragraph, .bars: break
      }
    }
    return tables + report.annexes.map { (PaperTitle.joined($0.title), $0.table) }
  }

  private static func isMeasured(_ cell: ReportTable.Cell) -> Bool {
    switch cell {
    case .figure: true
    case .text, .count, .day, .light, .quoted, .empty: false
    }
  }

  private static func cells(_ cell: ReportTable.Cell, isMeasured: Bool, _ language: Language) -> [Table.Cell] {
    switch cell {
    case .figure(let figure, let unit): [.figure(figure), unit.isEmpty ? .empty : .text(unit)]
    case .count(let counted): [.count(counted.count)] + (isMeasured ? [.empty] : [])
    case .day(let day): [.day(day)] + (isMeasured ? [.empty] : [])
    case .empty: isMeasured ? [.empty, .empty] : [.empty]
    case .quoted(let text): [.text(text)] + (isMeasured ? [.empty] : [])
    case .text, .light: [.text(cell.words(language))] + (isMeasured ? [.empty] : [])
    }
  }
}
