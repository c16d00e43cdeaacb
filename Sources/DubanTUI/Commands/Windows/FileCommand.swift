import DubanScreen

/// What a window that asks for the name of a file can be asked for; every other key is typed.
enum FileCommand: Hashable, Sendable {
  case accept, acceptAndOpen, cancel, nextFormat, previousFormat

  /// Nil for what such a window does not take.
  init?(_ command: Command) {
    switch command {
    case .window(.accept): self = .accept
    case .window(.open): self = .acceptAndOpen
    case .window(.cancel): self = .cancel
    case .window(.nextField): self = .nextFormat
    case .window(.previousField): self = .previousFormat
    case .window(.leaveOut): return nil
    case .move, .fold, .go, .look, .mark, .time, .item, .follow, .review, .report, .program: return nil
    }
  }
}

extension Keymap {
  /// What `key` asks of a window that asks for the name of a file; nil when it is typed.
  func fileCommand(for key: Key) -> FileCommand? {
    command(for: key, in: [.file]).flatMap { FileCommand($0) }
  }
}
