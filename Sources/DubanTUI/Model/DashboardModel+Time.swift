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
    var bar = TimeBar(entry, today: entry.today)
    return handleTime(&bar, key)
  }

  /// Hands a key to the time bar; the board is asked for the day on which the bar stands.
  mutating func handleTime(_ bar: inout TimeBar, _ key: Key) -> [Effect] {
    guard let plan = workspace?.plan else {
      overlay = nil
      return []
    }
    let standing = bar.day
    switch bar.handle(key, keymap, presentation) {
    case .stay:
      overlay = .time(bar)
      return bar.day == standing ? [] : [.loadBoard(plan: plan, asOf: bar.day)]
    case .keep:
      overlay = nil
      return bar.day == standing ? [] : [.loadBoard(plan: plan, asOf: bar.day)]
    case .restore:
      overlay = nil
      return bar.before == standing ? [] : [.loadBoard(plan: plan, asOf: bar.before)]
    }
  }

  /// The contexts whose keys the footer shows.
  var hintContexts: [Keymap.Context] {
    if case .time(let bar) = overlay { [bar.context] } else { contexts }
  }
}
