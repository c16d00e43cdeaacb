import DubanScreen
import DubanCore

extension DashboardModel {
  /// What the window on top may read.
  var windowContext: WindowContext {
    var context = WindowContext(setting)
    (context.plan, context.entries) = (workspace?.plan, entries)
    (context.marked, context.filter) = (workspace?.marked ?? [], workspace?.filter)
    return context
  }

  /// Hands a key to the window on top and does what it asks for.
  mutating func handleInWindow(_ key: Key) -> [Effect] {
    guard let overlay else { return [] }
    switch overlay {
    case .help(let window): return hand(key, to: window, Overlay.help)
    case .search(let window): return hand(key, to: window, Overlay.search) { $0.take($1) }
    case .filter(let window): return hand(key, to: window, Overlay.filter) { $0.take($1) }
    case .grouping(let window): return hand(key, to: window, Overlay.grouping) { $0.regroup(by: $1) }
    case .theme(let window): return hand(key, to: window, Overlay.theme) { $0.take($1) }
    case .since(let window): return hand(key, to: window, Overlay.since) { $0.tellChanges(since: $1) }
    case .office(let window): return hand(key, to: window, Overlay.office) { $0.decide($1) }
    case .form(let window): return hand(key, to: window, Overlay.form)
    case .save(let window): return hand(key, to: window, Overlay.save)
    case .exportContent(let window):
      return hand(key, to: window, Overlay.exportContent) { model, content in
        model.startExport(of: content)
        return []
      }
    case .export(let window, let content):
      return hand(key, to: window, { .export($0, content) }) { $0.export(content, $1) }
    case .document(let window): return hand(key, to: window, Overlay.document)
    case .newPlan(let window): return hand(key, to: window, Overlay.newPlan)
    case .time(let window): return hand(key, to: window, Overlay.time) { $0.show($1) }
    case .palette(let window): return hand(key, to: window, Overlay.palette) { $0.go(to: $1) }
    case .order(let window): return hand(key, to: window, Overlay.order) { $0.sort(by: $1) }
    case .saveView(let window): return hand(key, to: window, Overlay.saveView)
    case .conflict(let window): return hand(key, to: window, Overlay.conflict) { $0.retry($1) }
    case .reversal(let window): return hand(key, to: window, Overlay.reversal)
    }
  }

  /// Hands `key` to `window`, leaves it open as it is then or closes it, and does with `take` what it chose.
  private mutating func hand<Inside: Window>(
    _ key: Key, to window: Inside, _ overlay: (Inside) -> Overlay,
    _ take: (inout DashboardModel, Inside.Choice) -> [Effect]
  ) -> [Effect] {
    var window = window
    let outcome = window.handle(key, windowContext)
    return conclude(outcome, overlay(window), take)
  }

  /// The same for a window in which something is typed, which is asked about before it is given up.
  private mutating func hand<Inside: TypingWindow>(
    _ key: Key, to window: Inside, _ overlay: (Inside) -> Overlay
  ) -> [Effect] where Inside.Choice == Effect {
    var window = window
    let outcome = window.handle(key, windowContext, asking: &asksToLeave)
    return conclude(outcome, overlay(window)) { _, effect in [effect] }
  }

  /// What `outcome` makes of the window that now stands as `overlay`.
  private mutating func conclude<Choice>(
    _ outcome: WindowOutcome<Choice>, _ overlay: Overlay, _ take: (inout DashboardModel, Choice) -> [Effect]
  ) -> [Effect] {
    switch outcome {
    case .stay:
      self.overlay = overlay
      return []
    case .leave:
      self.overlay = nil
      return []
    case .chose(let choice):
      self.overlay = nil
      return take(&self, choice)
    case .wants(let choice):
      self.overlay = overlay
      return take(&self, choice)
    }
  }

  /// The same for a window whose choice is done outside.
  private mutating func hand<Inside: Window>(
    _ key: Key, to window: Inside, _ overlay: (Inside) -> Overlay
  ) -> [Effect] where Inside.Choice == Effect {
    hand(key, to: window, overlay) { _, effect in [effect] }
  }

  /// The same for a window that has nothing done.
  private mutating func hand<Inside: Window>(
    _ key: Key, to window: Inside, _ overlay: (Inside) -> Overlay
  ) -> [Effect] where Inside.Choice == Never {
    var window = window
    switch window.handle(key, windowContext) {
    case .stay: self.overlay = overlay(window)
    case .leave: self.overlay = nil
    }
    return []
  }

  // MARK: What was chosen

  private mutating func regroup(by grouping: Grouping) -> [Effect] {
    guard let entry = openEntry else { return [] }
    let context = context(of: entry)
    workspace?.regroup(by: grouping, context)
    return []
  }

  private mutating func take(_ choice: ThemeWindow.Choice) -> [Effect] {
    switch choice {
    case .show(let theme):
      self.theme = theme
      return []
    case .keep(let theme):
      self.theme = theme
      if let obstacle = setting.filesObstacle {
        notice = Notice(
          text: presentation.pick("主题用到退出为止：", "theme until you quit: ") + obstacle, isError: false)
        return []
      }
      return [.keepTheme(theme)]
    }
  }

  /// Opens the form of a decision, if the item still takes it.
  private mutating func decide(_ command: ItemCommand) -> [Effect] {
    if let obstacle = obstacle(to: .item(command)) {
      notice = Notice(text: obstacle, isError: true)
      return []
    }
    overlay = nil
    return startForm(command)
  }

  // MARK: Opening forms

  mutating func startForm(_ command: ItemCommand) -> [Effect] {
    guard let entry = openEntry else { return [] }
    if let piece {
      overlay = .form(Form(handingIn: piece, entry, presentation))
    } else if let actedOn {
      overlay = .form(
        Form(
          command == .update ? rowStep ?? .update : command, actedOn, entry, presentation, directive: rowDirective,
          measure: details.isEmpty && marked.isEmpty ? workspace?.measure(entry.board) : nil))
    } else if !marked.isEmpty {
      overlay = .form(Form(command, marked: marked, entry, presentation))
    }
    return []
  }

  /// Nothing changed: a report in one key, which carries everything forward; of several items it is listed first.
  mutating func reportNothingChanged() -> [Effect] {
    guard marked.count <= 1 else { return startForm(.nothingChanged) }
    guard let entry = openEntry, let actedOn else { return [] }
    let target = Form.target(of: .nothingChanged, actedOn, on: entry.board)
    let state = entry.board.state(of: target)
    return [
      .record([
        Draft(
          plan: entry.id, subject: target, on: Form.lastDay(entry),
          change: .report(status: nil, values: [:]), seen: state.version)
      ])
    ]
  }

  /// Opens the form again on what the items have become, for a write that was refused.
  private mutating func retry(_ refused: ConflictWindow.Retry) -> [Effect] {
    guard let entry = openEntry, let first = refused.drafts.first, entry.id == first.plan else { return [] }
    // What was recorded with one key alone has no form: it gets that of a report, on what the item has become.
    let again =
      refused.form.map { Form(again: $0, after: refused.entries, entry, presentation) }
      ?? Form(.update, first.subject, entry, presentation)
    if again.group == nil, again.piece == nil,
      let obstacle = Form.obstacle(to: again.purpose, refused.form?.subject ?? first.subject, entry, presentation)
    {
      notice = Notice(text: obstacle, isError: true)
      return []
    }
    overlay = .form(again)
    return []
  }
}
