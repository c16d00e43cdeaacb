import DubanCore

/// In which order items stand.
struct OrderWindow: Sendable {
  var menu: Menu<ItemOrder>

  init(_ current: ItemOrder, _ look: Look) {
    menu = Menu(
      look.pick("排序", "Order"), ItemOrder.allCases.map { Menu.Item($0, DisplayText($0.word(look.language))) },
      selected: current)
  }
}
