import DubanScreen
import DubanCore

/// What only some panes can do: the one place where they are asked for it.
extension Workspace {
  /// What left and right mean in the pane with the focus, where that has words of its own.
  func sideways(_ language: Language) -> (left: String, right: String)? {
    (focusedPane as? any SidewaysPane)?.sideways(language)
  }

  // MARK: Headings and columns

  /// Whether the heading that is selected in the pane with the focus is folded; nil where none is selected.
  var isFoldedHead: Bool? { (focusedPane as? any FoldingPane)?.isFoldedHead }

  /// Why nothing can be folded in the pane with the focus; nil when it can.
  func obstacle(to command: FoldCommand, _ presentation: Presentation) -> DisplayText? {
    switch command {
    case .fold, .foldAll:
      guard let pane = focusedPane as? any FoldingPane else {
        return presentation.pick("此栏不能折叠", "this pane does not fold")
      }
      return pane.hasHeadings ? nil : presentation.pick("不分组时无可折叠", "nothing folds in a flat list")
    case .moveLeft, .moveRight: return nil
    }
  }

  /// Folds in the pane with the focus; where that cannot move sideways, left and right lead to the pane beside it.
  mutating func fold(_ command: FoldCommand, _ context: PaneContext, _ size: Size) {
    let room = WorkspaceLayout(size, view, focused: focused).size(of: focused)
    if var pane = focusedPane as? any FoldingPane, pane.hasHeadings {
      pane.fold(command, context, room)
      put(pane, as: focused)
      return
    }
    switch command {
    case .moveLeft: moveSideways(-1, context, room)
    case .moveRight: moveSideways(1, context, room)
    case .fold, .foldAll: break
    }
  }

  private mutating func moveSideways(_ step: Int, _ context: PaneContext, _ room: Size) {
    guard var pane = focusedPane as? any SidewaysPane else { return self.step(step) }
    pane.moveSideways(step, context, room)
    put(pane, as: focused)
  }

  // MARK: Groups and orders

  /// By what the rows are grouped that `regroup` would group; nil when no pane of the view groups.
  var grouping: Grouping? { grouped?.pane.grouping }

  /// Whether any pane of the view groups.
  var groups: Bool { !able.groupers.isEmpty }

  /// Groups the rows of the pane with the focus, or of the first that can, by something else.
  mutating func regroup(by grouping: Grouping, _ context: PaneContext) {
    guard let grouped else { return }
    var pane = grouped.pane
    pane.regroup(by: grouping, context)
    put(pane, as: grouped.name)
    focus(grouped.name)
  }

  private var grouped: (name: PaneName, pane: any GroupingPane)? {
    guard let name = able.groupers.contains(focused) ? focused : able.groupers.first else { return nil }
    return (pane(name) as? any GroupingPane).map { (name, $0) }
  }

  /// Groups the rows of every pane of the view that can by `grouping`.
  mutating func regroupAll(by grouping: Grouping, _ context: PaneContext) {
    for name in view.panes {
      guard var pane = pane(name) as? any GroupingPane, pane.grouping != grouping else { continue }
      pane.regroup(by: grouping, context)
      put(pane, as: name)
    }
  }

  /// Whether a pane of the view stands in an order that can be chosen.
  var isSortable: Bool { view.panes.contains { pane($0) is any SortingPane } }

  // MARK: What stands beside, and what is fetched

  /// Lets panes follow what is selected beside them.
  mutating func follow(_ context: PaneContext) {
    if !able.followers.contains(focused) { leader = focused }
    guard !able.followers.isEmpty else { return }
    let led = view.panes.first { $0 == leader } ?? view.panes.first { !able.followers.contains($0) }
    let followed = led.flatMap { selection(in: $0, context.board) }
    for name in able.followers {
      guard var pane = pane(name) as? any FollowingPane else { continue }
      pane.follow(followed, context)
      put(pane, as: name)
    }
  }

  private func selection(in name: PaneName, _ board: Board) -> PaneSelection? {
    let pane = pane(name)
    return pane.selected(board).map {
      PaneSelection(subject: $0, measure: (pane as? any MeasuringPane)?.measure(board))
    }
  }

  /// Lets panes follow what is selected beside them, and tells what they need. To be called after whatever happened; a need
  /// is told once, so whoever calls this has to see to it.
  mutating func settle(_ context: PaneContext) -> [PaneNeed] {
    follow(context)
    var needs: [PaneNeed] = []
    for name in able.fetchers {
      guard var pane = pane(name) as? any FetchingPane, let need = pane.need(context) else { continue }
      needs.append(need)
      put(pane, as: name)
    }
    return needs
  }

  /// Hands the panes of the view what was fetched.
  mutating func take(_ supply: PaneSupply, _ context: PaneContext) {
    for name in able.fetchers {
      guard var pane = pane(name) as? any FetchingPane else { continue }
      pane.take(supply, context)
      put(pane, as: name)
    }
  }

  // MARK: What is selected

  /// The name under which the figures are reported that are selected in the pane with the focus; nil when all are.
  func measure(_ board: Board) -> String? { (focusedPane as? any MeasuringPane)?.measure(board) }

  /// What is selected in the pane with the focus that is no item of the plan.
  func choice(_ board: Board) -> PaneChoice? { (focusedPane as? any ChoosingPane)?.choice(board) }

  /// Selects an item, and the figures that are meant of it, in every pane of the view that shows it.
  mutating func select(_ selection: PaneSelection, on board: Board) {
    for name in view.panes {
      var pane = pane(name)
      if var measuring = pane as? any MeasuringPane {
        _ = measuring.select(selection, on: board)
        pane = measuring
      } else {
        _ = pane.select(selection.subject, on: board)
      }
      put(pane, as: name)
    }
  }

  /// The ids of the items that the selected row of the pane with the focus stands for.
  func covered(_ board: Board) -> [String] {
    let pane = focusedPane
    return (pane as? any CoveringPane)?.covered(board) ?? pane.selected(board).map { [$0] } ?? []
  }

  /// The ids of the items from `subject` to the selected row of the pane with the focus, both included, in the order of the
  /// rows; none when the pane does not show one of the two.
  func range(from subject: String, _ board: Board) -> [String] {
    let pane = focusedPane
    return (pane as? any CoveringPane)?.range(from: subject, board) ?? pane.listedRange(from: subject, board)
  }

  /// On how many rows of the pane with the focus the item stands.
  func rowCount(of subject: String, _ board: Board) -> Int {
    (focusedPane as? any RepeatingPane)?.rowCount(of: subject, board) ?? 1
  }
}

/// The panes of a view by what they can do, told by their kinds alone, so that no key has to look at each of them.
struct AblePanes {
  /// Those that show more of what is selected beside them.
  let followers: [PaneName]
  /// Those that show what has to be fetched.
  let fetchers: [PaneName]
  /// Those whose rows can be grouped.
  let groupers: [PaneName]

  init(_ view: View) {
    followers = view.panes.filter { $0.empty is any FollowingPane }
    fetchers = view.panes.filter { $0.empty is any FetchingPane }
    groupers = view.panes.filter { $0.empty is any GroupingPane }
  }
}
