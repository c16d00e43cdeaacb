import DubanCore

extension DashboardModel {
  /// Opens the editor over the plan that is shown, on the item that is acted on.
  func amend() -> [Effect] {
    guard let workspace else { return [] }
    return [.amend(plan: workspace.plan, item: actedOn)]
  }
}
