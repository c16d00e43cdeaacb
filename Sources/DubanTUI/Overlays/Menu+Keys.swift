package import DubanScreen

extension Keymap {
  /// What the keys of a menu do, in `context`.
  func menuHints(_ presentation: Presentation, in context: Context = .menu) -> [KeyHint] {
    let chosen = hints([(.accept, presentation.pick("选定", "choose"))], in: context)
    return chosen + [.upAndDown(presentation)] + hints([(.cancel, presentation.pick("取消", "cancel"))], in: context)
  }
}

extension KeyHint {
  /// The arrows that choose in a list; they cannot be rebound.
  package static func upAndDown(_ presentation: Presentation) -> KeyHint {
    .fixed(presentation.pick("上下键", "up/down"), presentation.pick("选择", "choose"))
  }
}

extension Menu {
  /// Moves, chooses or leaves, with the keys of `keys`; an item that cannot be chosen now stays and says why.
  mutating func handle(
    _ key: Key, _ context: WindowContext, keys: Keymap.Context = .menu
  ) -> WindowOutcome<Choice> {
    if let item = item(for: key), item.obstacle == nil { return .chose(item.choice) }
    switch context.keymap.menuCommand(for: key, in: keys) {
    case .cancel: return .leave
    case .accept:
      guard let item = selected, item.obstacle == nil else { return .stay }
      return .chose(item.choice)
    case .move(let motion): move(motion)
    case .help, nil: break
    }
    return .stay
  }

  /// Draws it with what the keys of `keys` do.
  func draw(_ context: WindowContext, keys: Keymap.Context = .menu, in region: Region) {
    draw(context.keymap.menuHints(context.presentation, in: keys), in: region)
  }
}
