import DubanCore

/// By what the tasks are grouped.
struct GroupingWindow: Sendable {
  var menu: Menu<Grouping>

  init(_ current: Grouping, _ look: Look) {
    menu = Menu(
      look.pick("分组", "Group by"), Grouping.allCases.map { Menu.Item($0, DisplayText($0.word(look.language))) },
      selected: current)
  }
}
