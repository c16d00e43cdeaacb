package import DubanCore

/// A table in a report: typed cells, each row with the item that it is about.
package struct ReportTable: Hashable, Sendable {
  package var columns: [Column]
  package var rows: [Row]

  /// A table; rows may be added later.
  package init(columns: [Column], rows: [Row] = []) {
    self.columns = columns
    self.rows = rows
    assert(rows.allSatisfy { $0.cells.count == columns.count }, "a row has a cell for each column")
  }

  /// A column of it.
  package struct Column: Hashable, Sendable {
    package var title: String
    /// Its share of the width, in cells of a terminal: what its longest usual value takes.
    package var width: Int
    package var alignment: Alignment

    /// A column called `title`.
    package init(_ title: String, width: Int, _ alignment: Alignment = .leading) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// Where values stand in a column.
  package enum Alignment: Hashable, Sendable { case leading, centre, trailing }

  /// A row of it.
  package struct Row: Hashable, Sendable {
    /// The item that it is about; nil for sums.
    package var item: ItemID.Global?
    package var cells: [Cell]
    /// Whether it is a sum of the others, set apart.
    package var isTotal: Bool
    /// How many lines of handwriting it has room for on paper; 0 where nothing is to be written.
    package var handLines = 0

    /// A row about `item`.
    package init(_ item: ItemID.Global?, _ cells: [Cell], isTotal: Bool = false) {
      self.item = item
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// A value.
  package enum Cell: Hashable, Sendable {
    case text(String)
    /// A figure with the unit in which it is told, `42` `公里`.
    case figure(Figure, unit: String)
    case count(Counted)
    case day(Day)
    case light(ToldLight)
    /// What a person said.
    case quoted(String)
    case empty

    /// A light that is not that of something given up, or nothing.
    package static func light(_ light: Light?) -> Cell { light.map { .light(ToldLight($0)) } ?? .empty }

    /// The light of what was judged, or nothing.
    package static func light(of judgement: Judgement?) -> Cell { judgement.map { .light($0.told) } ?? .empty }
  }
}
