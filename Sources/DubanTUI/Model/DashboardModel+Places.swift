import DubanScreen
import DubanCore

/// Ways from one place of a plan to another, and back again with everything as it was left.
extension DashboardModel {
  /// Where the person was: the view with the focus, the selections and the filter, and the details above it.
  struct Stop: Sendable {
    let workspace: Workspace
    let details: [DetailPane]
    /// The filter that the place after it was opened with, for going back from there to take it away.
    var brought: String?
  }

  /// Remembers where the person is, before another place of the same plan is shown.
  private mutating func leavePlace() {
    guard let workspace else { return }
    backStack.append(Stop(workspace: workspace, details: details))
    if backStack.count > DashboardModel.longestTrail { backStack.removeFirst() }
  }

  private static let longestTrail = 20

  /// Goes back to the place before; false when there is none.
  mutating func goBackInTrail() -> Bool {
    guard let place = backStack.popLast() else { return false }
    let marked = workspace?.marked ?? []
    workspace = place.workspace
    workspace?.marked = marked
    details = place.details
    if let entry = openEntry { reload(entry) }
    return true
  }

  /// The first view that has `pane`, else one of that pane alone.
  private func view(with pane: PaneName) -> View {
    views.first { $0.panes.contains(pane) }
      ?? View(id: pane.rawValue, name: Name(pane.words(.chinese), english: pane.words(.english)), panes: [pane])
  }

  private mutating func show(_ view: View, _ entry: PlanEntry) {
    leavePlace()
    details = []
    let context = context(of: entry)
    workspace?.open(view, context)
    // What follows has to stand before something else is selected in it.
    workspace?.follow(context)
  }

  /// Opens the board on what a filter lets through, such as the tasks of a unit.
  mutating func narrow(to filter: String) -> [Effect] {
    guard let entry = openEntry else { return [] }
    show(views.first { $0.id == View.board.id } ?? .board, entry)
    setFilter(filter)
    if !backStack.isEmpty { backStack[backStack.count - 1].brought = workspace?.filterText }
    return []
  }

  // MARK: Trend

  /// Why no trend can be shown of what is selected.
  var noTrend: DisplayText? {
    if let noBoard { return noBoard }
    guard let entry = openEntry, let subject else { return presentation.pick("先选中一个事项", "select an item first") }
    let owner = DetailDocument.owner(of: subject, on: entry.board)
    return entry.board.trendMeasures(of: owner).isEmpty
      ? presentation.pick("该事项没有量化目标", "this item has no measured target") : nil
  }

  /// Shows how the figures of the item developed.
  mutating func openTrend() -> [Effect] {
    guard let entry = openEntry, let subject else { return [] }
    let owner = DetailDocument.owner(of: subject, on: entry.board)
    let measure = details.isEmpty ? workspace?.measure(entry.board) : nil
    let view = view(with: .trend)
    if workspace?.view != view || !details.isEmpty { show(view, entry) }
    workspace?.select(
      PaneSelection(subject: owner, measure: measure ?? entry.board.mostUrgentMeasure(of: owner)), on: entry.board)
    // On a small terminal only the pane with the focus is on the screen.
    workspace?.focus(.trend)
    return []
  }

  // MARK: Changes

  /// Tells the changes since another start.
  mutating func tellChanges(since start: ChangesSpan) -> [Effect] {
    guard let entry = openEntry else { return [] }
    let view = view(with: .changes)
    if workspace?.view.panes.contains(.changes) != true || !details.isEmpty { show(view, entry) }
    workspace?.since = start
    workspace?.focus(.changes)
    reload(entry)
    return []
  }
}
