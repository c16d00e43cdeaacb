/// A window on a grid that is being drawn: rows and columns count from its own corner and nothing leaves it.
///
/// `Grid.drawn(…)` makes the first one; parts of it are made with `part`, `row`, `inset` and their like.
package struct Region {
  private let canvas: Canvas
  /// Where it would lie on the grid; parts of it may be beyond the grid's edge.
  private let frame: Rect
  /// What of it may be written.
  private let bounds: Rect

  fileprivate init(canvas: Canvas, frame: Rect, bounds: Rect) {
    self.canvas = canvas
    self.frame = frame
    self.bounds = bounds.intersection(frame)
  }

  package var rows: Int { frame.rows }
  package var columns: Int { frame.columns }
  package var size: Size { frame.size }
  package var isEmpty: Bool { frame.isEmpty }
  /// How text is measured here.
  package var ambiguous: AmbiguousWidth { canvas.grid.ambiguous }
  /// Which glyphs the chrome is drawn with.
  package var glyphs: GlyphSet { canvas.glyphs }

  /// The columns of `text` here.
  package func width(_ text: DisplayText) -> Int { glyphs.shown(text).width(ambiguous) }

  /// To which side of its columns a text is put.
  package enum Alignment: Sendable { case left, right }

  /// Writes `text` into exactly `width` columns (all to the right edge when nil): clipped with the cut marker where it is
  /// too long, padded with spaces of the same ground where it is short, so that whatever stood there is gone.
  /// Returns the column after it.
  @discardableResult
  package func put(
    _ text: DisplayText, row: Int = 0, column: Int = 0, width: Int? = nil, style: Style = Style(),
    align: Alignment = .left, clip: Clip = .end
  ) -> Int {
    let room = width ?? max(0, columns - column)
    guard room > 0 else { return column }
    let text = glyphs.shown(text)
    let shown = clip == .middle ? text.clippedMiddle(to: room, ambiguous) : text.clipped(to: room, ambiguous)
    let space = room - shown.width(ambiguous)
    let before = align == .right ? space : 0
    let blank = Style(on: style.ground)
    if before > 0 { fill(Rect(row: row, column: column, rows: 1, columns: before), style: blank) }
    canvas.put(shown, at: absolute(row, column + before), in: bounds, style: style)
    let rest = space - before
    if rest > 0 { fill(Rect(row: row, column: column + room - rest, rows: 1, columns: rest), style: blank) }
    return column + room
  }

  /// Where a text that is too long is cut.
  package enum Clip: Sendable { case end, middle }

  /// Writes `text` as long as it is, without padding; clipped at the region's right edge. Returns the column after it.
  @discardableResult
  package func write(_ text: DisplayText, row: Int = 0, column: Int = 0, style: Style = Style()) -> Int {
    put(text, row: row, column: column, width: min(width(text), max(0, columns - column)), style: style)
  }

  /// Fills `area` (all of the region when nil) with spaces of `style`.
  package func fill(_ area: Rect? = nil, style: Style) {
    canvas.fill(absolute(area ?? Rect(size)).intersection(bounds), style: style)
  }

  /// Makes all that stands here dim: what lies behind a window.
  package func dim() { canvas.dim(bounds) }

  /// Shows the terminal's cursor here, when the cell lies inside.
  package func setCursor(row: Int, column: Int) {
    let place = absolute(row, column)
    let cell = Rect(row: place.row, column: place.column, rows: 1, columns: 1)
    guard cell.intersection(bounds) == cell else { return }
    canvas.setCursor(place)
  }

  /// Says what a press of the mouse means here.
  package func offer(_ hotspot: Hotspot) { canvas.offer(hotspot, bounds) }

  private func absolute(_ row: Int, _ column: Int) -> Position {
    Position(row: frame.row + row, column: frame.column + column)
  }

  private func absolute(_ area: Rect) -> Rect {
    Rect(row: frame.row + area.row, column: frame.column + area.column, rows: area.rows, columns: area.columns)
  }
}

// MARK: Parts

