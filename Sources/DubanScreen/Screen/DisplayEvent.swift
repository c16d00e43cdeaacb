/// What can happen to a screen that shows a store.
package enum DisplayEvent: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// The screen has another size and is empty.
  case resized
  /// Something changed in the store's folder.
  case news
  /// The interrupt key, or a signal that means the same.
  case interrupt
  /// The process was asked to end, or the terminal is gone.
  case ended
  /// The time is up.
  case timeout
}
