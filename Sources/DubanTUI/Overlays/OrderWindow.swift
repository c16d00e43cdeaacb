import DubanScreen
import DubanCore

/// In which order items stand.
struct OrderWindow: Window {
  private var menu: Menu<ItemOrder>

  init(_ current: ItemOrder, _ presentation: Presentation) {
    menu = Menu(
      presentation.pick("排序", "Order"),
      ItemOrder.allCases.map { Menu.Item($0, DisplayText($0.words(presentation.language))) },
      selected: current)
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ItemOrder> { menu.handle(key, context) }

  func draw(_ context: WindowContext, in region: Region) { menu.draw(context, in: region) }
}
