package import DubanTUI

/// The screen of the wall: it shows, and tells what happens to it.
package protocol WallScreen: ~Copyable {
  /// Its size in cells.
  var size: Size { get }
  /// Shows `grid`; sends nothing when that is shown already.
  mutating func show(_ grid: Grid)
  /// Waits for what happens next, `milliseconds` at most.
  mutating func next(within milliseconds: Int) -> WallEvent
}

/// What can happen to the wall.
package enum WallEvent: Equatable, Sendable {
  /// The time is up.
  case timeout
  /// Something changed beside the store.
  case news
  /// The screen has another size and is empty.
  case resized
  /// Somebody typed. It means nothing unless it is part of the exit chord.
  case key(Key)
  /// The line is gone, or the process was asked to end.
  case ended
}
