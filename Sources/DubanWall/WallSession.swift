package import DubanCore
import DubanTUI

/// The loop of the wall: reads when there is news, draws when the picture changes, and sleeps in between.
package struct WallSession<Reader: BoardReader> {
  private var wall: Wall
  private var reader: Reader
  private var chord: ExitChord?
  private let clock: () -> Instant
  /// Whether the store's folder cannot be watched, so that it is looked at once a second instead.
  private let polls: Bool
  /// How much is left of the pause before another look at what others wrote, and how long that pause is. Milliseconds that
  /// were waited, for a clock may be set meanwhile.
  private var nextLook: (left: Int64, pause: Int64)?

  /// A session that shows on `wall` what `reader` reads.
  package init(
    wall: Wall, reader: Reader, chord: ExitChord?, polls: Bool, clock: @escaping () -> Instant
  ) {
    self.wall = wall
    self.reader = reader
    self.chord = chord
    self.polls = polls
    self.clock = clock
  }

  /// How long several changes are gathered before the store is read. Milliseconds.
  private static var gathering: Int64 { 15 }
  /// How many times at most, when they never pause.
  private static var mostGatherings: Int { 12 }
  /// The first and the longest pause before another look at what others wrote. Milliseconds.
  private static var pauses: ClosedRange<Int64> { 50...60_000 }
  /// How often it is tried to read what could not be read. Milliseconds.
  private static var busyTimeout: Int64 { 5_000 }

  /// Runs until the line is gone, the process is asked to end, or the chord was typed.
  package mutating func run<Screen: WallScreen & ~Copyable>(_ screen: inout Screen) {
    // A large store takes a while, and a dark screen says nothing.
    screen.show(wall.draw(at: clock()))
    read()
    var minute: Int64?
    while true {
      let now = clock()
      // Each minute it is seen that the store can still be read, and whether a new day began.
      if let minute, now.milliseconds / 60_000 != minute { read() }
      minute = now.milliseconds / 60_000
      wall.advance(to: now)
      screen.show(wall.draw(at: now))
      let pause = pause(from: now)
      var event = wait(for: pause, &screen)
      if event == .timeout, isLookDue(after: pause) { read() }
      if event == .news { event = gather(&screen) }
      switch event {
      case .timeout, .news: break
      case .resized: wall.resize(screen.size, at: clock())
      case .key, .ended: return
      }
    }
  }

  /// Waits for anything but keys that mean nothing: whoever types costs no more than the reading of it. A key that is
  /// returned completes the chord. How long is measured by what passes, for a clock may be set meanwhile.
  private mutating func wait<Screen: WallScreen & ~Copyable>(
    for milliseconds: Int64, _ screen: inout Screen
  ) -> WallEvent {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var left = Int(milliseconds)
    while left > 0 {
      let event = screen.next(within: left)
      guard case .key(let key) = event else { return event }
      if chord?.take(key) == true { return event }
      left = Int((end - .now) / .milliseconds(1))
    }
    return .timeout
  }

  private mutating func read() {
    let now = clock()
    do throws(ReadingFault) {
      if let reading = try reader.read(at: now) { wall.take(reading, at: now) } else { wall.succeed(at: now) }
    } catch {
      wall.fail(error, at: now)
    }
  }

  /// Another process wrote: waits a moment for the rest of what it writes, then reads once. What else happens meanwhile ends
  /// the gathering and is returned, for somebody may write without end.
  private mutating func gather<Screen: WallScreen & ~Copyable>(_ screen: inout Screen) -> WallEvent {
    var event = WallEvent.news
    for _ in 0..<Self.mostGatherings where event == .news {
      event = wait(for: Self.gathering, &screen)
    }
    read()
    presentation(after: Self.pauses.lowerBound)
    return event
  }

  // MARK: Looking again

  /// Looks for news again after `pause`. What others write can be read only once it is safe on their disk, which may take any
  /// time and changes no file, so that nothing tells of it; the pauses grow, so that a quiet store is soon left alone.
  private mutating func presentation(after pause: Int64) {
    nextLook = Self.pauses.contains(pause) ? (pause, pause) : nil
  }

  /// Whether to read, `waited` milliseconds after it was asked last.
  private mutating func isLookDue(after waited: Int64) -> Bool {
    if let (left, pause) = nextLook {
      if left <= waited {
        presentation(after: pause * 2)
        return true
      }
      nextLook = (left - waited, pause)
    }
    return polls || wall.fault != nil
  }

  /// How long nothing has to be done, from `now` on, if nothing happens. Milliseconds, at least 1.
  private func pause(from now: Instant) -> Int64 {
    var pause = wall.nextChange(after: now).milliseconds - now.milliseconds
    if let nextLook { pause = min(pause, nextLook.left) }
    if wall.fault != nil { pause = min(pause, Self.busyTimeout) }
    if polls { pause = min(pause, 1000) }
    return max(1, pause)
  }
}
