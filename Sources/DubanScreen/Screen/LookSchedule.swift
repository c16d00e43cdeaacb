/// When a display looks again for what others wrote. The dashboard and the wall wait by it alike.
///
/// What others write can be read only once it is safe on their disk, which may take any time and changes no file, so that
/// nothing tells of it: after news it is looked again in pauses that grow, so that a quiet store is soon left alone. Time is
/// what was waited, for a clock may be set meanwhile.
package struct LookSchedule: Sendable {
  /// Whether the store's folder cannot be watched, so that it is looked at once a second instead.
  package var polls: Bool
  /// How much is left of the pause before another look, and how long that pause is. Milliseconds.
  private var next: (left: Int, pause: Int)?

  /// Nothing to look for yet.
  package init(polls: Bool) { self.polls = polls }

  /// How long several changes are gathered before the store is read. Milliseconds.
  private static let gathering = 15
  /// How many times at most, when they never pause.
  private static let mostGatherings = 12
  /// The first and the longest pause before another look. Milliseconds.
  private static let pauses = 50...60_000
  /// How often a folder that cannot be watched is looked at. Milliseconds.
  private static let polling = 1000

  /// Another process wrote, and it was read: there may be more.
  package mutating func newsCame() { begin(LookSchedule.pauses.lowerBound) }

  private mutating func begin(_ pause: Int) {
    next = LookSchedule.pauses.contains(pause) ? (pause, pause) : nil
  }

  /// Whether to look now, after `waited` milliseconds in which nothing happened.
  package mutating func isDue(after waited: Int) -> Bool {
    if let (left, pause) = next {
      if left <= waited {
        begin(pause * 2)
        return true
      }
      next = (left - waited, pause)
    }
    return polls
  }

  /// Counts time in which something else happened. Milliseconds.
  package mutating func pass(_ waited: Int) {
    if let (left, pause) = next { next = (max(0, left - waited), pause) }
  }

  /// How long nothing has to be looked for, `usual` milliseconds at most; at least 1.
  package func pause(_ usual: Int) -> Int {
    max(1, min(usual, next?.left ?? usual, polls ? LookSchedule.polling : usual))
  }

  /// Waits a moment for the rest of what others write, and returns what ended that: what else happens meanwhile, for somebody
  /// may write without end.
  package static func gather<Event>(isNews: (Event) -> Bool, next: (_ milliseconds: Int) -> Event) -> Event {
    var event = next(gathering)
    for _ in 1..<mostGatherings where isNews(event) { event = next(gathering) }
    return event
  }
}
