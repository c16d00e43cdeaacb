import DubanCore

/// By what the tasks are grouped; `0` is the list without groups.
struct GroupingWindow: Sendable {
  var menu: Menu<Grouping>

  init(_ current: Grouping, _ look: Look) {
    menu = Menu(
      look.pick("分组", "Group by"),
      Grouping.allCases.enumerated().map { number, grouping in
        Menu.Item(grouping, DisplayText(grouping.word(look.language)), key: Key("\(number)"))
      }, selected: current)
  }
}
