import DubanCore
import DubanDocuments
import DubanScreen

/// A window over the review.
enum ReviewWindow: Sendable {
  case edit(EditWindow)
  case add(AddWindow)
  case split(SplitWindow)
  case publish(PublishWindow)
  case help(ReviewHelp)

  /// What a key made of a window.
  enum Outcome: Sendable {
    case stay, leave
    case take(ReviewStep)
    case publish
  }

  mutating func handle(_ key: Key, _ presentation: Presentation) -> Outcome {
    switch self {
    case .edit(var window):
      let outcome = window.handle(key)
      self = .edit(window)
      return outcome
    case .add(var window):
      let outcome = window.handle(key)
      self = .add(window)
      return outcome
    case .split(var window):
      let outcome = window.handle(key)
      self = .split(window)
      return outcome
    case .publish(let window): return window.handle(key)
    case .help(var window):
      let outcome = window.handle(key)
      self = .help(window)
      return outcome
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
    case .split, .publish, .help: return false
    }
    return true
  }

  func draw(_ presentation: Presentation, in region: Region) {
    switch self {
    case .edit(let window): window.draw(presentation, in: region)
    case .add(let window): window.draw(presentation, in: region)
    case .split(let window): window.draw(presentation, in: region)
    case .publish(let window): window.draw(presentation, in: region)
    case .help(let window): window.draw(presentation, in: region)
    }
  }
}
