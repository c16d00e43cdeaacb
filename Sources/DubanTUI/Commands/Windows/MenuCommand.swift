package import DubanScreen

/// What a window with a choice, or with something to read, can be asked for.
package enum MenuCommand: Hashable, Sendable {
  case move(Motion)
  case accept, cancel, help

  /// Nil for what such a window does not take.
  package init?(_ command: Command) {
    switch command {
    case .move(let motion): self = .move(motion)
    case .window(.accept): self = .accept
    case .window(.cancel): self = .cancel
    case .program(.help): self = .help
    case .fold, .go, .look, .mark, .time, .item, .follow, .window, .review, .report, .program: return nil
    }
  }
}

extension Keymap {
  /// What `key` asks of a window with a choice; nil when it asks nothing there.
  package func menuCommand(for key: Key, in context: Context = .menu) -> MenuCommand? {
    command(for: key, in: [context]).flatMap { MenuCommand($0) }
  }
}
