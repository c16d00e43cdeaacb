/// A choice of one thing among a few. What cannot be chosen now is dimmed and says why.
package struct Menu<Choice: Hashable & Sendable>: Hashable, Sendable {
  package let title: DisplayText
  package let items: [Item]
  private var list: ListView<Int>

  /// One thing to choose.
  package struct Item: Hashable, Sendable {
    package let choice: Choice
    package let label: DisplayText
    /// The key that chooses it at once.
    package let key: Key?
    /// What stands behind the label: a count, an explanation.
    package let detail: DisplayText
    /// Why it cannot be chosen now; nil when it can.
    package let obstacle: DisplayText?

    /// A thing to choose.
    package init(
      _ choice: Choice, _ label: DisplayText, key: Key? = nil, detail: DisplayText = .empty,
      obstacle: DisplayText? = nil
    ) {
      self.choice = choice
      self.label = label
      self.key = key
      self.detail = detail
      self.obstacle = obstacle
    }
  }

  /// A menu with `selected`, or its first item, selected.
  package init(_ title: DisplayText, _ items: [Item], selected: Choice? = nil) {
    self.title = title
    self.items = items
    list = ListView(Array(items.indices))
    if let index = items.firstIndex(where: { $0.choice == selected }) { list.select(row: index) }
  }

  /// The selected item; nil when there is nothing to choose.
  package var selected: Item? { list.selected.map { items[$0] } }

  /// Moves the selection.
  package mutating func move(_ motion: Motion) { list.move(motion, height: max(1, items.count)) }

  /// The item that `key` chooses at once.
  package func item(for key: Key) -> Item? { items.first { $0.key == key } }

  /// Draws the menu as a window in the middle of `region`, with what its keys do in the last line.
  package func draw(_ hints: [KeyHint], in region: Region) {
    let wanted = size(in: region)
    let keys = KeyLine(hints)
    let size = Size(rows: wanted.rows + 2, columns: max(wanted.columns, keys.width(in: region) + 2))
    let inside = WindowFrame(title, size: size).draw(in: region)
    // The blank line above the keys goes first.
    drawRows(in: inside.droppingLastRows(inside.rows >= size.rows ? 2 : 1))
    keys.draw(in: inside.row(inside.rows - 1).inset(columns: 1))
  }

  /// The room that the rows want.
  package func size(in region: Region) -> Size {
    let (keys, labels) = columns(in: region)
    let details = items.map { region.width(detail($0)) }.max() ?? 0
    return Size(rows: items.count, columns: keys + labels + (details > 0 ? details + 2 : 0) + 2)
  }

  /// Draws the rows alone, as many as there is room for, around the selected one, with signs where there are more.
  package func drawRows(in region: Region) {
    let (keys, labels) = columns(in: region)
    list.draw(in: region, isFocused: true) { row, index, ground in
      let item = items[index]
      let paper = ground == .plain ? .overlay : ground
      row.fill(style: Style(on: paper))
      let isOff = item.obstacle != nil
      if let key = item.key {
        row.put(DisplayText(key.label), column: 1, width: keys - 1, style: Style(isOff ? .dim : .key, on: paper))
      }
      // The last column is left to the signs.
      let text = row.columns(from: 0, count: row.columns - 1)
      text.write(item.label, column: 1 + keys, style: Style(isOff ? .dim : .text, on: paper))
      text.write(detail(item), column: 3 + keys + labels, style: Style(.dim, on: paper))
    }
    list.drawMoreSigns(in: region)
  }

  /// The width of the keys with their gap, and of the labels.
  private func columns(in region: Region) -> (keys: Int, labels: Int) {
    (
      items.map { $0.key.map { region.width(DisplayText($0.label)) + 2 } ?? 0 }.max() ?? 0,
      items.map { region.width($0.label) }.max() ?? 0
    )
  }

  private func detail(_ item: Item) -> DisplayText { item.obstacle ?? item.detail }
}
