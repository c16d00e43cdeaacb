/// What text stands on; the raw value is its name in theme files.
package enum Ground: String, CaseIterable, Sendable {
  /// The screen.
  case plain
  /// The line at the top.
  case header
  /// A pane's title bar, and that of the pane with the focus.
  case title
  case focusTitle
  /// The selected row of the pane with the focus, and of the others.
  case selection
  case inactiveSelection
  /// The line at the bottom.
  case footer
  /// A field to type in.
  case input
  /// The warning over the screen.
  case banner
  /// A window over the panes.
  case overlay
}
