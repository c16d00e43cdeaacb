import DubanScreen
import Testing

@Suite struct `The one wait loop` {
  /// A display on which what was planned happens, one thing after the other; then it ends. It writes down what it is told to do.
  private struct Display: StoreDisplay {
    var schedule = LookSchedule(polls: false)
    var events: [DisplayEvent]
    private(set) var isOver = false
    private(set) var log: [String] = []
    /// How many pieces of work are left, and how long each wait was allowed to be.
    var pieces = 0
    private(set) var pauses: [Int] = []
    var mustLook = false
    let idleTime = 60_000

    init(_ events: [DisplayEvent]) { self.events = events }

    mutating func show() { log.append("show") }

    mutating func next(within milliseconds: Int) -> DisplayEvent {
      pauses.append(milliseconds)
      return events.isEmpty ? .ended : events.removeFirst()
    }

    mutating func take(_ event: DisplayEvent) {
      log.append("\(event)")
      if event == .ended { isOver = true }
    }

    mutating func takeNews() { log.append("read") }
    var isBusy: Bool { pieces > 0 }
    mutating func work() {
      log.append("work")
      pieces -= 1
    }
    mutating func timePassed() { log.append("time") }
  }

  private func run(_ events: [DisplayEvent], _ change: (inout Display) -> Void = { _ in }) -> Display {
    var display = Display(events)
    change(&display)
    display.showUntilOver()
    return display
  }

  @Test func `whatever has happened is taken in before anything is drawn`() {
    let display = run([.resized, .interrupt, .timeout, .ended])
    #expect(display.log == ["show", "resized", "interrupt", "show", "ended"])
    #expect(display.pauses == [60_000, 0, 0, 60_000])
  }

  @Test func `news is gathered and read once, and what ends the gathering is not lost`() {
    let display = run([.news, .news, .news, .resized, .timeout, .ended])
    #expect(display.log == ["show", "read", "resized", "show", "ended"])
    #expect(display.pauses.dropLast() == [60_000, 15, 15, 15, 0])
    #expect(display.pauses.last.map { $0 <= 50 } == true, "after news it is looked again soon")
  }

  @Test func `others who write without end do not keep the screen from being drawn`() {
    let display = run([DisplayEvent](repeating: .news, count: 30))
    #expect(display.log.prefix(4) == ["show", "read", "read", "show"])
  }

  @Test func `work is done piece by piece while nobody types, and nothing is waited for`() {
    let display = run([.timeout, .timeout, .resized, .timeout, .timeout, .timeout]) { $0.pieces = 2 }
    #expect(display.log == ["show", "work", "show", "resized", "show", "work", "show", "ended"])
    #expect(display.pauses == [0, 0, 0, 0, 0, 0, 60_000])
  }

  @Test func `time alone brings a new day, and a look where the last one failed`() {
    #expect(run([.timeout, .timeout]).log == ["show", "time", "show", "ended"])
    #expect(run([.timeout, .timeout]) { $0.mustLook = true }.log == ["show", "read", "time", "show", "ended"])
  }
}
