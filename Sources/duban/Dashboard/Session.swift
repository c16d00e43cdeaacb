import DubanCore
import DubanScreen
import DubanTUI

/// The dashboard on its terminal: what happens there and in the store goes to the interface as messages, what the interface
/// wants is done, and what changed is shown.
struct Session: StoreDisplay, ~Copyable {
  private var model: DashboardModel
  private var room: EffectHandler
  private var terminal: CursesTerminal
  private let depth: ColourDepth
  var schedule: LookSchedule
  private(set) var isOver = false
  /// What is on the screen.
  private var picture: Picture?
  private var wantsRepaint = false
  /// What is to be sent for the clipboard.
  private var copied: String?
  /// The boards that are wanted; what takes long is judged once the screen was shown.
  private var delayed = EffectQueue()

  /// A session of `model` over the plans in `room`, on `terminal`.
  ///
  /// - Parameter polls: whether the store's folder cannot be watched.
  init(model: DashboardModel, room: EffectHandler, terminal: consuming CursesTerminal, polls: Bool) {
    self.model = model
    self.room = room
    depth = terminal.depth
    self.terminal = terminal
    schedule = LookSchedule(polls: polls)
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
  mutating func run() {
    let start = ContinuousClock.now
    answerQuickly()
    while room.isJudging, ContinuousClock.now - start < Session.busyTimeout { work() }
    showUntilOver()
    // However the person left, what was on the screen counts as seen.
    for effect in model.leaving { carryOut(effect) }
    answerQuickly()
  }

  /// Shows the interface as it is, then what takes long to answer as it comes in.
  mutating func show() {
    answerQuickly()
    paint()
    while let effect = delayed.removeFirst() {
      answer(effect)
      paint()
    }
  }

  private mutating func paint() {
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
  }

  /// Answers what takes no time to speak of, before the next picture.
  private mutating func answerQuickly() {
    while let effect = delayed.first, !room.takesLong(effect) {
      _ = delayed.removeFirst()
      answer(effect)
    }
  }

  // MARK: What happens

  mutating func next(within milliseconds: Int) -> DisplayEvent { terminal.next(timeout: milliseconds) }

  mutating func take(_ event: DisplayEvent) {
    switch event {
    case .key(let key): send(.key(key))
    case .mouse(let mouse): send(.mouse(mouse))
    case .resized:
      terminal.forget()
      send(.resized(terminal.size))
    case .interrupt:
      // The system has thrown away what was on its way to the screen when the key was pressed.
      wantsRepaint = true
      send(.key(.ctrl("c")))
    case .ended: isOver = true
    case .news, .timeout: break
    }
  }

  mutating func takeNews() {
    for message in room.news(model.presentation.language) { send(message) }
  }

  /// Whether plans are still to be judged.
  var isBusy: Bool { room.isJudging }

  mutating func work() {
    for message in room.judgeNext(model.presentation.language) { send(message) }
  }

  // MARK: Time

  var idleTime: Int { room.millisecondsToMidnight }

  /// The follower remembers what it could not read.
  var mustLook: Bool { false }

  mutating func timePassed() {
    for message in room.newDay(since: model.presentation.today, model.presentation.language) { send(message) }
  }
}
