import DubanScreen
import DubanCore

/// What the office can decide of an item; what is not possible now is dimmed and says why.
struct OfficeWindow: Sendable {
  private var menu: Menu<ItemCommand>

  /// The office's decisions.
  static let commands: [ItemCommand] = [.close, .sendBack, .extend, .suspend, .resume]

  init(_ presentation: Presentation, _ keymap: Keymap, obstacle: (ItemCommand) -> DisplayText?) {
    menu = Menu(
      presentation.pick("督查室处理", "Office decision"),
      OfficeWindow.commands.map { command in
        Menu.Item(
          command, DisplayText(command.hint(presentation.language)),
          key: keymap.binding(of: .item(command), in: [.office])?.keys.first,
          detail: DisplayText(command.summary(presentation.language)), obstacle: obstacle(command))
      })
  }

  mutating func handle(_ key: Key, _ keymap: Keymap) -> Chosen<ItemCommand> { menu.handle(key, keymap, in: .office) }

  func draw(_ presentation: Presentation, _ keymap: Keymap, in region: Region) {
    menu.draw(keymap.menuHints(presentation, in: .office), in: region)
  }
}
