/// Something that shows a store on a screen for as long as somebody looks: the dashboard, the wall. It says what is to be done;
/// when, is decided by one loop for all of them (`showUntilOver`).
package protocol StoreDisplay: ~Copyable {
  /// When to look for what others wrote.
  var schedule: LookSchedule { get set }
  /// Whether nothing more is to be shown.
  var isOver: Bool { get }
  /// Puts on the screen what is to be seen now, and sends nothing when that is there already.
  mutating func show()
  /// Waits for what happens next, `milliseconds` at most.
  mutating func next(within milliseconds: Int) -> DisplayEvent
  /// Does what `event` asks for; neither news nor the end of a pause.
  mutating func take(_ event: DisplayEvent)
  /// Reads what others wrote.
  mutating func takeNews()
  /// Whether there is something to do as soon as nothing else happens; then `work` does a piece of it.
  var isBusy: Bool { get }
  mutating func work()
  /// How long nothing has to be done unless something happens. Milliseconds.
  var idleTime: Int { get }
  /// Whether to look after each pause, whatever the schedule says, since the last look failed.
  var mustLook: Bool { get }
  /// Sees to what time alone brings.
  mutating func timePassed()
}

extension StoreDisplay where Self: ~Copyable {
  /// Shows, waits for keys, signals, changes of the store's folder and the clock, and does what they ask for, until it is over.
  ///
  /// 1. Everything that has happened already is taken in before anything is drawn, but for what others write, which may go on
  ///    without end.
  /// 2. What others write is gathered for a moment and read once; what else happens meanwhile is not lost.
  /// 3. Time is what was waited, for a clock may be set meanwhile.
  package mutating func showUntilOver() {
    while !isOver {
      show()
      let pause = isBusy ? 0 : schedule.pause(idleTime)
      let start = ContinuousClock.now
      let event = next(within: pause)
      handle(event, after: event == .timeout ? pause : Int((.now - start) / .milliseconds(1)))
      takeInPending()
    }
  }

  private mutating func takeInPending() {
    while !isOver {
      let event = next(within: 0)
      if event == .timeout { return }
      handle(event, after: 0)
      if event == .news { return }
    }
  }

  private mutating func handle(_ event: DisplayEvent, after waited: Int) {
    switch event {
    case .key, .mouse, .resized, .interrupt, .ended:
      take(event)
      schedule.pass(waited)
    case .news:
      gather()
      schedule.pass(waited)
    case .timeout:
      if isBusy { return work() }
      if schedule.isDue(after: waited) || mustLook { takeNews() }
      timePassed()
    }
  }

  private mutating func gather() {
    let event = LookSchedule.gather(isNews: { $0 == .news }) { next(within: $0) }
    takeNews()
    schedule.newsCame()
    switch event {
    case .timeout, .news: break
    case .key, .mouse, .resized, .interrupt, .ended: take(event)
    }
  }
}
