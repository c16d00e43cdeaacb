import DubanScreen
import DubanCore

extension DashboardModel {
  /// The commands that mean something only inside of the window that has their keys.
  private static let windowCommands: Set<Command> = [
    .window(.accept), .window(.cancel), .window(.nextField), .window(.previousField), .time(.typeDay), .go(.selectView),
    .program(.palette),
  ]

  /// Everything that can be asked for here, with its keys and its obstacle.
  var palette: CommandPalette {
    let groups: [Command.Group] = [.looking, .marking, .time, .following, .deciding, .program, .moving]
    let commands = groups.flatMap(\.commands).filter { !DashboardModel.windowCommands.contains($0) }
    return CommandPalette(entries: views.map(entry) + commands.map(entry) + plans.enumerated().map(entry))
  }

  private func entry(_ command: Command) -> CommandPalette.Entry {
    let binding = keymap.binding(of: command, in: contexts + [.time, .office])
    let other: Language = presentation.language == .chinese ? .english : .chinese
    return CommandPalette.Entry(
      target: .command(command), name: DisplayText(command.summary(presentation.language)),
      keys: DisplayText(binding.map { Binding(command, Array($0.keys.prefix(2))).label } ?? ""),
      obstacle: obstacle(to: command),
      texts: [
        command.hint(presentation.language), command.summary(presentation.language), command.name,
        command.hint(other),
        command.summary(other),
      ])
  }

  private func entry(_ number: Int, _ plan: PortfolioEntry) -> CommandPalette.Entry {
    let key = workspace == nil && number < 9 ? DisplayText("\(number + 1)") : .empty
    return CommandPalette.Entry(
      target: .plan(plan.id), name: presentation.words(plan.title), keys: key, obstacle: nil,
      texts: [plan.title.words(presentation.language), plan.id, plan.title.chinese])
  }

  /// Does what was chosen in the palette.
  mutating func go(to target: CommandPalette.Target) -> [Effect] {
    switch target {
    case .command(let command): return perform(command)
    case .view(let id): return views.first { $0.id == id }.map { open($0) } ?? []
    case .plan(let id): return open(plan: id)
    case .asked(let view, let name): return open(view, asked: name)
    }
  }

  // MARK: Hints

  /// What the footer shows over a pane, the most important first, since a narrow line leaves out its end: what is done most
  /// there, the way out of a filter, what finds things, then the rest.
  func hints(in pane: any Pane) -> [Command] {
    var hints: [Command] = []
    func add(_ more: some Sequence<Command>) { hints += more.filter { !hints.contains($0) } }
    add(pane.hints.prefix(1))
    if backClearsFilter { add([.go(.back)]) }
    add(pane.hints.prefix(3))
    add([.look(.filter), .look(.search)])
    add(pane.hints.prefix(5))
    add([.look(.asOf), .look(.views), .go(.back), .follow(.amend), .go(.nextPane), .program(.palette)])
    add(pane.hints)
    add([.follow(.office), .follow(.undo), .program(.help)])
    return hints
  }

  /// The hints of `commands`, each in the word for what it does now: leaving begins with the marks and the filter, and on a
  /// heading enter folds.
  ///
  /// What cannot be done is dimmed. Whether it can costs more than all the drawing, so only what finds room in `row` is asked.
  func toldHints(_ commands: [Command], in row: Region) -> [KeyHint] {
    let contexts = hintContexts
    let told: [(command: Command, hint: KeyHint)] = commands.compactMap { command in
      let words = overlay == nil ? hintWords(command) : nil
      return keymap.hint(of: command, in: contexts, presentation.language, words: words).map { (command, $0) }
    }
    // Where one item takes reports, it takes one that says nothing as well; only money does not.
    let isAlike =
      marked.isEmpty && piece == nil && rowStep == nil
      && actedOn.map { openEntry?.board.fundingLine($0) == nil } ?? true
    var takesReports: Bool?
    return told.map(\.hint).placesFitting(row.columns, in: row).map { place in
      let command = told[place].command
      var hint = told[place].hint
      if command == .item(.nothingChanged), isAlike, let takesReports {
        hint.isDimmed = !takesReports
      } else {
        hint.isDimmed = obstacle(to: command) != nil
      }
      if command == .item(.update) { takesReports = !hint.isDimmed }
      return hint
    }
  }

  private func hintWords(_ command: Command) -> DisplayText? {
    let language = presentation.language
    if command == .go(.back) {
      if !marked.isEmpty { return DisplayText(Marking.unmarkAll.hint(language)) }
      return backClearsFilter ? DisplayText(Looking.clearFilter.hint(language)) : nil
    }
    if command == .item(.update) {
      if piece != nil { return presentation.pick("报送", "hand in") }
      return rowStep.map { DisplayText($0.hint(language)) }
    }
    guard command == .go(.open), openEntry != nil, details.isEmpty else { return nil }
    return workspace?.isFoldedHead.map { isFolded in
      DisplayText((isFolded ? FoldCommand.moveRight : .fold).hint(language))
    }
  }
}
