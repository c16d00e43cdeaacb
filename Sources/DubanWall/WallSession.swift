package import DubanCore
import DubanTUI

/// The loop of the wall: reads when there is news, draws when the picture changes, and sleeps in between.
package struct WallSession<Reader: BoardReader> {
  private var wall: Wall
  private var reader: Reader
  private var chord: ExitChord?
  private let clock: () -> Instant
  /// When to look for what others wrote.
  private var schedule: LookSchedule

  /// A session that shows on `wall` what `reader` reads.
  package init(
    wall: Wall, reader: Reader, chord: ExitChord?, polls: Bool, clock: @escaping () -> Instant
  ) {
    self.wall = wall
    self.reader = reader
    self.chord = chord
    schedule = LookSchedule(polls: polls)
    self.clock = clock
  }

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
      if event == .timeout, schedule.isDue(after: Int(pause)) || wall.fault != nil { read() }
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
    let event = LookSchedule.gather(isNews: { $0 == .news }) { wait(for: Int64($0), &screen) }
    read()
    schedule.newsCame()
    return event
  }

  /// How long nothing has to be done, from `now` on, if nothing happens. Milliseconds, at least 1.
  private func pause(from now: Instant) -> Int64 {
    var pause = wall.nextChange(after: now).milliseconds - now.milliseconds
    if wall.fault != nil { pause = min(pause, Self.busyTimeout) }
    return Int64(schedule.pause(Int(pause)))
  }
}
