import DubanScreen
import DubanCore

/// The screen of one plan: the panes of a view, of which one has the focus.
///
/// 1. A pane that was opened once keeps its place while other views are looked at. A view with a filter of its own has panes of its
///    own: it lists something else, so a place kept from elsewhere would open it in the middle.
/// 2. Only the panes on the screen take a new board; the others take it when their view is opened.
struct Workspace: Sendable {
  /// The plan's id.
  let plan: String
  private(set) var view: View { didSet { able = AblePanes(view) } }
  /// Which panes of the view can do what is asked of them at each key.
  private(set) var able: AblePanes
  private(set) var focused: PaneName
  /// In which order items stand.
  var order: ItemOrder
  /// What is filtered by, as typed; `filter` and `shown` follow from it and the board.
  var filterText = ""
  /// The filter that came with the view; nil when it brought none.
  var viewFilter: String?
  var filter: ActiveFilter?
  /// What can be found on the board; made when a filter asks for words.
  var searchIndex: PlanIndex?
  /// The ids of the items that the filter lets through; nil when nothing is filtered.
  var shown: Set<String>?
  /// The ids of the items that are marked.
  var marked: Set<String> = []
  /// Since when changes are told.
  var since = ChangesSpan.lastSeen
  /// The pane that the others follow: the last with the focus that follows none itself.
  var leader: PaneName?
  /// The item that was marked last, from which a range begins.
  var lastMark: String?
  /// The panes that were opened.
  private var panes: [PanePlace: any Pane] = [:]
  /// How views were arranged when they were left, by their ids.
  private var arrangements: [String: (grouping: Grouping?, order: ItemOrder)] = [:]
  /// By what the open view groups until somebody regroups it; nil once that is done.
  private var wantedGrouping: Grouping?

  init(plan: String, view: View = .board) {
    self.plan = plan
    self.view = view
    able = AblePanes(view)
    focused = view.focus
    order = view.order
    wantedGrouping = view.grouping
    viewFilter = view.filter
    filterText = view.filter ?? ""
  }

  /// A pane as it stands.
  func pane(_ name: PaneName) -> any Pane { panes[place(name)] ?? name.empty }

  /// A pane, and the view whose own it is; nil for one that several views share (1).
  private struct PanePlace: Hashable {
    let name: PaneName
    let view: String?
  }

  private func place(_ name: PaneName) -> PanePlace {
    PanePlace(name: name, view: view.filter == nil && view.asks == nil ? nil : view.id)
  }

  /// The pane with the focus.
  var focusedPane: any Pane { pane(focused) }

  /// Takes a new board (2); what was selected stays so.
  mutating func reload(_ context: PaneContext) {
    if let grouping = wantedGrouping {
      regroupAll(by: grouping, context)
      wantedGrouping = nil
    }
    for name in view.panes { change(name) { $0.reload(context) } }
  }

  /// Opens another view (1), arranged as it was left, else as it is made.
  mutating func open(_ view: View, _ context: PaneContext) {
    arrangements[self.view.id] = (grouping, order)
    self.view = view
    focused = view.focus
    let left = arrangements[view.id]
    order = left?.order ?? view.order
    wantedGrouping = left?.grouping ?? view.grouping
    var context = context
    (context.order, context.columns) = (order, view.columns)
    reload(context)
  }

  /// Gives the focus to a pane of the view.
  mutating func focus(_ name: PaneName) {
    if view.panes.contains(name) { focused = name }
  }

  /// The item selected in the pane with the focus.
  func selected(_ board: Board) -> String? { focusedPane.selected(board) }

  /// Moves in the pane with the focus, or in another one of the view.
  mutating func move(_ motion: Motion, in name: PaneName? = nil, _ context: PaneContext, _ size: Size) {
    let name = name ?? focused
    let room = WorkspaceLayout(size, view, focused: focused).size(of: name)
    change(name) { $0.move(motion, context, room) }
  }

  /// Selects an item wherever it stands, and gives that pane the focus; false when no pane of the view has it.
  mutating func select(_ subject: String, on board: Board) -> Bool {
    let owner = DetailDocument.owner(of: subject, on: board)
    for wanted in subject == owner ? [subject] : [subject, owner] {
      for name in [focused] + view.panes {
        var found = false
        change(name) { found = $0.select(wanted, on: board) }
        if found {
          focused = name
          return true
        }
      }
    }
    return false
  }

  private mutating func change(_ name: PaneName, _ body: (inout any Pane) -> Void) {
    var pane = pane(name)
    body(&pane)
    put(pane, as: name)
  }

  /// Keeps a pane as it is now.
  mutating func put(_ pane: any Pane, as name: PaneName) { panes[place(name)] = pane }

  /// Gives the focus to the pane so many after the one that has it.
  mutating func step(_ step: Int) {
    let count = view.panes.count
    let index = view.panes.firstIndex(of: focused) ?? 0
    focused = view.panes[(index + step + count) % count]
  }
}
