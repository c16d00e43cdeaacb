package import DubanScreen

/// What a key made of a window with a choice.
enum Chosen<Choice: Equatable>: Equatable {
  case stay, leave
  case chose(Choice)
}

extension Keymap {
  /// What the keys of a menu do, in `context`.
  func menuHints(_ presentation: Presentation, in context: Context = .menu, accept: DisplayText? = nil) -> [KeyHint] {
    let chosen = hints([(.accept, accept ?? presentation.pick("选定", "chooses"))], in: context)
    return chosen + [.upAndDown(presentation)] + hints([(.cancel, presentation.pick("取消", "leaves"))], in: context)
  }
}

extension KeyHint {
  /// The arrows that choose in a list; they cannot be rebound.
  package static func upAndDown(_ presentation: Presentation) -> KeyHint {
    .fixed(presentation.pick("上下键", "up/down"), presentation.pick("选择", "choose"))
  }
}

extension Menu {
  /// Moves, chooses or leaves; an item that cannot be chosen now stays and says why.
  mutating func handle(_ key: Key, _ keymap: Keymap, in context: Keymap.Context = .menu) -> Chosen<Choice> {
    if let item = item(for: key), item.obstacle == nil { return .chose(item.choice) }
    switch keymap.menuCommand(for: key, in: context) {
    case .cancel: return .leave
    case .accept:
      guard let item = selected, item.obstacle == nil else { return .stay }
      return .chose(item.choice)
    case .move(let motion): move(motion)
    case .help, nil: break
    }
    return .stay
  }
}
