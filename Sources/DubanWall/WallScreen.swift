package import DubanScreen

/// The screen of the wall: it shows, and tells what happens to it.
package protocol WallScreen: ~Copyable {
  /// Its size in cells.
  var size: Size { get }
  /// Shows `grid`; sends nothing when that is shown already.
  mutating func show(_ grid: Grid)
  /// Waits for what happens next, `milliseconds` at most. A key means nothing unless it is part of the exit chord.
  mutating func next(within milliseconds: Int) -> DisplayEvent
}
