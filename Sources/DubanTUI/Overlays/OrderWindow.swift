import DubanScreen
import DubanCore

/// In which order items stand.
struct OrderWindow: Sendable {
  var menu: Menu<ItemOrder>

  init(_ current: ItemOrder, _ presentation: Presentation) {
    menu = Menu(
      presentation.pick("排序", "Order"),
      ItemOrder.allCases.map { Menu.Item($0, DisplayText($0.words(presentation.language))) },
      selected: current)
  }
}
