import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// The windows over the review.
enum ReviewWindow: Window {
  case edit(EditWindow)
  case add(AddWindow)
  case split(SplitWindow)
  case alike(AlikeWindow)
  case publish(PublishWindow)
  case amend(AmendWindow)
  case relocate(RelocateWindow)
  case tell(TellWindow)
  case help(HelpWindow)

  /// What of the panes must be read beside it.
  var over: ReviewLayout.Over {
    switch self {
    case .edit(let window): .question(rows: window.rows)
    case .split(let window): .question(rows: window.rows)
    case .alike(let window): .question(rows: window.rows)
    case .relocate(let window): .question(rows: window.rows)
    case .add: .addition(rows: AddWindow.rows)
    case .publish, .amend, .tell, .help: .everything
    }
  }

  /// Whether a field is typed anew in it.
  var isEdit: Bool { if case .edit = self { true } else { false } }

  /// What they can have done.
  enum Choice: Sendable {
    case take(ReviewStep)
    case publish
    case amend(AmendWindow.Approval)
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Choice> {
    switch self {
    case .edit(let window): hand(key, context, to: window, ReviewWindow.edit) { .take($0) }
    case .add(let window): hand(key, context, to: window, ReviewWindow.add) { .take($0) }
    case .split(let window): hand(key, context, to: window, ReviewWindow.split) { .take($0) }
    case .alike(let window): hand(key, context, to: window, ReviewWindow.alike) { .take($0) }
    case .publish(let window): hand(key, context, to: window, ReviewWindow.publish) { .publish }
    case .amend(let window): hand(key, context, to: window, ReviewWindow.amend) { .amend($0) }
    case .relocate(let window): hand(key, context, to: window, ReviewWindow.relocate) { .take($0) }
    case .tell(let window): hand(key, context, to: window, ReviewWindow.tell)
    case .help(let window): hand(key, context, to: window, ReviewWindow.help)
    }
  }

  /// Takes a key; what was typed is asked about once before it is given up.
  ///
  /// - Parameter isAsked: whether that was asked by the key before; says afterwards whether it was by this one.
  mutating func handle(_ key: Key, _ context: WindowContext, asking isAsked: inout Bool) -> WindowOutcome<Choice> {
    switch self {
    case .edit(var window):
      let outcome = window.handle(key, context, asking: &isAsked)
      self = .edit(window)
      return outcome.map { .take($0) }
    case .add(var window):
      let outcome = window.handle(key, context, asking: &isAsked)
      self = .add(window)
      return outcome.map { .take($0) }
    case .split, .alike, .publish, .amend, .relocate, .tell, .help:
      isAsked = false
      return handle(key, context)
    }
  }

  private mutating func hand<Inside: Window>(
    _ key: Key, _ context: WindowContext, to window: Inside, _ whole: (Inside) -> ReviewWindow,
    _ choice: (Inside.Choice) -> Choice
  ) -> WindowOutcome<Choice> {
    var window = window
    let outcome = window.handle(key, context)
    self = whole(window)
    return outcome.map(choice)
  }

  /// The same for a window that has nothing done.
  private mutating func hand<Inside: Window>(
    _ key: Key, _ context: WindowContext, to window: Inside, _ whole: (Inside) -> ReviewWindow
  ) -> WindowOutcome<Choice> where Inside.Choice == Never {
    var window = window
    let outcome = window.handle(key, context)
    self = whole(window)
    switch outcome {
    case .stay: return .stay
    case .leave: return .leave
    }
  }

  /// Tells in the window why what was typed was not taken; false where nothing is typed that could be refused.
  mutating func refuse(_ reason: DisplayText) -> Bool {
    switch self {
    case .edit(let window): self = .edit(window.refused(reason))
    case .add(let window): self = .add(window.refused(reason))
    case .split, .alike, .publish, .amend, .relocate, .tell, .help: return false
    }
    return true
  }

  func draw(_ context: WindowContext, in region: Region) {
    switch self {
    case .edit(let window): window.draw(context, in: region)
    case .add(let window): window.draw(context, in: region)
    case .split(let window): window.draw(context, in: region)
    case .alike(let window): window.draw(context, in: region)
    case .publish(let window): window.draw(context, in: region)
    case .amend(let window): window.draw(context, in: region)
    case .relocate(let window): window.draw(context, in: region)
    case .tell(let window): window.draw(context, in: region)
    case .help(let window): window.draw(context, in: region)
    }
  }
}
