import DubanScreen

/// What the line that moves the as-of day can be asked for.
enum TimeCommand: Hashable, Sendable {
  case step(TimeStep)
  case accept, cancel

  /// Nil for what the line does not take.
  init?(_ command: Command) {
    switch command {
    case .time(let step): self = .step(step)
    case .window(.accept): self = .accept
    case .window(.cancel): self = .cancel
    case .move, .fold, .go, .look, .mark, .item, .follow, .window, .review, .report, .program: return nil
    }
  }
}

extension Keymap {
  /// What `key` asks of the line that moves the as-of day; nil when it asks nothing there.
  func timeCommand(for key: Key) -> TimeCommand? {
    command(for: key, in: [.time]).flatMap { TimeCommand($0) }
  }
}
