package import DubanCore

/// Milestones in a row, a cell for each quarter: its light's shape and its name, the current one underlined.
package struct QuarterStrip: Hashable, Sendable {
  package let cells: [Cell]

  /// One quarter or due day.
  package struct Cell: Hashable, Sendable {
    /// `Q1`, `Q2-3` or a day.
    package let label: DisplayText
    /// Nil where nothing is due.
    package let light: Light?
    /// Whether today falls into it.
    package let isCurrent: Bool

    /// A cell.
    package init(_ label: DisplayText, _ light: Light?, isCurrent: Bool = false) {
      self.label = label
      self.light = light
      self.isCurrent = isCurrent
    }
  }

  /// A strip of `cells`.
  package init(_ cells: [Cell]) { self.cells = cells }

  /// The columns that it takes with its names.
  package func width(_ ambiguous: AmbiguousWidth) -> Int {
    cells.reduce(max(0, cells.count - 1)) { $0 + 1 + $1.label.width(ambiguous) }
  }

  /// Draws it into the first row: with names where they fit, else the shapes alone.
  package func draw(in region: Region, on ground: Ground = .plain) {
    let isWhole = width(region.ambiguous) <= region.columns
    var column = 0
    for cell in cells {
      let presentation = cell.light.map { LightStyle($0) }
      let shape = presentation?.shape(region.glyphs) ?? "-"
      let ink = presentation?.role ?? .dim
      let style = Style(ink, on: ground, cell.isCurrent ? .underline : [])
      column = region.write(isWhole ? shape + cell.label : shape, column: column, style: style)
      if isWhole { column += 1 }
    }
  }
}
