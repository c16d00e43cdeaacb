import DubanCore

/// What the office can decide of an item; what is not possible now is dimmed and says why.
struct OfficeWindow: Sendable {
  private var menu: Menu<Command>

  /// The office's decisions.
  static let commands: [Command] = [.close, .sendBack, .extend, .suspend, .resume]

  init(_ look: Look, _ keymap: Keymap, obstacle: (Command) -> DisplayText?) {
    menu = Menu(
      look.pick("督查室处理", "Office decision"),
      OfficeWindow.commands.map { command in
        Menu.Item(
          command, DisplayText(command.hint(look.language)),
          key: keymap.binding(of: command, in: [.office])?.keys.first,
          detail: DisplayText(command.summary(look.language)), obstacle: obstacle(command))
      })
  }

  mutating func handle(_ key: Key, _ keymap: Keymap) -> Chosen<Command> { menu.handle(key, keymap, in: .office) }

  func draw(_ look: Look, _ keymap: Keymap, in region: Region) {
    menu.draw(keymap.menuHints(look, in: .office), in: region)
  }
}
