import CTerminal
import DubanCore
import DubanScreen
import DubanTUI

/// The screens on their terminal: what happens there and in the store goes to the stack, and what changed is shown.
struct Session: StoreDisplay, ~Copyable {
  private var stack: ScreenStack
  private var terminal: CursesTerminal
  private let depth: ColourDepth
  var schedule = LookSchedule(polls: false)
  /// How long a person may press no key; nil for as long as he likes.
  private var idle: IdleLimit?
  /// Whether the terminal is gone.
  private var hasEnded = false
  /// The folder that is watched for what others write.
  private var watched: String?
  /// What is done again before the person's own keys count.
  private var script: ReplayScript?
  /// When the last step of it was taken.
  private var lastStep = ContinuousClock.now
  /// The size of the screen that is replayed.
  private var replayedSize: Size?
  /// Whether what is typed goes into a field.
  private var isTyping = false
  /// Whether anything happened since the last frame.
  private var isEventful = true

  /// Shows `stack` on `terminal` until the person leaves or the terminal goes. Returns what is to be said once the terminal is
  /// given back.
  static func run(
    _ stack: ScreenStack, on terminal: consuming CursesTerminal, idle: IdleLimit? = nil,
    replaying script: ReplayScript? = nil
  )
    -> String?
  {
    var session = Session(stack: stack, terminal: terminal, idle: idle)
    session.script = script
    session.run()
    if session.hasEnded { return nil }
    return session.stack.isOver ? session.stack.farewell : idle?.farewell(session.stack.setting.presentation.language)
  }

  private init(stack: ScreenStack, terminal: consuming CursesTerminal, idle: IdleLimit?) {
    self.stack = stack
    self.idle = idle
    depth = terminal.depth
    self.terminal = terminal
  }

  /// How long the first picture may wait for the plans to be judged.
  private static let busyTimeout = Duration.milliseconds(60)

  private mutating func run() {
    let start = ContinuousClock.now
    watch()
    stack.answerQuickly()
    while isBusy, ContinuousClock.now - start < Session.busyTimeout { work() }
    showUntilOver()
    stack.leave()
  }

  var isOver: Bool { hasEnded || stack.isOver || idle?.isOver(at: .now) == true }

  /// Shows the screen as it is, then what takes long to answer as it comes in.
  mutating func show() {
    let start = ContinuousClock.now
    watch()
    stack.answerQuickly()
    paint()
    while stack.answerNext() { paint() }
    if isEventful { DebugLog.note("frame", "\(Int((ContinuousClock.now - start) / .microseconds(1))) us") }
    isEventful = false
  }

  /// What is said of a window of which only a part is used.
  static func outgrown(_ language: Language) -> String {
    language.pick(
      "窗口超过 \(CT_MOST_COLUMNS)×\(CT_MOST_ROWS)，只用左上部分",
      "the window is larger than \(CT_MOST_COLUMNS) x \(CT_MOST_ROWS); only its upper left part is used")
  }

  /// A board that was opened later stands over a folder that nobody watched.
  private mutating func watch() {
    guard let folder = stack.watched, folder != watched else { return }
    watched = folder
    schedule.polls = !terminal.watch(folder)
  }

  private mutating func paint() {
    guard !isOver else { return }
    let setting = stack.setting
    if stack.takeRepaint() { terminal.repaint() }
    terminal.useMouse(setting.hasMouse)
    if let text = stack.takeCopied() { terminal.copy(text) }
    let picture = stack.picture()
    isTyping = picture.cursor != nil
    terminal.present(picture, setting.theme, depth)
  }

  // MARK: What happens

  mutating func next(within milliseconds: Int) -> DisplayEvent {
    guard let script else { return terminal.next(timeout: milliseconds) }
    let waited = Int((ContinuousClock.now - lastStep) / .milliseconds(1))
    guard let pause = script.pause(after: waited) else {
      self.script = nil
      let language = stack.setting.presentation.language
      stack.tell(language.pick("重放完毕，此后的操作只作用于副本", "replayed; what you do now happens in the copy"))
      return .timeout
    }
    let event = terminal.next(timeout: min(pause, milliseconds))
    switch event {
    case .timeout: return pause <= milliseconds ? replayed() : .timeout
    // Whoever has seen enough may leave; what he presses else would be taken for the other's.
    case .key, .mouse: return .timeout
    case .interrupt, .ended:
      self.script = nil
      return .ended
    case .news, .resized: return event
    }
  }

  /// The next step of what is done again.
  private mutating func replayed() -> DisplayEvent {
    lastStep = .now
    switch script?.next() {
    case .event(let event): return event
    case .size(let size):
      replayedSize = size
      return .resized
    case nil: return .timeout
    }
  }

  mutating func take(_ event: DisplayEvent) {
    DebugLog.note(event, isTyping: isTyping)
    isEventful = true
    if event.isOfPerson { idle?.begin(at: .now) }
    switch event {
    case .key(let key): stack.take(.key(key))
    case .mouse(let mouse): stack.take(.mouse(mouse))
    case .resized:
      terminal.forget()
      let size = replayedSize ?? terminal.size
      DebugLog.note("size", "\(size.columns)x\(size.rows)")
      stack.resize(size)
      if terminal.isOutgrown { stack.tell(Session.outgrown(stack.setting.presentation.language)) }
    case .interrupt:
      // The system has thrown away what was on its way to the screen when the key was pressed.
      stack.repaint()
      stack.take(.key(.ctrl("c")))
    case .ended: hasEnded = true
    case .news, .timeout: break
    }
  }

  mutating func takeNews() {
    DebugLog.note(.news, isTyping: isTyping)
    isEventful = true
    stack.takeNews()
  }

  var isBusy: Bool { stack.isBusy }

  mutating func work() { stack.work() }

  // MARK: Time

  var idleTime: Int { min(stack.idleTime, idle?.left(at: .now) ?? .max) }

  /// The follower remembers what it could not read.
  var mustLook: Bool { false }

  mutating func timePassed() { stack.timePassed() }
}
