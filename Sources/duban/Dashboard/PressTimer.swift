import DubanScreen

/// Tells a double press of the mouse from two presses.
struct PressTimer {
  private var last: (place: Position, at: ContinuousClock.Instant)?

  /// How soon the second must follow, a slow line included.
  private static let busyTimeout = Duration.milliseconds(500)

  /// What a press in the cell `place` is, at the moment `now`.
  mutating func kind(at place: Position, now: ContinuousClock.Instant = .now) -> Mouse.Kind {
    if let last, last.place == place, now - last.at <= PressTimer.busyTimeout {
      // A third press begins anew.
      self.last = nil
      return .doublePress
    }
    last = (place, now)
    return .press
  }
}