extension Region {
  /// The part that covers `area`; what lies outside of this region is not written.
  package func part(_ area: Rect) -> Region {
    Region(canvas: canvas, frame: absolute(area), bounds: bounds)
  }

  /// One row.
  package func row(_ row: Int) -> Region { part(Rect(row: row, column: 0, rows: 1, columns: columns)) }

  /// Without `count` rows at the top.
  package func droppingRows(_ count: Int) -> Region {
    part(Rect(row: count, column: 0, rows: rows - count, columns: columns))
  }

  /// Without `count` rows at the bottom.
  package func droppingLastRows(_ count: Int) -> Region {
    part(Rect(row: 0, column: 0, rows: rows - count, columns: columns))
  }

  /// `count` columns from `column` on, over all rows.
  package func columns(from column: Int, count: Int) -> Region {
    part(Rect(row: 0, column: column, rows: rows, columns: count))
  }

  /// Without the given rows and columns at each side.
  package func inset(rows: Int = 0, columns: Int = 0) -> Region {
    part(Rect(row: rows, column: columns, rows: self.rows - 2 * rows, columns: self.columns - 2 * columns))
  }

  /// A part of `size` in the middle, never larger than the region.
  package func centred(_ size: Size) -> Region {
    let (rows, columns) = (min(size.rows, self.rows), min(size.columns, self.columns))
    return part(
      Rect(row: (self.rows - rows) / 2, column: (self.columns - columns) / 2, rows: rows, columns: columns))
  }
}

// MARK: The canvas

extension Grid {
  /// This grid with what `draw` writes over it.
  package func drawnOver(glyphs: GlyphSet, draw: (Region) -> Void) -> Grid {
    var start = self
    start.cursor = nil
    let canvas = Canvas(grid: start, glyphs: glyphs)
    draw(Region(canvas: canvas, frame: Rect(size), bounds: Rect(size)))
    return canvas.grid
  }

  /// The grid that `draw` fills.
  package static func drawn(
    _ size: Size, ambiguous: AmbiguousWidth = .narrow, glyphs: GlyphSet = .unicode, draw: (Region) -> Void
  ) -> Grid {
    let canvas = Canvas(grid: Grid(size, ambiguous: ambiguous), glyphs: glyphs)
    draw(Region(canvas: canvas, frame: Rect(size), bounds: Rect(size)))
    return canvas.grid
  }
}

extension Hotspot {
  /// What a press means in one cell of what `draw` draws: the uppermost last. A window hides what lies under it.
  package static func hotspots(
    at place: Position, on size: Size, ambiguous: AmbiguousWidth, glyphs: GlyphSet, draw: (Region) -> Void
  ) -> [Hotspot] {
    let canvas = Canvas(grid: Grid(size, ambiguous: ambiguous), glyphs: glyphs)
    draw(Region(canvas: canvas, frame: Rect(size), bounds: Rect(size)))
    let cell = Rect(row: place.row, column: place.column, rows: 1, columns: 1)
    let found = canvas.hotspots.filter { $0.area.intersection(cell) == cell }.map(\.hotspot)
    return found.lastIndex(of: .window).map { Array(found[$0...]) } ?? found
  }
}

/// The grid while it is drawn. A class, so that windows on it can be handed about freely; it lives no longer than one drawing.
private final class Canvas {
  private(set) var grid: Grid
  private(set) var hotspots: [(area: Rect, hotspot: Hotspot)] = []
  let glyphs: GlyphSet

  init(grid: Grid, glyphs: GlyphSet) {
    self.grid = grid
    self.glyphs = glyphs
  }

  func put(_ text: DisplayText, at start: Position, in bounds: Rect, style: Style) {
    grid.put(text, at: start, in: bounds, style: style)
  }

  func fill(_ area: Rect, style: Style) { grid.fill(area, style: style) }

  func dim(_ area: Rect) { grid.dim(area) }

  func setCursor(_ position: Position) { grid.cursor = position }

  func offer(_ hotspot: Hotspot, _ area: Rect) { hotspots.append((area, hotspot)) }
}
