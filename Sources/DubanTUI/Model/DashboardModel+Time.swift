import DubanScreen
import DubanCore

extension DashboardModel {
  mutating func openTimeBar() {
    guard let entry = openEntry else { return }
    overlay = .time(TimeBar(entry, today: entry.today))
  }

  /// Moves the day by a step that was chosen without the bar, which opens so that the next one is a key.
  mutating func take(_ step: TimeStep) -> [Effect] {
    guard let entry = openEntry, let key = keymap.binding(of: .time(step), in: [.time])?.keys.first else { return [] }
    overlay = .time(TimeBar(entry, today: entry.today))
    return handleInWindow(key)
  }

  /// Asks for the board of the open plan on another day.
  func show(_ day: Day) -> [Effect] { workspace.map { [.loadBoard(plan: $0.plan, asOf: day)] } ?? [] }

  /// The contexts whose keys the footer shows.
  var hintContexts: [Keymap.Context] {
    if case .time(let bar) = overlay { [bar.context] } else { contexts }
  }
}
