package import DubanCore

/// Items with what their lights are and become, a line each: the preview of an act on several items.
package struct LightChanges: Equatable, Sendable {
  package let rows: [Row]

  /// The items in the order in which they are shown.
  package init(rows: [Row]) { self.rows = rows }

  /// One item.
  package struct Row: Equatable, Sendable {
    package let id: DisplayText
    package let title: DisplayText
    /// What is done to it; empty where all have the same done to them.
    package var what: DisplayText
    /// Its light now and afterwards; nil for what has none.
    package var before: Light?
    package var after: Light?
    /// Why nothing can be done to it; stands in the place of the lights.
    package var obstacle: DisplayText?

    /// An item with its lights, or with why nothing can be done to it.
    package init(
      id: DisplayText, title: DisplayText, what: DisplayText = .empty, before: Light? = nil, after: Light? = nil,
      obstacle: DisplayText? = nil
    ) {
      self.id = id
      self.title = title
      self.what = what
      self.before = before
      self.after = after
      self.obstacle = obstacle
    }
  }

  /// The most columns that an id takes before it is cut.
  private static let widestID = 14

  /// Draws the rows, one line each.
  package func draw(_ presentation: Presentation, in region: Region) {
    let ids = min(LightChanges.widestID, rows.map { region.width($0.id) }.max() ?? 0)
    let light = LightStyle.labelWidth(presentation.language)
    let what = rows.contains { !$0.what.isEmpty } ? [Column(.flexible(minimum: 8, weight: 2), priority: 2)] : []
    // The light now with the arrow behind it, then what it becomes.
    let layout = ColumnLayout(
      [Column(.fixed(ids), clip: .middle), Column(.flexible(minimum: 8, weight: 3))] + what + [
        Column(.fixed(light + 3), priority: 1), Column(.fixed(light)),
      ], width: region.columns - 2)
    for (index, row) in rows.prefix(region.rows).enumerated() {
      draw(row, presentation, layout, in: region.row(index).columns(from: 1, count: region.columns - 2))
    }
  }

  private func draw(_ row: Row, _ presentation: Presentation, _ layout: ColumnLayout, in line: Region) {
    let dim = Style(.dim, on: .overlay)
    layout.put(row.id, 0, in: line, style: dim)
    if let obstacle = row.obstacle {
      guard let slot = layout.slots[1] else { return }
      let rest = line.columns(from: slot.start, count: line.columns - slot.start)
      let widest = rows.lazy.filter { $0.obstacle != nil }.map { line.width($0.title) }.max() ?? 0
      let title = min(widest, rest.columns * 2 / 5)
      rest.put(row.title, width: title, style: dim)
      rest.put(obstacle, column: title + ColumnLayout.gap, style: Style(.error, on: .overlay))
      return
    }
    layout.put(row.title, 1, in: line, style: Style(.text, on: .overlay))
    let lights = layout.slots.count - 2
    if lights > 2 { layout.put(row.what, 2, in: line, style: dim) }
    guard let before = row.before.map(LightStyle.init), let after = row.after.map(LightStyle.init) else { return }
    if let place = layout.region(lights, in: line) {
      place.write(before.label(presentation.language, presentation.glyphs), style: Style(before.role, on: .overlay))
      place.put("→", column: place.columns - 1, width: 1, style: dim)
    }
    layout.put(
      after.label(presentation.language, presentation.glyphs), lights + 1, in: line,
      style: Style(after.role, on: .overlay, row.before == row.after ? [] : [.bold]))
  }
}
