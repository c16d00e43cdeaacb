extension ListView {
  /// Signs at the right edge of `region`, in which the list is drawn in a window, where it goes on above or below.
  package func drawMoreSigns(in region: Region) {
    let visible = visible(height: region.rows)
    region.drawMoreSigns(above: visible.lowerBound > 0, below: visible.upperBound < ids.count)
  }
}

extension Region {
  /// Signs at the right edge of a list, as in a window, that goes on above or below what is shown.
  package func drawMoreSigns(above: Bool, below: Bool, _ style: Style = Style(.dim, on: .overlay)) {
    guard rows > 0 else { return }
    if above { put(glyphs.moreAbove, column: columns - 1, width: 1, style: style) }
    if below { put(glyphs.moreBelow, row: rows - 1, column: columns - 1, width: 1, style: style) }
  }
}
