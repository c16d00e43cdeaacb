package import DubanCore
package import DubanScreen

/// The wall on its screen: reads when there is news, draws when the picture changes, and sleeps in between.
package struct WallSession<Reader: BoardReader, Screen: WallScreen & ~Copyable>: StoreDisplay, ~Copyable {
  /// Where it is shown.
  package private(set) var screen: Screen
  private var wall: Wall
  private var reader: Reader
  private var chord: ExitChord?
  private let clock: () -> Instant
  package var schedule: LookSchedule
  package private(set) var isOver = false
  /// When the picture was drawn that is on the screen.
  private var shownAt: Instant

  /// A session that shows on `wall` what `reader` reads.
  package init(
    wall: Wall, reader: Reader, screen: consuming Screen, chord: ExitChord?, polls: Bool,
    clock: @escaping () -> Instant
  ) {
    self.wall = wall
    self.reader = reader
    self.screen = screen
    self.chord = chord
    schedule = LookSchedule(polls: polls)
    self.clock = clock
    shownAt = clock()
  }

  /// Runs until the line is gone, the process is asked to end, or the chord was typed.
  package mutating func run() {
    // A large store takes a while, and a dark screen says nothing.
    screen.show(wall.draw(at: clock()))
    takeNews()
    shownAt = clock()
    showUntilOver()
  }

  package mutating func show() {
    let now = clock()
    // Each minute it is seen that the store can still be read, and whether a new day began.
    if now.milliseconds / 60_000 != shownAt.milliseconds / 60_000 { takeNews() }
    shownAt = now
    wall.advance(to: now)
    screen.show(wall.draw(at: now))
  }

  /// Waits for anything but keys that mean nothing: whoever types costs no more than the reading of it. A key that is
  /// returned completes the chord. How long is measured by what passes, for a clock may be set meanwhile.
  package mutating func next(within milliseconds: Int) -> DisplayEvent {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var left = milliseconds
    while left > 0 {
      let event = screen.next(within: left)
      guard case .key(let key) = event else { return event }
      if chord?.take(key) == true { return event }
      left = Int((end - .now) / .milliseconds(1))
    }
    return .timeout
  }

  package mutating func take(_ event: DisplayEvent) {
    switch event {
    case .resized: wall.resize(screen.size, at: clock())
    case .key, .interrupt, .ended: isOver = true
    case .mouse, .news, .timeout: break
    }
  }

  package mutating func takeNews() {
    let now = clock()
    do throws(ReadingFault) {
      if let reading = try reader.read(at: now) { wall.take(reading, at: now) } else { wall.succeed(at: now) }
    } catch {
      wall.fail(error, at: now)
    }
  }

  // MARK: Time

  /// How often it is tried to read what could not be read. Milliseconds.
  private static var busyTimeout: Int { 5_000 }

  package var idleTime: Int {
    let pause = Int(wall.nextChange(after: shownAt).milliseconds - shownAt.milliseconds)
    return mustLook ? min(pause, Self.busyTimeout) : pause
  }

  package var mustLook: Bool { wall.fault != nil }

  /// Whatever time brings is seen to as it is shown.
  package mutating func timePassed() {}

  package var isBusy: Bool { false }

  package mutating func work() {}
}
