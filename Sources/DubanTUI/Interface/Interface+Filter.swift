import DubanCore

/// The filter that holds in a plan, with what it lets through.
struct ActiveFilter: Equatable, Sendable {
  /// What it asks, as far as what was typed can be read.
  let filter: Filter
  /// How many items it lets through, and of how many.
  let count: Int
  let total: Int
  /// The keys of the groups that it asks for by name, for groupings of which it asks for some.
  let headings: [Grouping: Set<String>]

  /// What it asks, told rather than typed.
  func words(_ look: Look) -> DisplayText { DisplayText(filter.words(look.language)) }

  /// `3/88 项`
  func counted(_ look: Look) -> DisplayText { look.pick("\(count)/\(total) 项", "\(count) of \(total) items") }
}

extension Interface {
  // MARK: Typing

  mutating func startFilter() {
    guard let entry = openEntry, let workspace else { return }
    var window = FilterWindow(workspace)
    window.read(entry.board, look, workspace.searchIndex)
    overlay = .filter(window)
  }

  mutating func handleFilter(_ window: inout FilterWindow, _ key: Key) -> [Effect] {
    guard let entry = openEntry else {
      overlay = nil
      return []
    }
    switch window.handle(key, keymap) {
    case .stay: overlay = .filter(window)
    case .typed:
      setFilter(window.text)
      window.read(entry.board, look, workspace?.searchIndex)
      overlay = .filter(window)
    case .keep: overlay = nil
    case .leave:
      overlay = nil
      workspace = window.before
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
    let filter = FilterReader(names: names).read(text).filter
    guard !filter.isEmpty else {
      workspace?.shown = nil
      workspace?.filter = nil
      return
    }
    if filter.hasWords, workspace?.searchIndex == nil { workspace?.searchIndex = entry.board.searchIndex }
    let match = FilterMatch(filter, on: entry.board, names: names, index: workspace?.searchIndex)
    let shown = match.shown(on: entry.board)
    workspace?.shown = shown
    workspace?.filter = ActiveFilter(
      filter: filter, count: shown.count, total: entry.board.itemCount,
      headings: Dictionary(
        Grouping.allCases.compactMap { grouping in
          match.headings(of: grouping, on: entry.board).map { (grouping, $0) }
        }, uniquingKeysWith: { $1 }))
  }

  // MARK: Drawing

  func draw(_ window: FilterWindow, in body: Region) {
    let left = workspace?.filter?.counted(look) ?? look.pick("显示全部", "everything shows")
    window.draw(left, look, keymap, in: body)
  }

  /// The filter that holds, in the header: what it asks, what is left, and how to be rid of it. Returns the column after it.
  func drawFilter(_ filter: ActiveFilter, in row: Region, column: Int) -> Int {
    let tail =
      DisplayText("  ") + filter.counted(look) + "  " + keymap.label(.clearFilter)
      + look.pick(" 清除", " clears")
    let room = row.columns - column - 1
    var next = row.write(look.pick("筛选 ", "filter "), column: column, style: Style(.dim))
    let width = max(4, room - (next - column) - row.width(tail))
    let text = filter.words(look)
    next = row.put(text, column: next, width: min(row.width(text), width), style: Style(.notice))
    return row.write(tail, column: next, style: Style(.dim))
  }
}
