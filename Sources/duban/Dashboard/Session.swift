import DubanCore
import DubanTUI

/// The loop of the dashboard: what happens on the terminal and in the store goes to the interface as messages, what the
/// interface wants is done, and what changed is shown.
struct Session {
  private var model: DashboardModel
  private var room: EffectHandler
  private let depth: ColourDepth
  /// When to look for what others wrote.
  var schedule = LookSchedule(polls: false)
  private var wantsRepaint = false
  /// What is to be sent for the clipboard.
  private var copied: String?
  private var isOver = false
  /// The boards that are wanted; what takes long is judged once the screen was shown.
  private var delayed = EffectQueue()

  /// A session of `model` over the plans in `room`, on a terminal with so many colours.
  init(model: DashboardModel, room: EffectHandler, depth: ColourDepth) {
    self.model = model
    self.room = room
    self.depth = depth
  }

  /// How long the first picture may wait for the plans to be judged.
  private static let busyTimeout = Duration.milliseconds(60)
  /// Hands a message to the interface and does what it asks for.
  mutating func send(_ message: Message) {
    for effect in model.update(message) { carryOut(effect) }
  }

  /// Opens a plan, as if it had been chosen.
  mutating func open(_ plan: String) {
    for effect in model.open(plan: plan) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isOver = true
    case .repaint: wantsRepaint = true
    case .copy(let text): copied = text
    case .save(let text, let path, let replaces):
      send(TextFile.save(text, to: path, replaces: replaces, model.presentation.language))
    case .keepTheme(let theme): send(ThemePreference().answer(keeping: theme, model.presentation.language))
    case .saveView(let view, let replaces):
      send(ViewCatalog.answer(keeping: view, replaces: replaces, model.presentation.language))
    case .loadBoard: delayed.append(effect)
    default: answer(effect)
    }
  }

  private mutating func answer(_ effect: Effect) {
    for message in room.answer(effect, model.presentation.language) { send(message) }
  }

  /// Runs until the person leaves or the terminal goes.
  mutating func run(_ terminal: inout CursesTerminal) {
    let start = ContinuousClock.now
    answerQuickly()
    while room.isJudging, ContinuousClock.now - start < Session.busyTimeout { judgeNext() }
    var picture: Picture?
    while !isOver {
      if wantsRepaint {
        terminal.repaint()
        wantsRepaint = false
      }
      terminal.useMouse(model.hasMouse)
      if let text = copied { terminal.copy(text) }
      copied = nil
      let next = model.picture(after: picture)
      terminal.present(next.grid, model.theme, depth)
      picture = next
      if let effect = delayed.removeFirst() {
        answer(effect)
        continue
      }
      let start = ContinuousClock.now
      let event = terminal.next(timeout: timeout)
      handle(event, after: Int((.now - start) / .milliseconds(1)), &terminal)
      takeInPending(&terminal)
      answerQuickly()
    }
    // However the person left, what was on the screen counts as seen.
    for effect in model.leaving { carryOut(effect) }
    answerQuickly()
  }

  /// Answers what takes no time to speak of, before the next picture.
  private mutating func answerQuickly() {
    while let effect = delayed.first, !room.takesLong(effect) {
      _ = delayed.removeFirst()
      answer(effect)
    }
  }

  /// Keys that were typed meanwhile are taken in before anything is drawn; what others write may go on without end.
  private mutating func takeInPending(_ terminal: inout CursesTerminal) {
    while !isOver {
      let event = terminal.next(timeout: 0)
      if case .timeout = event { return }
      handle(event, after: 0, &terminal)
      if case .watch = event { return }
    }
  }

  private mutating func judgeNext() {
    for message in room.judgeNext(model.presentation.language) { send(message) }
  }

  /// Does what `event` asks for, which came after so many milliseconds of waiting.
  private mutating func handle(_ event: CursesTerminal.Event, after waited: Int, _ terminal: inout CursesTerminal) {
    switch event {
    case .key(let key): send(.key(key))
    case .mouse(let mouse): send(.mouse(mouse))
    case .resized:
      terminal.forget()
      send(.resized(terminal.size))
    case .watch: gatherNews(&terminal)
    case .interrupt:
      // The system has thrown away what was on its way to the screen when the key was pressed.
      wantsRepaint = true
      send(.key(.ctrl("c")))
    case .terminate, .hangup: isOver = true
    case .timeout:
      if room.isJudging { judgeNext() } else { tick(waited) }
      return
    }
    schedule.pass(waited)
  }

  /// Another process wrote: waits a moment for the rest of what it writes, then reads once.
  private mutating func gatherNews(_ terminal: inout CursesTerminal) {
    let event = LookSchedule.gather(isNews: { if case .watch = $0 { true } else { false } }) {
      terminal.next(timeout: $0)
    }
    takeInNews()
    schedule.newsCame()
    switch event {
    case .timeout, .watch: return
    case .key, .mouse, .resized, .interrupt, .terminate, .hangup: handle(event, after: 0, &terminal)
    }
  }

  private mutating func takeInNews() {
    for message in room.news(model.presentation.language) { send(message) }
  }

  /// What time alone brings: news that could not be read at once, or where the folder cannot be watched, and a new day.
  private mutating func tick(_ waited: Int) {
    if schedule.isDue(after: waited) { takeInNews() }
    for message in room.newDay(since: model.presentation.today, model.presentation.language) { send(message) }
  }

  /// Milliseconds to wait for: none while plans are to be judged, else until the next look or midnight.
  private var timeout: Int { room.isJudging ? 0 : schedule.pause(room.millisecondsToMidnight) }
}
