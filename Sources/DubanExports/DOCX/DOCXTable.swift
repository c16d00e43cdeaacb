import DubanCore
import DubanReports

/// A table of a paper: its heads repeat on each page, its rows stay whole, its columns are as wide as what they hold.
struct DOCXTable {
  /// The white at each side of a cell, in twips.
  private static let padding = 57

  /// How high a line of handwriting is, in twips: about 8 mm, as on ruled paper.
  private static let handLine = 454

  /// A table that takes less than a half of a page stays on one. Of a longer one as many rows stay together at either end, so that
  /// none stands alone.
  private static let keptShare = 2
  private static let keptRows = 2

  private let table: ReportTable
  private let language: Language
  private let height: Int
  /// The size of the letters of tables, in half points.
  private let usual: Int
  /// That of its own: one and a half points less in wide tables.
  private let size: Int
  private let widths: [Int]

  /// `table` on pages whose type area is `width` by `height` twips, in letters of `usual` half points unless it is wide.
  init(_ table: ReportTable, _ language: Language, width: Int, height: Int, size usual: Int, isWide: Bool) {
    self.table = table
    self.language = language
    self.height = height
    self.usual = usual
    size = isWide ? max(usual - 3, PaperStyle.Sizes.range.lowerBound) : usual
    widths = ColumnWidths.of(table, language, total: width, half: size * 5, padding: 2 * Self.padding)
  }

  /// - Parameter isFollowed: whether its last row stays on the page of what comes behind it.
  func write(isFollowed: Bool = false, in xml: inout Markup) {
    guard !table.columns.isEmpty else { return }
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.empty("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        xml.empty("w:jc", ["w:val": "center"])
        xml.element("w:tblBorders") { xml in
          for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
            xml.empty(side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
          }
        }
        xml.empty("w:tblLayout", ["w:type": "fixed"])
        Self.margins(in: &xml)
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.empty("w:gridCol", ["w:w": "\(width)"]) }
      }
      row(table.columns.map(\.title), isHead: true, isStrong: false, isKept: true, in: &xml)
      let isShort = height(most: height) <= height / Self.keptShare
      for (index, row) in table.rows.enumerated() {
        self.row(
          row.cells.map { words($0) }, isHead: false, isStrong: row.isTotal,
          isKept: isKept(index, isShort: isShort, isFollowed: isFollowed), handLines: row.handLines, in: &xml)
      }
    }
  }

  /// Whether the row at `index` stays on the page of what comes behind it.
  private func isKept(_ index: Int, isShort: Bool, isFollowed: Bool) -> Bool {
    let last = table.rows.count - 1
    guard index < last else { return isFollowed }
    return isShort || index < Self.keptRows - 1 || index > last - Self.keptRows
  }

  /// `cell` in words; no line ends between a figure and its unit.
  private func words(_ cell: ReportTable.Cell) -> String {
    switch cell {
    case .figure: cell.words(language).replacing(" ", with: "\u{A0}")
    case .text, .count, .day, .light, .quoted, .empty: cell.words(language)
    }
  }

  static func margins(in xml: inout Markup) {
    xml.element("w:tblCellMar") { xml in
      xml.empty("w:left", ["w:w": "\(padding)", "w:type": "dxa"])
      xml.empty("w:right", ["w:w": "\(padding)", "w:type": "dxa"])
    }
  }

  /// A row of `cells`, on the page of the next one where it `isKept`.
  private func row(
    _ cells: [String], isHead: Bool, isStrong: Bool, isKept: Bool, handLines: Int = 0, in xml: inout Markup
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        if fits(cells) { xml.empty("w:cantSplit") }
        if handLines > 0 { xml.empty("w:trHeight", ["w:val": "\(handLines * Self.handLine)", "w:hRule": "atLeast"]) }
        if isHead { xml.empty("w:tblHeader") }
      }
      for (index, text) in cells.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { xml in
            xml.empty("w:tcW", ["w:w": "\(widths[index])", "w:type": "dxa"])
            xml.empty("w:vAlign", ["w:val": "center"])
          }
          xml.element("w:p") { xml in
            xml.element("w:pPr") { xml in
              xml.empty("w:pStyle", ["w:val": (isHead ? DOCXStyle.tableHead : .tableText).rawValue])
              if isKept, !isHead { xml.empty("w:keepNext") }
              if !isHead { xml.empty("w:jc", ["w:val": Self.name(table.columns[index].alignment)]) }
            }
            DOCXRun.write(text, isStrong: isStrong, halfPoints: size == usual ? nil : size, in: &xml)
          }
        }
      }
    }
  }

  private static func name(_ alignment: ReportTable.Alignment) -> String {
    switch alignment {
    case .leading: "left"
    case .centre: "center"
    case .trailing: "right"
    }
  }

  /// About how high it is, in twips; at most a little more than `most`.
  func height(most: Int) -> Int {
    var height = self.height(table.columns.map(\.title))
    for row in table.rows where height <= most {
      height += max(self.height(row.cells.map { $0.words(language) }), row.handLines * Self.handLine)
    }
    return height
  }

  /// Whether a row of `cells` surely goes on a page: one that does not has to be split, else its end would never be seen.
  private func fits(_ cells: [String]) -> Bool { height(cells) <= height / 2 }

  /// About how high a row of `cells` is, rather too high.
  private func height(_ cells: [String]) -> Int {
    let lines = cells.enumerated().map { index, text in
      let room = max(2, (widths[index] - 2 * Self.padding) / (size * 5))
      guard text.mayBreak else { return 1 + TypeWidth.halves(text) / max(1, room - 1) }
      return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .reduce(0) { $0 + 1 + TypeWidth.halves(String($1)) / max(1, room - 1) }
    }
    // A line of letters is about one and a half times as high as they are.
    return (lines.max() ?? 0) * size * 15
  }
}
