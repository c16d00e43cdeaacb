import DubanScreen
import DubanCore

/// By what the tasks are grouped; `0` is the list without groups.
struct GroupingWindow: Window {
  private var menu: Menu<Grouping>

  init(_ current: Grouping, _ presentation: Presentation) {
    menu = Menu(
      presentation.pick("分组", "Group by"),
      Grouping.allCases.enumerated().map { number, grouping in
        Menu.Item(grouping, DisplayText(grouping.words(presentation.language)), key: Key("\(number)"))
      }, selected: current)
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Grouping> { menu.handle(key, context) }

  func draw(_ context: WindowContext, in region: Region) { menu.draw(context, in: region) }
}
