import DubanCore
import DubanScreen

/// How long a display stays open at which nobody presses a key.
struct IdleLimit {
  let minutes: Int
  private var last: ContinuousClock.Instant

  /// A limit of so many minutes, which begins at `now`.
  init(minutes: Int, from now: ContinuousClock.Instant) { (self.minutes, last) = (minutes, now) }

  /// Somebody is there at `now`.
  mutating func begin(at now: ContinuousClock.Instant) { last = now }

  /// What is left of it, in milliseconds.
  func left(at now: ContinuousClock.Instant) -> Int {
    max(0, Int((Duration.seconds(60 * minutes) - (now - last)) / .milliseconds(1)))
  }

  /// Whether it has passed.
  func isOver(at now: ContinuousClock.Instant) -> Bool { left(at: now) == 0 }

  /// What is said then.
  func farewell(_ language: Language) -> String { ServeProblem.idle(minutes: minutes).words(language) }
}

extension DisplayEvent {
  /// Whether a person did it.
  var isOfPerson: Bool {
    switch self {
    case .key, .mouse, .interrupt: true
    case .resized, .ended, .news, .timeout: false
    }
  }
}
