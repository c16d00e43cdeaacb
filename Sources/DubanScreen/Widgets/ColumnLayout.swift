/// A column of a table.
package struct Column: Hashable, Sendable {
  package let width: Width
  package let align: Region.Alignment
  package let clip: Region.Clip
  /// Who goes first when the room is short: the highest number. 0 stays always.
  package let priority: Int

  /// How wide a column is.
  package enum Width: Hashable, Sendable {
    case fixed(Int)
    /// At least so wide, and a share of what is left over by its weight.
    case flexible(minimum: Int, weight: Int = 1)

    fileprivate var minimum: Int {
      switch self {
      case .fixed(let width), .flexible(let width, _): width
      }
    }

    fileprivate var weight: Int {
      if case .flexible(_, let weight) = self { weight } else { 0 }
    }
  }

  /// A column.
  package init(
    _ width: Width, align: Region.Alignment = .left, clip: Region.Clip = .end, priority: Int = 0
  ) {
    self.width = width
    self.align = align
    self.clip = clip
    self.priority = priority
  }
}

/// Columns laid into a width: two columns of gap between them, so that a character which the terminal takes for wider than
/// expected pushes no other column; the least important go when the room is short.
package struct ColumnLayout: Hashable, Sendable {
  /// Where each column stands, by its number in the list given; nil for one that found no room.
  package let slots: [Slot?]
  private let columns: [Column]

  /// A column's place.
  package struct Slot: Hashable, Sendable {
    package let start: Int
    package let width: Int

    /// `width` columns from `start` on.
    package init(start: Int, width: Int) {
      self.start = start
      self.width = width
    }
  }

  /// The gap between columns.
  package static let gap = 2

  /// Lays `columns` into `width`.
  package init(_ columns: [Column], width: Int) {
    self.columns = columns
    var shown = Array(columns.indices)
    func needed() -> Int {
      shown.reduce(0) { $0 + columns[$1].width.minimum } + ColumnLayout.gap * max(0, shown.count - 1)
    }
    while needed() > width,
      let last = shown.indices.filter({ columns[shown[$0]].priority > 0 })
        .max(by: { columns[shown[$0]].priority < columns[shown[$1]].priority })
    {
      shown.remove(at: last)
    }
    let weights = shown.reduce(0) { $0 + columns[$1].width.weight }
    let spare = max(0, width - needed())
    var slots = [Slot?](repeating: nil, count: columns.count)
    var (start, weighed) = (0, 0)
    for index in shown {
      let before = weights == 0 ? 0 : spare * weighed / weights
      weighed += columns[index].width.weight
      let extra = weights == 0 ? 0 : spare * weighed / weights - before
      // Whatever is still too wide is cut at the edge.
      let wanted = columns[index].width.minimum + extra
      let fitting = min(wanted, width - start)
      guard fitting > 0 else { break }
      slots[index] = Slot(start: start, width: fitting)
      start += wanted + ColumnLayout.gap
    }
    self.slots = slots
  }

  /// Writes `text` into column `index` of a row; nothing when the column found no room.
  package func put(_ text: DisplayText, _ index: Int, in row: Region, style: Style) {
    guard let slot = slots[index] else { return }
    let column = columns[index]
    row.put(text, column: slot.start, width: slot.width, style: style, align: column.align, clip: column.clip)
  }

  /// The part of `row` that belongs to column `index`.
  package func region(_ index: Int, in row: Region) -> Region? {
    slots[index].map { row.columns(from: $0.start, count: $0.width) }
  }

}
