/// A screen as a value: rows by columns of cells, and where the terminal's cursor shows.
///
/// It keeps two promises about wide characters, whatever is written:
/// - a wide character stands in two cells of one row, its own and a continuation, or not at all;
/// - writing over one half of it clears the other half.
package struct Grid: Sendable {
  package let size: Size
  /// How text on it is measured.
  package let ambiguous: AmbiguousWidth
  /// Where the terminal shows its cursor; nil hides it. Input methods open their window there.
  package var cursor: Position?
  private(set) var cells: [Cell]
  private var clusters: [String] = []

  /// An empty grid.
  package init(_ size: Size, ambiguous: AmbiguousWidth = .narrow) {
    self.size = size
    self.ambiguous = ambiguous
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The style of one cell, for tests and for finding what stands where.
  package func style(row: Int, column: Int) -> Style { cells[row * size.columns + column].style }

  /// What one cell shows: empty for the right half of a wide character.
  package func text(row: Int, column: Int) -> String { text(cells[row * size.columns + column].glyph) }

  /// Writes `text` from `start` on, clipped to `bounds`; a wide character that would cross an edge becomes a space.
  /// Returns the column after the last one written, which may lie beyond the bounds.
  @discardableResult
  mutating func put(_ text: DisplayText, at start: Position, in bounds: Rect, style: Style) -> Int {
    var column = start.column
    guard (bounds.row..<bounds.row + bounds.rows).contains(start.row) else { return column }
    let (left, right) = (bounds.column, bounds.column + bounds.columns)
    if text.isSimple, ambiguous == .narrow { return putSimple(text, at: start, left: left, right: right, style: style) }
    let base = start.row * size.columns
    for cluster in text.clusters(ambiguous) {
      guard column < right else { break }
      defer { column += cluster.width }
      if cluster.width == 2 {
        if column >= left, column + 1 < right {
          putWide(cluster, base + column, style)
        } else if column >= left {
          set(base + column, .space, style)
        } else if column + 1 >= left, column + 1 < right {
          set(base + column + 1, .space, style)
        }
      } else if column >= left {
        set(base + column, glyph(cluster), style)
      }
    }
    return column
  }

  /// The same for a text without marks, as nearly all is.
  private mutating func putSimple(
    _ text: DisplayText, at start: Position, left: Int, right: Int, style: Style
  ) -> Int {
    var column = start.column
    let base = start.row * size.columns
    for scalar in text.string.unicodeScalars {
      guard column < right else { break }
      if DisplayWidth.columns(scalar, .narrow) == 1 {
        if column >= left { set(base + column, Cell.Glyph(scalar), style) }
        column += 1
        continue
      }
      if column >= left, column + 1 < right {
        set(base + column, Cell.Glyph(scalar), style)
        set(base + column + 1, .space, style)
        cells[base + column + 1].glyph = .continuation
      } else if column >= left {
        set(base + column, .space, style)
      } else if column + 1 >= left, column + 1 < right {
        set(base + column + 1, .space, style)
      }
      column += 2
    }
    return column
  }

  /// Makes every cell of `area` a space of `style`.
  mutating func fill(_ area: Rect, style: Style) {
    let area = area.intersection(Rect(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.row + area.rows {
      let first = row * size.columns + area.column
      // Only a character across an edge loses a half that is not filled anyway.
      set(first, .space, style)
      set(first + area.columns - 1, .space, style)
      for index in first..<first + area.columns { cells[index] = Cell(glyph: .space, style: style) }
    }
  }

  /// The same with every cell in `rows` in another style.
  package func restyled(rows: Range<Int>, _ style: (Style) -> Style) -> Grid {
    var grid = self
    for index in rows.lowerBound * size.columns..<rows.upperBound * size.columns {
      grid.cells[index].style = style(cells[index].style)
    }
    return grid
  }

  /// Makes every cell of `area` dim, and surfaces fainter still: a bar would be the loudest of what is left.
  mutating func dim(_ area: Rect) {
    let area = area.intersection(Rect(size))
    for row in area.row..<area.row + area.rows {
      let first = row * size.columns + area.column
      for index in first..<first + area.columns {
        let cell = cells[index]
        let isSurface = cell.style.attributes.contains(.reverse) || cell.glyph.isSurface
        cells[index].style = isSurface ? Style(.rule, on: cell.style.ground, cell.style.attributes) : cell.style.dimmed
      }
    }
  }

  private mutating func putWide(_ cluster: DisplayText.Cluster, _ index: Int, _ style: Style) {
    if let pair = GlyphSet.wideSubstitute(for: cluster.base, ambiguous) {
      set(index, Cell.Glyph(pair.0), style)
      set(index + 1, Cell.Glyph(pair.1), style)
      return
    }
    set(index, glyph(cluster), style)
    set(index + 1, .space, style)
    cells[index + 1].glyph = .continuation
  }

  /// Writes one cell and clears the other half of a wide character that stood in it.
  private mutating func set(_ index: Int, _ glyph: Cell.Glyph, _ style: Style) {
    if cells[index].glyph == .continuation { cells[index - 1].glyph = .space }
    let next = index + 1
    if next % size.columns != 0, cells[next].glyph == .continuation { cells[next].glyph = .space }
    cells[index] = Cell(glyph: glyph, style: style)
  }

  private mutating func glyph(_ cluster: DisplayText.Cluster) -> Cell.Glyph {
    guard !cluster.marks.isEmpty else { return Cell.Glyph(cluster.base) }
    let text = cluster.string
    if let known = clusters.firstIndex(of: text) { return Cell.Glyph(cluster: known) }
    clusters.append(text)
    return Cell.Glyph(cluster: clusters.count - 1)
  }

  func text(_ glyph: Cell.Glyph) -> String {
    if glyph == .continuation { return "" }
    if let index = glyph.clusterIndex { return clusters[index] }
    return Unicode.Scalar(glyph.value).map { String($0) } ?? ""
  }

  /// Appends what a cell shows without making a string of it.
  func append(_ glyph: Cell.Glyph, to text: inout String) {
    if let scalar = Unicode.Scalar(glyph.value) {
      text.unicodeScalars.append(scalar)
    } else if let index = glyph.clusterIndex {
      text += clusters[index]
    }
  }
}

extension Grid: Equatable {
  package static func == (left: Grid, right: Grid) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.changes(from: right).isEmpty
  }
}
