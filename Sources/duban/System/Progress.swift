import DubanCore
import DubanScreen

/// Shows what is being done on a terminal once it takes more than a second.
struct Progress {
  private let started = ContinuousClock.now
  private let isShown = Environment.errorIsTerminal
  private var hasShown = false

  /// Says that `work` begins. What is known to be `heavy` is said at once, all else after the first second.
  mutating func begin(_ work: String, heavy: Bool = false) {
    guard isShown, heavy || ContinuousClock.now - started > .seconds(1) else { return }
    Output.signal("\r\u{1B}[K\(DisplayText(work).clipped(to: 78, .wide).string)")
    hasShown = true
  }

  /// Takes away what was said.
  mutating func end() {
    guard hasShown else { return }
    Output.signal("\r\u{1B}[K")
    hasShown = false
  }
}
