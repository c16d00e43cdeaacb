import DubanScreen
import DubanCore

extension DashboardModel {
  // MARK: Typing

  mutating func startFilter() {
    guard let entry = openEntry, let workspace else { return }
    var window = FilterWindow(workspace)
    window.read(entry.board, presentation, workspace.searchIndex)
    overlay = .filter(window)
  }

  /// Does what the window in which the filter is typed asks for.
  mutating func take(_ choice: FilterWindow.Choice) -> [Effect] {
    guard let entry = openEntry else { return [] }
    switch choice {
    case .typed(let text):
      setFilter(text)
      guard case .filter(var window) = overlay else { return [] }
      window.read(entry.board, presentation, workspace?.searchIndex)
      overlay = .filter(window)
    case .restore(let before):
      workspace = before
      // The board may have changed since.
      workspace?.searchIndex = nil
      reload(entry)
    }
    return []
  }

  /// Filters the open plan by what can be read of `text`; nothing is hidden when it asks nothing.
  mutating func setFilter(_ text: String) {
    guard let entry = openEntry else { return }
    workspace?.filterText = text.trimmed
    reload(entry)
  }

  /// What the filter lets through of `entry` as it is now.
  mutating func refilter(_ entry: PlanEntry) {
    guard let text = workspace?.filterText else { return }
    let names = FilterNames([entry.board.plan])
    let reading = FilterReader(names: names).read(text)
    let filter = reading.filter
    guard !filter.isEmpty else {
      workspace?.shown = nil
      workspace?.filter = nil
      return
    }
    if filter.hasWords, workspace?.searchIndex == nil { workspace?.searchIndex = entry.board.searchIndex }
    let match = FilterMatch(filter, on: entry.board, names: names, index: workspace?.searchIndex)
    // What asks of entries alone hides no item.
    let asksOfItems = filter.terms.contains { $0.key?.isOfEntries != true }
    let shown = asksOfItems ? match.shown(on: entry.board) : nil
    workspace?.shown = shown
    workspace?.filter = ActiveFilter(
      filter: filter, text: text, wrong: reading.diagnostics.filter { !$0.isUnfinished(at: text.count) }.map(\.range),
      parts: (shown.map(entry.board.kinds) ?? []).map {
        ActiveFilter.Part(kind: $0.kind, count: $0.shown, total: $0.total)
      }, entries: EntryFilter(filter),
      headings: Dictionary(
        Grouping.allCases.compactMap { grouping in
          match.headings(of: grouping, on: entry.board).map { (grouping, $0) }
        }, uniquingKeysWith: { $1 }))
  }

  // MARK: Leaving

  /// Whether going back clears the filter first. One that is there at the place before too, or that came with the way to
  /// this place, goes or stays with going back there.
  var backClearsFilter: Bool {
    guard details.isEmpty, let workspace, workspace.filter != nil else { return false }
    guard let before = backStack.last else { return true }
    return workspace.filterText != before.workspace.filterText && workspace.filterText != before.brought
  }

  /// Clears the filter and says so.
  mutating func leaveFilter() {
    let text = workspace?.filterText ?? ""
    setFilter("")
    notice = Notice(text: presentation.pick("已清除筛选：\(text)", "filter cleared: \(text)"), isError: false)
  }

  // MARK: Drawing

  /// The filter that holds, in the header: what it asks, with what means nothing of it underlined, what it lets through, how
  /// to see all of that, and how to be rid of it, as fully as there is room for. Returns the column after it.
  func drawFilter(_ filter: ActiveFilter, in row: Region, column: Int) -> Int {
    func key(_ command: Command) -> String {
      keymap.binding(of: command, in: [.list, .global])?.keys.first?.label ?? ""
    }
    let gap = DisplayText("  ")
    let wrong = filter.wrong.isEmpty ? .empty : presentation.pick(" 画线处无效", " underlined: ignored")
    let list = gap + presentation.pick("\(key(.look(.search))) 列出", "\(key(.look(.search))) lists")
    let clear = gap + presentation.pick("\(key(.look(.clearFilter))) 清除", "\(key(.look(.clearFilter))) clears")
    func counted(_ fullness: ActiveFilter.Fullness) -> DisplayText { gap + filter.counted(presentation, fullness) }
    let tails =
      [
        counted(.sum) + list + clear, counted(.matches) + list + clear, counted(.matches) + clear,
        counted(.short) + clear, counted(.short), counted(.count),
      ].map { wrong + $0 } + [counted(.count)]
    var next = row.write(presentation.pick("筛选 ", "filter "), column: column, style: Style(.dim))
    let text = row.width(filter.told(presentation))
    let room = row.columns - next - 1
    let tail = tails.first { text + row.width($0) <= room } ?? tails[tails.count - 1]
    next = draw(filter, in: row.columns(from: next, count: max(4, min(text, room - row.width(tail))))) + next
    return row.write(tail, column: next, style: Style(.dim))
  }

  /// What it asks, cut where there is no room; returns the columns that it takes.
  private func draw(_ filter: ActiveFilter, in place: Region) -> Int {
    let whole = filter.told(presentation)
    let end = place.put(whole, width: min(place.width(whole), place.columns), style: Style(.notice))
    guard !filter.wrong.isEmpty else { return end }
    var column = 0
    for (index, character) in filter.text.enumerated() {
      let shown = DisplayText(String(character))
      // The sign of a cut stands at the end.
      guard column + place.width(shown) <= place.columns - (place.width(whole) > place.columns ? 2 : 0) else { break }
      let isWrong = filter.wrong.contains { $0.contains(index) }
      if isWrong { place.write(shown, column: column, style: Style(.error, on: .plain, .underline)) }
      column += place.width(shown)
    }
    return end
  }
}
