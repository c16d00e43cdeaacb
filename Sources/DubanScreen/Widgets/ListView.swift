/// Which row of a list is selected and which rows are on the screen. It knows ids only; the pane draws the rows.
///
/// 1. The selection is kept by id: rows may come, go and move while the same item stays selected, on the same line.
/// 2. When the selected item is gone, the next one that is still there is selected, else the last.
/// 3. Only rows on the screen are drawn; moving costs nothing that grows with the list.
package struct ListView<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The rows in order.
  package private(set) var ids: [ID]
  /// The selected row, from 0; 0 in an empty list.
  package private(set) var index = 0
  /// The first row on the screen.
  package private(set) var top = 0

  /// A list of `ids` with the first selected, or the one asked for.
  package init(_ ids: [ID] = [], selected: ID? = nil) {
    self.ids = ids
    if let selected { select(selected) }
  }

  /// The selected item; nil in an empty list.
  package var selected: ID? { ids.indices.contains(index) ? ids[index] : nil }

  /// Selects `id`; false when it is not in the list.
  @discardableResult
  package mutating func select(_ id: ID) -> Bool {
    guard let found = ids.firstIndex(of: id) else { return false }
    index = found
    return true
  }

  /// Selects the row `index`, the nearest there is.
  package mutating func select(row: Int) { index = min(max(0, row), max(0, ids.count - 1)) }

  /// Takes other rows and keeps the selection (1, 2).
  package mutating func reload(_ new: [ID]) {
    let line = index - top
    let old = ids
    ids = new
    defer { top = max(0, index - line) }
    guard old.indices.contains(index) else { return select(row: 0) }
    // Mostly nothing moved.
    if new.indices.contains(index), new[index] == old[index] { return }
    if select(old[index]) { return }
    let left = Set(new)
    let survivor = old[index...].first { left.contains($0) } ?? old[..<index].last { left.contains($0) }
    if let survivor { select(survivor) } else { select(row: index) }
  }

  /// Moves as `motion` says, `height` rows being on the screen.
  package mutating func move(_ motion: Motion, height: Int) {
    switch motion {
    case .moveUp: select(row: index - 1)
    case .moveDown: select(row: index + 1)
    case .pageUp: page(-1, height)
    case .pageDown: page(1, height)
    case .scrollUp: scroll(-1, height)
    case .scrollDown: scroll(1, height)
    case .top: select(row: 0)
    case .bottom: select(row: ids.count - 1)
    }
    settle(height: height)
  }

  /// Scrolls as little as makes the selected row show, with two rows to spare where the list goes on.
  ///
  /// To be called when the height changes or rows were reloaded; drawing does it for itself, but does not keep it.
  package mutating func settle(height: Int) {
    guard height > 0 else { return }
    let margin = height >= 8 ? 2 : 0
    top = min(top, max(0, index - margin))
    top = max(top, index + margin - height + 1)
    top = max(0, min(top, ids.count - height))
  }

  /// The rows on the screen.
  package func visible(height: Int) -> Range<Int> {
    var settled = self
    settled.settle(height: height)
    return settled.top..<min(settled.top + max(0, height), ids.count)
  }

  /// Draws the rows on the screen, each `lines` lines high: `row` is given each row's region, already of its ground, its
  /// number and that ground.
  ///
  /// - Parameters:
  ///   - marked: how many of a row's lines stand on the ground of the selection; all when nil.
  ///   - previous: the list as it stands drawn in `region` already, its rows being the same: only the rows whose selection
  ///     changed are drawn then, unless it scrolled.
  package func draw(
    in region: Region, lines: Int = 1, marked: Int? = nil, isFocused: Bool, since previous: ListView? = nil,
    row: (Region, Int, Ground) -> Void
  ) {
    let visible = visible(height: region.rows / lines)
    let isKept = previous.map { $0.visible(height: region.rows / lines) == visible } ?? false
    for (line, index) in visible.enumerated() {
      let place = region.part(Rect(row: line * lines, column: 0, rows: lines, columns: region.columns))
      place.offer(.row(index - self.index))
      if isKept, let previous, index != self.index, index != previous.index { continue }
      let ground: Ground = index != self.index ? .plain : isFocused ? .selection : .inactiveSelection
      place.fill(style: Style(on: .plain))
      if ground != .plain {
        place.fill(Rect(row: 0, column: 0, rows: marked ?? lines, columns: place.columns), style: Style(on: ground))
      }
      row(place, index, ground)
    }
  }

  /// The rows move under the selection, which is taken along where it would leave the screen or its margin.
  private mutating func scroll(_ step: Int, _ height: Int) {
    guard height > 0, ids.count > height else { return }
    let margin = height >= 8 ? 2 : 0
    top = max(0, min(top + step, ids.count - height))
    let first = top == 0 ? 0 : top + margin
    let last = top + height == ids.count ? ids.count - 1 : top + height - 1 - margin
    select(row: max(first, min(index, last)))
  }

  /// A page keeps one row of the last one in sight, and the selection on its line.
  private mutating func page(_ direction: Int, _ height: Int) {
    let step = max(1, height - 1)
    top = max(0, min(top + direction * step, max(0, ids.count - height)))
    select(row: index + direction * step)
  }
}
