import DubanCore

/// Which page shows, and until when.
///
/// A page stays for its time. One whose data change while it shows stays for its time again, but for no more than three
/// times in all, so that a busy day does not stop the round.
struct Rotation: Equatable {
  /// One part of a page of a plan.
  struct Slot: Hashable {
    let plan: String
    let page: PageName
    /// From 0.
    let part: Int
  }

  /// What is shown in turn.
  private(set) var slots: [Slot] = []
  private(set) var index = 0
  /// When the page turns; meaningless where there is nothing to turn to.
  private var end = Instant(milliseconds: 0)
  /// Since when the present page shows.
  private var start = Instant(milliseconds: 0)

  /// How often the time of a page may pass before it turns, whatever changes on it.
  private static let longestHold: Int64 = 3

  /// What shows; nil where there is nothing.
  var current: Slot? { slots.indices.contains(index) ? slots[index] : nil }

  /// When the page turns; nil where there is nothing to turn to.
  var turn: Instant? { slots.count > 1 ? end : nil }

  /// Takes over other slots. The page that shows goes on showing where it is still there, its last part where it has fewer.
  mutating func arrange(_ new: [Slot], at now: Instant, _ milliseconds: (PageName) -> Int64) {
    let shown = current
    slots = new
    guard let shown, let place = Rotation.place(of: shown, in: new) else {
      return show(min(index, max(0, new.count - 1)), at: now, milliseconds)
    }
    index = place
  }

  private static func place(of slot: Slot, in slots: [Slot]) -> Int? {
    slots.lastIndex { $0.plan == slot.plan && $0.page == slot.page && $0.part <= slot.part }
  }

  /// Keeps the page that shows for its time from `now` on.
  mutating func hold(at now: Instant, _ milliseconds: (PageName) -> Int64) {
    guard let current else { return }
    let dwell = milliseconds(current.page)
    let latest = Instant(milliseconds: start.milliseconds + Rotation.longestHold * dwell)
    end = max(end, min(latest, Instant(milliseconds: now.milliseconds + dwell)))
  }

  /// Turns the page when its time is over. After a long sleep, or when the clock was set back, the time begins anew.
  mutating func advance(to now: Instant, _ milliseconds: (PageName) -> Int64) {
    guard let current else { return }
    if now >= end {
      show((index + 1) % slots.count, at: now, milliseconds)
    } else if end.milliseconds - now.milliseconds > Rotation.longestHold * milliseconds(current.page) {
      show(index, at: now, milliseconds)
    }
  }

  private mutating func show(_ place: Int, at now: Instant, _ milliseconds: (PageName) -> Int64) {
    index = place
    start = now
    end = Instant(milliseconds: now.milliseconds + (current.map { milliseconds($0.page) } ?? 0))
  }
}
