/// What a window over the panes stands in: a ground of its own with a title bar, in the middle of the screen.
package struct WindowFrame: Hashable, Sendable {
  package let title: DisplayText
  /// The room wanted for what is inside.
  package let size: Size

  /// A frame for `size` of content.
  package init(_ title: DisplayText, size: Size) {
    self.title = title
    self.size = size
  }

  /// Draws the empty window in the middle of `region` and returns the room inside, which is smaller than wanted where the
  /// region is.
  package func draw(in region: Region) -> Region {
    let wanted = Size(rows: size.rows + 3, columns: max(size.columns, region.width(title)) + 4)
    let window = region.centred(wanted)
    window.fill(style: Style(on: .overlay))
    window.offer(.window)
    let inside = Frame(title, isFocused: true).draw(in: window)
    // A blank line below the title and above the end, where there is room for them.
    let isRoomy = window.rows >= wanted.rows
    return inside.droppingRows(isRoomy ? 1 : 0).droppingLastRows(isRoomy ? 1 : 0).inset(columns: 2)
  }
}
