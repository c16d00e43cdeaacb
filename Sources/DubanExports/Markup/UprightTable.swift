import DubanCore
import DubanReports

/// Which tables stand on upright pages: those of few columns, and those of more whose cells are so short that none takes more than
/// two lines there. A list of short figures on a page on its side would be mostly white.
enum UprightTable {
  /// Within how many lines each cell has to keep.
  private static let mostLines = 2
  /// The white at both sides of a cell, in twips.
  private static let padding = 114

  /// Whether `table` stands upright in a paper set as `style` says, where its pages leave `width` twips; nil of a page takes the width
  /// that `style` leaves.
  static func stands(_ table: ReportTable, _ language: Language, _ style: PaperStyle, width: Int? = nil) -> Bool {
    guard table.columns.count > style.mostUprightColumns else { return true }
    guard let width = width ?? PaperGrid(style)?.width(.upright) else { return false }
    let half = style.sizes.table * 5
    let room = width - table.columns.count * padding
    // What does not fit as a whole does not in columns either: told without measuring a long table.
    guard let first = table.rows.first else { return true }
    let halves = first.cells.reduce(0) { $0 + TypeWidth.halves($1.words(language)) }
    guard halves * half <= mostLines * room else { return false }
    let widths = ColumnWidths.of(table, language, total: width, half: half, padding: padding)
    func fits(_ text: String, _ column: Int) -> Bool {
      TypeWidth.halves(text) * half <= mostLines * (widths[column] - padding)
    }
    return table.columns.indices.allSatisfy { fits(table.columns[$0].title, $0) }
      && table.rows.allSatisfy { row in row.cells.indices.allSatisfy { fits(row.cells[$0].words(language), $0) } }
  }
}
