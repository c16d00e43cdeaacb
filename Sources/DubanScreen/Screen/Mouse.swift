/// What the mouse did, and in which cell.
package struct Mouse: Hashable, Sendable {
  package let kind: Kind
  package let place: Position

  /// What a mouse can do here. How soon two presses are one double press the terminal's side decides, which has a clock.
  package enum Kind: Hashable, Sendable {
    case press, doublePress, wheelUp, wheelDown
  }

  /// Something that the mouse did in the cell `place`.
  package init(_ kind: Kind, at place: Position) {
    self.kind = kind
    self.place = place
  }
}

/// What a press of the mouse means somewhere on the screen. Whoever draws there says so, so that no geometry is told twice.
package enum Hotspot: Hashable, Sendable {
  /// A row of a list or a field of a form, so many below the one that is selected, or above it.
  case row(Int)
  /// A part of the screen, by the name that whoever draws it gave it: a pane of the board.
  case part(String)
  /// The same as pressing a key: a view in the line of views, a hint in the footer.
  case key(Key)
  /// A window: what lies under it cannot be reached.
  case window
}
