package import DubanCore
package import DubanScreen

extension Wall {
  /// The smallest terminal on which pages are drawn.
  static let smallest = Size(rows: 12, columns: 40)

  /// The screen at `now`.
  package func draw(at now: Instant) -> Grid {
    guard !isBlank(at: now) else { return Grid(size, ambiguous: ambiguous) }
    guard size.rows >= Wall.smallest.rows, size.columns >= Wall.smallest.columns else { return drawTooSmall() }
    let grid = drawn { WallFrame(wall: self, now: now).draw(in: $0) }
    guard fault != nil else { return grid }
    // Old figures are never shown brightly; what says so stands out the more.
    return grid.restyled(rows: 0..<size.rows) { style in
      style.ground == .banner ? style : Style(.dim, on: .plain, style.attributes.intersection(.reverse))
    }
  }

  private func drawn(_ draw: (Region) -> Void) -> Grid {
    Grid.drawn(size, ambiguous: ambiguous, glyphs: presentation.glyphs, draw: draw)
  }

  private func drawTooSmall() -> Grid {
    drawn { screen in
      let words = presentation.pick("窗口太小：至少 40 列 12 行", "The window is too small: 40x12 at least")
      for (row, line) in words.wrapped(to: max(2, screen.columns), ambiguous).prefix(screen.rows).enumerated() {
        screen.write(line, row: row)
      }
    }
  }
}
