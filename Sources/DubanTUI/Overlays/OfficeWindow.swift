import DubanScreen
import DubanCore

/// What the office can decide of an item; what is not possible now is dimmed and says why.
struct OfficeWindow: Window {
  private var menu: Menu<ItemCommand>

  /// The office's decisions, then the steps of units, which it may record for those without an account, then what units are asked
  /// to answer.
  static let commands: [ItemCommand] = [
    .close, .sendBack, .extend, .refuseExtension, .suspend, .resume, .terminate, .assign, .acknowledge, .handBack,
    .apply, .requestExtension, .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw,
  ]

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

  /// It stays open until it is sure that the item still takes the decision.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ItemCommand> {
    switch menu.handle(key, context, keys: .office) {
    case .stay: .stay
    case .leave: .leave
    case .chose(let command), .wants(let command): .wants(command)
    }
  }

  func draw(_ context: WindowContext, in region: Region) { menu.draw(context, keys: .office, in: region) }
}
