package import DubanScreen

/// What a window in which something is typed can be asked for; every other key is typed.
package enum FormCommand: Hashable, Sendable {
  case accept, cancel, nextField, previousField, leaveOut, pageUp, pageDown

  /// Nil for what such a window does not take.
  init?(_ command: Command) {
    switch command {
    case .window(.accept): self = .accept
    case .window(.cancel): self = .cancel
    case .window(.nextField): self = .nextField
    case .window(.previousField): self = .previousField
    case .window(.leaveOut): self = .leaveOut
    case .move(.pageUp): self = .pageUp
    case .move(.pageDown): self = .pageDown
    // Only where a file is written.
    case .window(.open): return nil
    case .move, .fold, .go, .look, .mark, .time, .item, .follow, .review, .report, .program: return nil
    }
  }
}

extension Keymap {
  /// What `key` asks of a window in which something is typed; nil when it is typed.
  package func formCommand(for key: Key) -> FormCommand? {
    command(for: key, in: [.form]).flatMap { FormCommand($0) }
  }

  /// The same for a window with a single line, which has no other fields and no pages: those keys are the line's.
  package func lineCommand(for key: Key) -> LineCommand? {
    switch formCommand(for: key) {
    case .accept: .accept
    case .cancel: .cancel
    case .nextField, .previousField, .leaveOut, .pageUp, .pageDown, nil: nil
    }
  }
}

/// What a window with a single line to type can be asked for.
package enum LineCommand: Hashable, Sendable { case accept, cancel }
