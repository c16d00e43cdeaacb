import DubanScreen
import DubanCore

/// What can be decided of an item; what is not possible now is dimmed and says why. A unit's person sees the unit's own steps.
struct OfficeWindow: Window {
  private var menu: Menu<ItemCommand>

  /// The office's decisions, then the steps of units, which it may record for those without an account, then what units are asked
  /// to answer.
  static let commands: [ItemCommand] = [
    .close, .sendBack, .extend, .refuseExtension, .suspend, .resume, .terminate, .assign, .acknowledge, .handBack,
    .apply, .requestExtension, .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw,
  ]

  /// The steps of units, in the order in which they come.
  static let commandsOfUnits: [ItemCommand] = [.acknowledge, .handBack, .answer, .apply, .requestExtension]

  /// - Parameter capacity: of who came in over SSH; nil for the office at its own file.
  init(
    _ presentation: Presentation, _ keymap: Keymap, of capacity: Capacity? = nil,
    obstacle: (ItemCommand) -> DisplayText?
  ) {
    let isOfUnit = capacity == .unit
    menu = Menu(
      isOfUnit ? presentation.pick("单位办理", "Steps of the unit") : presentation.pick("督查室处理", "Office decision"),
      (isOfUnit ? OfficeWindow.commandsOfUnits : OfficeWindow.commands).map { command in
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
