import Foundation

/// How long to wait for other programs.
///
/// Many writers at once are served in no order, so each asks again after a few milliseconds at random: a fixed or growing
/// pause lets the same few writers win.
struct Patience: Sendable {
  /// After about so long the person is told. Seconds.
  let seconds: Int

  /// That of a person who waits for an answer.
  static let usual = Patience(seconds: 60)
  /// That of a display, which shows what it read last and tries again later.
  static let ofDisplays = Patience(seconds: 1)

  private static let longestPause = 10_000

  /// Waits once; false when it has been tried too often.
  @Sendable func wait(_ tries: Int) -> Bool {
    guard tries < seconds * 1_000_000 * 2 / Patience.longestPause else { return false }
    usleep(UInt32.random(in: 1...UInt32(Patience.longestPause)))
    return true
  }
}
