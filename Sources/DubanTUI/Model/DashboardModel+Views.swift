import DubanScreen
import DubanCore

extension DashboardModel {
  // MARK: Opening

  /// Opens a view of the plan that is open; one that asks for a unit or a leader asks first.
  mutating func open(_ view: View) -> [Effect] {
    guard let entry = openEntry else { return [] }
    if let asked = view.asks {
      let names = DashboardModel.names(asked, entry.board.plan).map { name in
        CommandPalette.Entry(
          target: .asked(view.id, name.chinese), name: presentation.words(name), keys: .empty, obstacle: nil,
          texts: [name.chinese, name.words(presentation.language)])
      }
      overlay = .palette(PaletteWindow(CommandPalette(entries: names), .ask(asked)))
      return []
    }
    show(view, filter: view.filter)
    return []
  }

  /// Opens a view with the name that it asked for.
  mutating func open(_ id: String, asked name: String) -> [Effect] {
    guard let view = views.first(where: { $0.id == id }), let asked = view.asks else { return [] }
    let own = Filter.Term(asked.key, [.text(name)]).description
    show(view, filter: [view.filter, own].compactMap { $0 }.joined(separator: " "))
    return []
  }

  /// A filter that came with a view goes with it; one that was typed stays until a view brings its own.
  private mutating func show(_ view: View, filter: String?) {
    guard let entry = openEntry else { return }
    details = []
    if let filter {
      workspace?.filterText = filter.trimmed
    } else if workspace?.filterText == workspace?.viewFilter {
      workspace?.filterText = ""
    }
    workspace?.viewFilter = filter?.trimmed
    refilter(entry)
    let context = context(of: entry)
    workspace?.open(view, context)
  }

  private static func names(_ asked: View.Asked, _ plan: Plan) -> [Name] {
    switch asked {
    case .unit: plan.units.map(\.name)
    case .leader: plan.leaders.map(\.name)
    }
  }

  // MARK: Choosing and ordering

  /// All views, to choose one.
  mutating func chooseView() {
    overlay = .palette(PaletteWindow(CommandPalette(entries: views.map(entry)), .views))
  }

  /// The palette's line for a view.
  func entry(_ view: View) -> CommandPalette.Entry {
    let asked = view.asks.map { asked in
      asked == .unit
        ? presentation.pick("（选单位）", " (asks for a unit)") : presentation.pick("（选领导）", " (asks for a leader)")
    }
    let own = view.isOwn ? presentation.pick(" [自存]", " [own]") : .empty
    return CommandPalette.Entry(
      target: .view(view.id), name: presentation.words(view.name) + (asked ?? .empty) + own,
      keys: view.digit.map { DisplayText("\($0)") } ?? .empty, obstacle: obstacle(opening: view),
      texts: [view.name.words(presentation.language), view.id, view.name.chinese])
  }

  private func obstacle(opening view: View) -> DisplayText? {
    if let noBoard { return noBoard }
    guard let asked = view.asks, let plan = openEntry?.board.plan, DashboardModel.names(asked, plan).isEmpty else {
      return nil
    }
    return asked == .unit
      ? presentation.pick("本方案没有责任单位", "this plan names no unit")
      : presentation.pick("本方案没有分管领导", "this plan names no leader")
  }

  /// Lets items stand in another order.
  mutating func sort(by order: ItemOrder) -> [Effect] {
    guard let entry = openEntry else { return [] }
    workspace?.order = order
    reload(entry)
    return []
  }

  // MARK: Saving

  /// The screen as it is, as a view.
  private var screenAsView: View? {
    guard let workspace else { return nil }
    var view = View(id: "", name: Name(""), panes: workspace.view.panes, focus: workspace.focused)
    view.layout = workspace.view.layout
    view.filter = workspace.filterText.isEmpty ? nil : workspace.filterText
    view.grouping = workspace.grouping ?? .unit
    view.order = workspace.order
    view.columns = workspace.view.columns
    return view
  }

  mutating func startSavingView() {
    screenAsView.map { overlay = .saveView(SaveViewWindow($0)) }
  }

  /// A view that was written joins the others, and the screen is that view from now on.
  mutating func take(saved view: View) {
    if case .saveView = overlay { overlay = nil }
    views = views.replacing(with: [view])
    notice = Notice(
      text: presentation.pick(
        "已存为视图“\(view.name.chinese)”，按 \(keymap.label(.look(.views))) 选用",
        "saved as the view '\(view.name.chinese)'; \(keymap.label(.look(.views))) chooses it"),
      isError: false)
    guard openEntry != nil else { return }
    _ = open(view)
  }
}
