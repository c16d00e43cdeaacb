import DubanCore
import DubanReports

/// A table of a page: its heads repeat in print, its first row about an item is where that item's name leads.
struct HTMLTable {
  private let table: ReportTable
  private let language: Language

  init(_ table: ReportTable, _ language: Language) {
    self.table = table
    self.language = language
  }

  /// Whether a narrow window has no room for its columns beside each other: then each row stands there as lines of head and value.
  private var isMany: Bool { table.columns.count > 4 }

  func write(_ rows: inout HTMLRows, in html: inout Markup) {
    guard !table.columns.isEmpty else { return }
    html.element("div", ["class": "scroll"]) { html in
      let attributes: KeyValuePairs<StaticString, String> = isMany ? ["class": "many"] : [:]
      html.element("table", attributes) { html in
        // In thousandths; half a character takes about seven of a page on its side, ten of an upright one, the white of a cell two to
        // three times as much.
        let isWide = !UprightTable.stands(table, language, .standard)
        let widths = ColumnWidths.of(
          table, language, total: 1_000, half: isWide ? 7 : 10, padding: isWide ? 18 : 26)
        html.element("colgroup") { html in
          for width in widths { html.empty("col", ["style": "width:\(width / 10).\(width % 10)%"]) }
        }
        html.element("thead") { html in
          html.element("tr") { html in
            for column in table.columns {
              html.element("th", ["scope": "col"]) { HTMLText.write(column.title, in: &$0) }
            }
          }
        }
        html.element("tbody") { html in
          for row in table.rows { write(row, &rows, in: &html) }
        }
      }
    }
  }

  private func write(_ row: ReportTable.Row, _ rows: inout HTMLRows, in html: inout Markup) {
    func cells(_ rows: inout HTMLRows, _ html: inout Markup) {
      for (index, cell) in row.cells.enumerated() {
        let alignment = Self.name(table.columns[index].alignment)
        let name = Self.isWhole(cell) ? "whole " + alignment : alignment
        if isMany {
          html.element("td", ["class": name, "data-head": table.columns[index].title]) { write(cell, &rows, in: &$0) }
        } else if row.handLines > 0 {
          // Room for a hand, 8 mm a line.
          html.element("td", ["class": name, "style": "height:\(row.handLines * 8)mm"]) { write(cell, &rows, in: &$0) }
        } else {
          html.element("td", ["class": name]) { write(cell, &rows, in: &$0) }
        }
      }
    }
    switch (rows.id(for: row.item), row.isTotal) {
    case (let id?, true): html.element("tr", ["id": id, "class": "total"]) { cells(&rows, &$0) }
    case (let id?, false): html.element("tr", ["id": id]) { cells(&rows, &$0) }
    case (nil, true): html.element("tr", ["class": "total"]) { cells(&rows, &$0) }
    case (nil, false): html.element("tr") { cells(&rows, &$0) }
    }
  }

  private func write(_ cell: ReportTable.Cell, _ rows: inout HTMLRows, in html: inout Markup) {
    switch cell {
    case .count(let counted): rows.write(counted, in: &html)
    case .light(let light):
      html.element("span", ["class": "light \(light.light.rawValue)"], words: light.words(language))
    case .quoted: html.element("span", ["class": "quoted"]) { HTMLText.write(cell.words(language), in: &$0) }
    // Their cells keep them whole.
    case .day, .figure: html.write(cell.words(language))
    case .text, .empty: HTMLText.write(cell.words(language), in: &html)
    }
  }

  /// Whether no line ends in it: a day, and a figure with its unit.
  private static func isWhole(_ cell: ReportTable.Cell) -> Bool {
    switch cell {
    case .day, .figure: true
    case .text, .count, .light, .quoted, .empty: false
    }
  }

  private static func name(_ alignment: ReportTable.Alignment) -> String {
    switch alignment {
    case .leading: "leading"
    case .centre: "centre"
    case .trailing: "trailing"
    }
  }
}
