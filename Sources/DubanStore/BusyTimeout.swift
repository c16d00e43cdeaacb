import Foundation

/// How long to wait for other programs.
///
/// Many writers at once are served in no order, so each asks again after a few milliseconds at random: a fixed or growing
/// pause lets the same few writers win.
package struct BusyTimeout: Sendable {
  /// After about so long the person is told. Seconds.
  let seconds: Int
  /// Whether waiting has lost its purpose, as the program was asked to end.
  private let isOver: @Sendable () -> Bool

  private init(seconds: Int, until isOver: @escaping @Sendable () -> Bool = { false }) {
    self.seconds = seconds
    self.isOver = isOver
  }

  /// The same, but no longer than until `isOver` holds.
  package func until(_ isOver: @escaping @Sendable () -> Bool) -> BusyTimeout {
    BusyTimeout(seconds: seconds, until: isOver)
  }

  /// That of a command, which does one thing and ends.
  package static let usual = BusyTimeout(seconds: 60)
  /// That of a screen, which must answer keys: it shows what it read last, and what it could not write can be tried again.
  package static let ofDisplays = BusyTimeout(seconds: 1)

  private static let longestPause = 10_000

  /// Waits once; false when it has been tried too often.
  @Sendable func wait(_ tries: Int) -> Bool {
    guard !isOver(), tries < seconds * 1_000_000 * 2 / BusyTimeout.longestPause else { return false }
    usleep(UInt32.random(in: 1...UInt32(BusyTimeout.longestPause)))
    return true
  }
}
