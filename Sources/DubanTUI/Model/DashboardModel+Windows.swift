import DubanScreen
import DubanCore

extension DashboardModel {
  /// Hands a key to the window on top and does what it asks for.
  mutating func handleInWindow(_ key: Key) -> [Effect] {
    guard let window = overlay else { return [] }
    switch window {
    case .help(var help):
      overlay = help.handle(key, keymap, rows: size.rows) ? .help(help) : nil
    case .search(var search): return handleSearch(&search, key)
    case .filter(var filter): return handleFilter(&filter, key)
    case .grouping(var grouping):
      switch grouping.menu.handle(key, keymap) {
      case .stay: overlay = .grouping(grouping)
      case .leave: overlay = nil
      case .chose(let choice):
        overlay = nil
        regroup(by: choice)
      }
    case .theme(var chooser): return handleThemes(&chooser, key)
    case .since(var since):
      switch since.handle(key, keymap) {
      case .stay: overlay = .since(since)
      case .leave: overlay = nil
      case .chose(let start):
        overlay = nil
        tellChanges(since: start)
      }
    case .office(var office): return handleOffice(&office, key)
    case .form(var form): return handleForm(&form, key)
    case .time(var bar): return handleTime(&bar, key)
    case .order(var order): return handleOrder(&order, key)
    case .saveView(var window): return handleSaving(&window, key)
    case .palette(var palette): return handlePalette(&palette, key)
    case .save(var window): return handleSaving(&window, key)
    case .document(var window): return handleDocument(&window, key)
    case .newPlan(var window): return handleNewPlan(&window, key)
    case .conflict(var conflict):
      switch conflict.handle(key, keymap) {
      case .stay: overlay = .conflict(conflict)
      case .leave: overlay = nil
      case .again:
        overlay = nil
        retry(conflict)
      }
    case .reversal(var reversal):
      switch reversal.handle(key, keymap, rows: size.rows) {
      case .stay: overlay = .reversal(reversal)
      case .leave: overlay = nil
      case .chose(let agreed):
        overlay = nil
        return [.reverse(agreed.direction, agreed: agreed.batch)]
      }
    }
    return []
  }

  private mutating func regroup(by grouping: Grouping) {
    guard let entry = openEntry else { return }
    let context = context(of: entry)
    workspace?.regroup(by: grouping, context)
  }

  private mutating func handleOffice(_ office: inout OfficeWindow, _ key: Key) -> [Effect] {
    switch office.handle(key, keymap) {
    case .stay: overlay = .office(office)
    case .leave: overlay = nil
    case .chose(let command):
      if let obstacle = obstacle(to: .item(command)) {
        notice = Notice(text: obstacle, isError: true)
        return []
      }
      overlay = nil
      return startForm(command)
    }
    return []
  }

  private mutating func handleForm(_ form: inout Form, _ key: Key) -> [Effect] {
    guard let entry = openEntry else {
      overlay = nil
      return []
    }
    switch form.handle(key, keymap, entry) {
    case .stay: overlay = .form(form)
    case .leave: overlay = nil
    case .record(let drafts):
      // It stays until its drafts are safe.
      overlay = .form(form)
      return [.record(drafts)]
    }
    return []
  }

  // MARK: Opening forms

  mutating func startForm(_ command: ItemCommand) -> [Effect] {
    guard let entry = openEntry else { return [] }
    if let piece {
      overlay = .form(Form(handingIn: piece, entry, presentation))
    } else if let actedOn {
      overlay = .form(Form(command, actedOn, entry, presentation))
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
  private mutating func retry(_ conflict: ConflictWindow) {
    guard case .record(let drafts, let form) = conflict.purpose, let entry = openEntry, let first = drafts.first,
      entry.id == first.plan
    else { return }
    // What was recorded with one key alone has no form: it gets that of a report, on what the item has become.
    let again =
      form.map { Form(again: $0, after: conflict.entries, entry, presentation) }
      ?? Form(.update, first.subject, entry, presentation)
    if again.group == nil, again.piece == nil,
      let obstacle = Form.obstacle(to: again.purpose, form?.subject ?? first.subject, entry, presentation)
    {
      notice = Notice(text: obstacle, isError: true)
      return
    }
    overlay = .form(again)
  }
}
