import DubanScreen
import DubanCore

extension DashboardModel {
  /// So many tasks in all are searched as they are judged, with what was last reported; more are read as they were kept.
  private static let mostTasksSearchedLive = 2_000

  /// Opens the search: over the plan that is open, else over all of them.
  mutating func startSearch() -> [Effect] {
    begin(SearchWindow(home: workspace?.plan, filtered: workspace?.shown))
  }

  /// Hands the window what it searches, or asks for it.
  private mutating func begin(_ window: SearchWindow) -> [Effect] {
    var window = window
    let wanted = window.plan.map { [$0] } ?? plans.map(\.id)
    let held = wanted.compactMap { entries[$0]?.board }
    let tasks = held.reduce(0) { $0 + $1.tasks.count }
    defer { overlay = .search(window) }
    guard held.count == wanted.count, tasks <= DashboardModel.mostTasksSearchedLive else {
      return [.loadSearch(plan: window.plan)]
    }
    window.take(held.map(\.searchIndex))
    return []
  }

  /// Takes what can be found, read for `plan` or for all.
  mutating func take(_ indexes: [PlanIndex], for plan: String?) {
    guard case .search(var window) = overlay, window.plan == plan else { return }
    // A plan that is judged already is searched as it is judged.
    window.take(indexes.map { kept in entries[kept.plan].flatMap(liveIndex) ?? kept })
    overlay = .search(window)
  }

  /// A plan that was judged meanwhile is searched as it is judged.
  mutating func renewSearch(_ entry: PlanEntry) {
    guard case .search(var window) = overlay, let index = liveIndex(entry) else { return }
    window.renew(index)
    overlay = .search(window)
  }

  private func liveIndex(_ entry: PlanEntry) -> PlanIndex? {
    let tasks = entries.values.reduce(0) { $0 + $1.board.tasks.count }
    return tasks <= DashboardModel.mostTasksSearchedLive ? entry.board.searchIndex : nil
  }

  /// Does what the search asks for.
  mutating func take(_ choice: SearchWindow.Choice) -> [Effect] {
    switch choice {
    case .turned:
      guard case .search(let window) = overlay else { return [] }
      return begin(window)
    case .mark(let hit):
      toggle(hit)
      return []
    case .open(let hit, among: let subjects):
      matches = subjects
      return go(to: hit)
    }
  }

  mutating func go(to hit: SearchWindow.Hit) -> [Effect] {
    var effects: [Effect] = []
    if workspace?.plan != hit.plan { effects = open(plan: hit.plan) }
    guard let entry = openEntry else {
      pendingHit = hit
      return effects
    }
    if workspace?.select(hit.subject, on: entry.board) == false, workspace?.shown?.contains(hit.subject) == false {
      notice = Notice(
        text: presentation.pick("当前筛选不含此项，看板上不显示", "the filter hides this item on the board"), isError: false)
    }
    return effects + open(subject: hit.subject)
  }

  /// Goes on to what was chosen before its plan was judged.
  mutating func goToPendingHit() -> [Effect] {
    guard let hit = pendingHit, workspace?.plan == hit.plan, openEntry != nil else { return [] }
    pendingHit = nil
    return go(to: hit)
  }

  /// Goes to the next match or the one before; from a detail of something else to the next item of the pane from which it
  /// was opened.
  mutating func goToMatch(_ step: Int) -> [Effect] {
    let (way, current) = wayOn
    guard let entry = openEntry, !way.isEmpty else { return [] }
    let next = way[current.map { ($0 + step + way.count) % way.count } ?? 0]
    details = []
    _ = workspace?.select(next, on: entry.board)
    return open(subject: next)
  }

  /// What is gone through one by one, and where in it the person is: what was found, or what the pane behind a detail lists.
  private var wayOn: (items: [String], current: Int?) {
    let found = subject.flatMap { matches.firstIndex(of: $0) }
    guard found == nil, !details.isEmpty, let entry = openEntry else { return (matches, found) }
    let listed = workspace?.focusedPane.listed(entry.board) ?? []
    // A task that was opened from the one above it is gone on from as that one.
    let listedAt = details.reversed().lazy.compactMap { listed.firstIndex(of: $0.highlighted) }.first
    return listedAt == nil ? (matches, nil) : (listed, listedAt)
  }

  /// Why there is no next match or item; nil when there is one.
  var noWayOn: DisplayText? {
    if let noBoard { return noBoard }
    let way = wayOn.items
    if way.isEmpty {
      return presentation.pick(
        "先用 \(keymap.label(.look(.search))) 查找", "search with \(keymap.label(.look(.search))) first")
    }
    return way == subject.map { [$0] } ? presentation.pick("没有别的事项", "there is no other item") : nil
  }
}
