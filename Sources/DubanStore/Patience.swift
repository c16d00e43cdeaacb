import Foundation

/// How long to wait for other programs.
///
/// Many writers at once are served in no order, so each asks again after a few milliseconds at random: a fixed or growing
/// pause lets the same few writers win.
enum Patience {
  /// After about so long the person is told. Seconds.
  static let seconds = 60

  private static let longestPause = 10_000

  /// Waits once; false when it has been tried too often.
  @Sendable static func wait(_ tries: Int) -> Bool {
    guard tries < seconds * 1_000_000 * 2 / longestPause else { return false }
    usleep(UInt32.random(in: 1...UInt32(longestPause)))
    return true
  }
}
