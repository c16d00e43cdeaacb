import DubanScreen

/// New plans: a document that is imported, or one that is written by hand. Both stand in the review before they are a plan.
extension DashboardModel {
  mutating func handleDocument(_ window: inout DocumentWindow, _ key: Key) -> [Effect] {
    switch window.handle(key, keymap, presentation) {
    case .stay: overlay = .document(window)
    case .leave: overlay = nil
    case .read(let name):
      // It stays until something came of it.
      overlay = .document(window)
      return [.importDocument(name)]
    }
    return []
  }

  mutating func handleNewPlan(_ window: inout NewPlanWindow, _ key: Key) -> [Effect] {
    switch window.handle(key, keymap, presentation) {
    case .stay: overlay = .newPlan(window)
    case .leave: overlay = nil
    case .begin(let heading):
      overlay = .newPlan(window)
      return [.newPlan(heading)]
    }
    return []
  }
}
