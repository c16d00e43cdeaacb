import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// A window over the review.
enum ReviewWindow: Sendable {
  case edit(EditWindow)
  case add(AddWindow)
  case split(SplitWindow)
  case publish(PublishWindow)
  case amend(AmendWindow)
  case relocate(RelocateWindow)
  case tell(TellWindow)
  case help(HelpWindow)

  /// What a key made of a window.
  enum Outcome: Sendable {
    case stay, leave
    case take(ReviewStep)
    case publish
    case amend(reason: String, approver: String?)
  }

  /// - Parameter rows: those of the screen.
  mutating func handle(_ key: Key, _ keymap: Keymap, _ presentation: Presentation, rows: Int) -> Outcome {
    switch self {
    case .edit(var window):
      let outcome = window.handle(key, keymap)
      self = .edit(window)
      return outcome
    case .add(var window):
      let outcome = window.handle(key, keymap)
      self = .add(window)
      return outcome
    case .split(var window):
      let outcome = window.handle(key, keymap)
      self = .split(window)
      return outcome
    case .publish(let window): return window.handle(key, keymap)
    case .amend(var window):
      let outcome = window.handle(key, keymap, presentation)
      self = .amend(window)
      return outcome
    case .relocate(var window):
      let outcome = window.handle(key, keymap)
      self = .relocate(window)
      return outcome
    case .tell(var window):
      let outcome = window.handle(key, keymap)
      self = .tell(window)
      return outcome
    case .help(var window):
      let isOpen = window.handle(key, keymap, rows: rows)
      self = .help(window)
      return isOpen ? .stay : .leave
    }
  }

  /// Tells in the window why what was typed was not taken; false where nothing is typed in it.
  mutating func keep(_ problem: DisplayText) -> Bool {
    switch self {
    case .edit(var window):
      window.problem = problem
      self = .edit(window)
    case .add(var window):
      window.problem = problem
      self = .add(window)
    case .amend(var window):
      window.problem = problem
      self = .amend(window)
    case .split, .publish, .relocate, .tell, .help: return false
    }
    return true
  }

  func draw(_ presentation: Presentation, _ keymap: Keymap, in region: Region) {
    switch self {
    case .edit(let window): window.draw(presentation, keymap, in: region)
    case .add(let window): window.draw(presentation, keymap, in: region)
    case .split(let window): window.draw(presentation, keymap, in: region)
    case .publish(let window): window.draw(presentation, keymap, in: region)
    case .amend(let window): window.draw(presentation, keymap, in: region)
    case .relocate(let window): window.draw(presentation, keymap, in: region)
    case .tell(let window): window.draw(presentation, keymap, in: region)
    case .help(let window): window.draw(presentation, keymap, in: region)
    }
  }
}
