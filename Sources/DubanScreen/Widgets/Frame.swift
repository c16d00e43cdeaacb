/// A pane's title bar: a ground over the whole width, no lines. The pane with the focus has the brighter one.
package struct Frame: Hashable, Sendable {
  package let title: DisplayText
  /// At the right end: how many, or which of how many.
  package let count: DisplayText
  package let isFocused: Bool

  /// A title bar.
  package init(_ title: DisplayText, count: DisplayText = .empty, isFocused: Bool = false) {
    self.title = title
    self.count = count
    self.isFocused = isFocused
  }

  /// Draws the bar into the first row. Returns the rest.
  @discardableResult
  package func draw(in region: Region) -> Region {
    let style = Style(isFocused ? .focusTitle : .title, on: isFocused ? .focusTitle : .title)
    region.fill(Rect(row: 0, column: 0, rows: 1, columns: region.columns), style: style)
    let countWidth = region.width(count)
    // The count goes before the title is cut beyond recognition.
    let hasCount = countWidth > 0 && countWidth + 8 <= region.columns
    let room = region.columns - 2 - (hasCount ? countWidth + 1 : 0)
    region.put(title, column: 1, width: room, style: style)
    if hasCount { region.put(count, column: region.columns - 1 - countWidth, width: countWidth, style: style) }
    return region.droppingRows(1)
  }
}
