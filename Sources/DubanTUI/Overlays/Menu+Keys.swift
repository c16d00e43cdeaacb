/// What a key made of a window with a choice.
enum Chosen<Choice: Equatable>: Equatable {
  case stay, leave
  case chose(Choice)
}

extension Menu {
  /// Moves, chooses or leaves; an item that cannot be chosen now stays and says why.
  mutating func handle(_ key: Key, _ keymap: Keymap, in context: Keymap.Context = .menu) -> Chosen<Choice> {
    if let item = item(for: key), item.obstacle == nil { return .chose(item.choice) }
    guard let command = keymap.command(for: key, in: [context]) else { return .stay }
    switch command {
    case .cancel: return .leave
    case .accept:
      guard let item = selected, item.obstacle == nil else { return .stay }
      return .chose(item.choice)
    default:
      _ = perform(command)
      return .stay
    }
  }
}
