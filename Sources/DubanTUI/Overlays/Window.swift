package import DubanScreen

/// A window over a screen, as a value: it alone gets the keys while it is open.
///
/// It decides what a key means in it and says what is to be done; whoever opened it does that.
package protocol Window: Sendable {
  /// What it can have done; `Never` for one that is only read.
  associatedtype Choice
  /// Takes a key, and says what became of the window.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Choice>
  /// Draws it over `region`, the part of the screen that windows may cover.
  func draw(_ context: WindowContext, in region: Region)
}

/// What a key made of a window.
package enum WindowOutcome<Choice> {
  /// It stays open, and nothing else is to be done.
  case stay
  /// It closes.
  case leave
  /// It closes, and this is to be done.
  case chose(Choice)
  /// This is to be done while it stays open; what comes of it may close it.
  case wants(Choice)

  /// The same outcome, its choice told otherwise.
  package func map<Other>(_ transform: (Choice) -> Other) -> WindowOutcome<Other> {
    switch self {
    case .stay: .stay
    case .leave: .leave
    case .chose(let choice): .chose(transform(choice))
    case .wants(let choice): .wants(transform(choice))
    }
  }
}

/// A window in which something is typed: it stays with what was typed there when that is refused.
package protocol TypingWindow: Window {
  /// Whether something was typed that is worth a question before it is given up. Input methods use escape, too.
  var holdsTyped: Bool { get }
  /// Says why what was typed was not taken.
  mutating func refuse(_ reason: DisplayText)
}

extension TypingWindow {
  /// A name or a path is soon typed again.
  package var holdsTyped: Bool { false }

  /// Takes a key; what was typed is asked about once before escape gives it up.
  ///
  /// - Parameter isAsked: whether that was asked by the key before; says afterwards whether it was by this one.
  package mutating func handle(
    _ key: Key, _ context: WindowContext, asking isAsked: inout Bool
  ) -> WindowOutcome<Choice> {
    let wasAsked = isAsked
    isAsked = false
    let before = self
    let outcome = handle(key, context)
    // Whoever interrupts means it.
    guard case .leave = outcome, key == .escape, before.holdsTyped, !wasAsked else { return outcome }
    self = before
    isAsked = true
    refuse(TypingQuestion.words(context))
    return .stay
  }
}

/// What is asked before something typed is given up.
enum TypingQuestion {
  static func words(_ context: WindowContext) -> DisplayText {
    let key = context.keymap.label(.window(.cancel), in: [.form])
    return context.presentation.pick(
      "填写的内容尚未提交，再按 \(key) 放弃", "what you typed is not recorded; \(key) again to discard it")
  }
}

/// A window that asks under which name a file is written. One that is there already is replaced only after one question.
protocol FileWindow: TypingWindow {
  /// A file of that name is there: asks whether to replace it.
  mutating func ask(_ presentation: Presentation)
}

extension FileWindow {
  /// That a file of that name is there.
  static func isThere(_ presentation: Presentation) -> DisplayText {
    presentation.pick("已有同名文件，可覆盖或改名", "That file exists: replace it or change the name.")
  }
}

extension TypingWindow {
  /// The window, saying why what was typed was not taken.
  package func refused(_ reason: DisplayText) -> Self {
    var window = self
    window.refuse(reason)
    return window
  }
}
