package import DubanReports

/// Views read one after another instead of looked at.
extension DashboardModel {
  /// Shows the view called `id`; what must be done for it outside comes back.
  package mutating func show(view id: String) -> [Effect] {
    guard let view = views.first(where: { $0.id == id }) else { return [] }
    return open(view)
  }

  /// What the panes of the view on the screen list, a report each; on the portfolio the list of plans.
  package var shownReports: [Report] {
    guard let workspace else { return [report(of: nil)].compactMap(\.self) }
    return workspace.view.panes.compactMap { report(of: $0) }
  }
}
