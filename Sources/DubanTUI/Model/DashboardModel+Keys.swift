import DubanScreen
import DubanCore

extension DashboardModel {
  /// The contexts that hold when no window is open, the innermost first.
  var contexts: [Keymap.Context] { details.isEmpty ? [.list, .global] : [.reading, .global] }

  mutating func handle(_ key: Key) -> [Effect] {
    // Nobody may steer what cannot be seen: only leaving works.
    guard isLargeEnough else { return keymap.command(for: key, in: [.global]) == .program(.quit) ? [.quit] : [] }
    if overlay != nil { return handleInWindow(key) }
    guard let command = keymap.command(for: key, in: contexts) else { return [] }
    if let obstacle = obstacle(to: command) {
      notice = Notice(text: obstacle, isError: true)
      return []
    }
    // What was opened over something is closed first; `ctrl-c` ends the program from anywhere.
    if command == .program(.quit), key != .ctrl("c"), !details.isEmpty { return goBack() }
    if command == .go(.selectView), case .character(let digit) = key { return selectView(digit.wholeNumberValue ?? 0) }
    return perform(command)
  }

  /// Carries out `command`, to which there is no obstacle.
  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .move(let motion): move(motion)
    case .fold(let command): fold(command)
    case .go(let way): return go(way)
    case .look(let looking): return look(looking)
    case .mark(let marking): mark(marking)
    case .time(let step): return take(step)
    case .item(.nothingChanged): return reportNothingChanged()
    case .item(let command): return startForm(command)
    case .follow(.undo): return [.reverse(.undo, agreed: nil)]
    case .follow(.redo): return [.reverse(.redo, agreed: nil)]
    case .follow(.amend): return amend()
    case .follow(.office):
      let capacity = openEntry?.author?.capacity
      overlay = .office(OfficeWindow(presentation, keymap, of: capacity) { obstacle(to: .item($0)) })
    case .program(let command): return run(command)
    // Their keys are those of windows and of other screens alone.
    case .window, .review, .report: break
    }
    return []
  }

  private mutating func look(_ looking: Looking) -> [Effect] {
    switch looking {
    case .search: return startSearch()
    case .nextMatch: return goToMatch(1)
    case .previousMatch: return goToMatch(-1)
    case .filter: startFilter()
    case .clearFilter: setFilter("")
    case .groupBy: if let grouping = workspace?.grouping { overlay = .grouping(GroupingWindow(grouping, presentation)) }
    case .sort: workspace.map { overlay = .order(OrderWindow($0.order, presentation)) }
    case .views: chooseView()
    case .saveView: startSavingView()
    case .trend: return openTrend()
    case .since:
      let from = openEntry.map(countedFrom) ?? presentation.today
      overlay = .since(SinceWindow(workspace?.since, from: from, presentation))
    case .asOf: openTimeBar()
    }
    return []
  }

  private mutating func run(_ command: ProgramCommand) -> [Effect] {
    switch command {
    case .palette: overlay = .palette(PaletteWindow(palette))
    case .importDocument: overlay = .document(DocumentWindow())
    case .newPlan: overlay = .newPlan(NewPlanWindow())
    case .report: return openReport()
    case .export: startExport()
    case .copyItem: return copyItem()
    case .copyView: return copyView()
    case .mouse: toggleMouse()
    case .theme: overlay = .theme(ThemeWindow(themes, current: theme, presentation))
    case .language: setLanguage(presentation.language == .chinese ? .english : .chinese)
    case .help:
      let sideways = details.isEmpty ? workspace?.sideways(presentation.language) : nil
      let leaving = details.isEmpty ? nil : presentation.language.pick("返回上一层", "back")
      overlay = .help(HelpWindow(contexts, sideways: sideways, leaving: leaving, obstacle: obstacle))
    case .refresh: return [.repaint, .refresh]
    case .quit: return [.quit]
    }
    return []
  }

  // MARK: Moving about

  mutating func move(_ motion: Motion) {
    if !details.isEmpty {
      details[details.count - 1].move(motion, page: size.rows - 4)
      if let entry = openEntry {
        details[details.count - 1].settle(context(of: entry), columns: size.columns - 4, rows: size.rows - 4)
      }
    } else if let entry = openEntry {
      let (context, size) = (context(of: entry), size)
      workspace?.move(motion, context, size)
    } else if workspace == nil {
      portfolio.move(motion, page: (size.rows - 4) / PortfolioPane.lines)
    }
  }

  private mutating func fold(_ command: FoldCommand) {
    guard details.isEmpty, let entry = openEntry else { return }
    let (context, size) = (context(of: entry), size)
    workspace?.fold(command, context, size)
  }

  private mutating func go(_ way: Way) -> [Effect] {
    switch way {
    case .nextPane: if details.isEmpty { workspace?.step(1) }
    case .previousPane: if details.isEmpty { workspace?.step(-1) }
    case .open: return open()
    case .back where !marked.isEmpty: unmarkAll()
    case .back where backClearsFilter: leaveFilter()
    case .back: return goBack()
    // The key says which: `handle` asks for it.
    case .selectView: break
    }
    return []
  }

  private mutating func selectView(_ number: Int) -> [Effect] {
    if openEntry != nil {
      if let view = views.first(where: { $0.digit == number }) { return open(view) }
      notice = Notice(text: presentation.pick("没有视图 \(number)", "there is no view \(number)"), isError: true)
    } else if workspace == nil, plans.indices.contains(number - 1) {
      return open(plan: plans[number - 1].id)
    }
    return []
  }

  private mutating func goBack() -> [Effect] {
    if !details.isEmpty {
      details.removeLast()
    } else if workspace != nil, !goBackInTrail() {
      let effects = leaving
      workspace.map { portfolio.select($0.plan) }
      workspace = nil
      return effects
    }
    return []
  }

  /// What must be done when the person leaves the open plan.
  package var leaving: [Effect] { openEntry.map { [.looked(plan: $0.id)] } ?? [] }

  private mutating func open() -> [Effect] {
    if let detail = details.last, let entry = entries[detail.plan] {
      return detail.link(on: entry.board).map { open(subject: $0) } ?? []
    }
    if workspace == nil { return portfolio.selected.map { open(plan: $0) } ?? [] }
    guard let entry = openEntry else { return [] }
    let (context, size) = (context(of: entry), size)
    if let subject = workspace?.selected(entry.board) { return open(subject: subject) }
    if case .narrowing(let text) = workspace?.choice(entry.board) { return narrow(to: text) }
    workspace?.fold(.fold, context, size)
    return []
  }

  /// Opens a plan's board; asks for it when it is not judged yet.
  package mutating func open(plan: String) -> [Effect] {
    var effects = leaving
    details = []
    backStack = []
    pendingHit = nil
    workspace = Workspace(plan: plan, view: firstView)
    effects += forgetOthers(than: plan)
    guard let entry = entries[plan] else { return effects + [.loadBoard(plan: plan, asOf: nil)] }
    reload(entry)
    return effects
  }

  /// The view in which a plan opens: for whom the settings or the key tell a part of it, what waits there; else the first.
  private var firstView: View {
    let own = setting.reader == .office ? nil : views.first { $0.panes == [.work] }
    return own ?? views.first { $0.asks == nil && $0.digit != 0 } ?? .board
  }

  /// Lets go of the other plans when all of them together are large.
  private mutating func forgetOthers(than plan: String) -> [Effect] {
    guard entries.values.reduce(0, { $0 + $1.board.tasks.count }) > DashboardModel.mostTasksHeld else { return [] }
    let others = entries.keys.filter { $0 != plan }.sorted()
    entries = entries.filter { $0.key == plan }
    return others.isEmpty ? [] : [.released(plans: others)]
  }

  /// How many tasks are kept judged beside the open plan's. A store with more in all is large: its plans are judged whole only
  /// while they are open.
  package static let mostTasksHeld = 5_000

  /// Opens the detail of an item of the open plan.
  mutating func open(subject: String) -> [Effect] {
    guard let entry = openEntry else { return [] }
    let owner = DetailDocument.owner(of: subject, on: entry.board)
    if details.last?.subject == owner { return [] }
    // Whoever opens a task from its money acts on the task.
    let highlighted = entry.board.fundingLine(subject) == nil ? subject : owner
    var detail = DetailPane(plan: entry.id, subject: owner, highlighted: highlighted)
    detail.reveal(context(of: entry), columns: size.columns - 4, rows: size.rows - 4)
    details.append(detail)
    return [.loadHistory(plan: entry.id, subject: owner)]
  }

  /// The item that item commands act on: the detail's, or what is selected in the pane with the focus.
  var subject: String? {
    if let detail = details.last { return detail.highlighted }
    return openEntry.flatMap { workspace?.selected($0.board) }
  }

  private mutating func setLanguage(_ language: Language) {
    presentation.language = language
    languageChanged()
  }

  /// Tells everything that is kept in words anew.
  mutating func languageChanged() {
    portfolio.reload(plans, presentation)
    if let entry = openEntry { reload(entry) }
  }
}
