import DubanCore

extension DashboardModel {
  /// What the panes on the screen lack, asked for.
  mutating func needs() -> [Effect] {
    guard let entry = openEntry else { return [] }
    let context = context(of: entry)
    return (workspace?.settle(context) ?? []).map { need in
      switch need {
      case .history(let subject): .loadHistory(plan: entry.id, subject: subject)
      case .changes(let start): .loadChanges(plan: entry.id, since: start, today: countedFrom(entry))
      }
    }
  }

  /// Hands the panes what was fetched for them.
  mutating func supply(_ supply: PaneSupply, of plan: String) {
    guard let entry = openEntry, entry.id == plan else { return }
    let context = context(of: entry)
    workspace?.take(supply, context)
  }

  /// The day from which "yesterday" is counted: the past day that is shown, the review day of a demonstration, else today.
  func countedFrom(_ entry: PlanEntry) -> Day {
    entry.board.knownBy ?? (entry.notice == nil ? entry.today : min(entry.today, entry.defaultAsOf))
  }
}
