import DubanCore

extension Interface {
  /// The commands that mean something only inside of the window that has their keys.
  private static let windowCommands: Set<Command> = [
    .accept, .cancel, .nextField, .previousField, .typeDay, .selectView, .palette,
  ]

  /// Everything that can be asked for here, with its keys and its obstacle.
  var palette: CommandPalette {
    let groups: [Command.Group] = [.looking, .marking, .time, .following, .deciding, .program, .moving]
    let commands = groups.flatMap { group in
      Command.allCases.filter { $0.group == group && !Interface.windowCommands.contains($0) }
    }
    return CommandPalette(entries: views.map(entry) + commands.map(entry) + plans.enumerated().map(entry))
  }

  private func entry(_ command: Command) -> CommandPalette.Entry {
    let binding = keymap.binding(of: command, in: contexts + [.time, .office])
    let other: Language = look.language == .chinese ? .english : .chinese
    return CommandPalette.Entry(
      target: .command(command), name: DisplayText(command.summary(look.language)),
      keys: DisplayText(binding.map { Binding(command, Array($0.keys.prefix(2))).label } ?? ""),
      obstacle: obstacle(to: command),
      texts: [
        command.hint(look.language), command.summary(look.language), command.rawValue, command.hint(other),
        command.summary(other),
      ])
  }

  private func entry(_ number: Int, _ plan: PortfolioEntry) -> CommandPalette.Entry {
    let key = workspace == nil && number < 9 ? DisplayText("\(number + 1)") : .empty
    return CommandPalette.Entry(
      target: .plan(plan.id), name: look.text(plan.title), keys: key, obstacle: nil,
      texts: [plan.title.text(look.language), plan.id, plan.title.chinese])
  }

  mutating func handlePalette(_ window: inout PaletteWindow, _ key: Key) -> [Effect] {
    switch window.handle(key, keymap, rows: size.rows - WorkspaceLayout.headerRows - WorkspaceLayout.footerRows) {
    case .stay: overlay = .palette(window)
    case .leave: overlay = nil
    case .chose(let target):
      overlay = nil
      return go(to: target)
    }
    return []
  }

  private mutating func go(to target: CommandPalette.Target) -> [Effect] {
    switch target {
    case .command(let command): return perform(command)
    case .view(let id): return views.first { $0.id == id }.map { open($0) } ?? []
    case .plan(let id): return open(plan: id)
    case .asked(let view, let name): return open(view, asked: name)
    }
  }

  // MARK: Hints

  /// What the footer shows over a pane: what is done most there, what finds everything else, then the rest.
  func hints(in pane: any Pane) -> [Command] {
    let most = 4
    return pane.hints.prefix(most) + [.filter, .search, .palette] + pane.hints.dropFirst(most)
      + [.nextPane, .asOf, .views, .office, .undo, .back, .help]
  }
}
