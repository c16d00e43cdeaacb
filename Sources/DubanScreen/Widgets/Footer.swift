/// The line at the bottom: what the keys do here, or what the program has to say.
package struct Footer: Hashable, Sendable {
  package let hints: [KeyHint]
  package let message: Message?

  /// Something the program says.
  package struct Message: Hashable, Sendable {
    package let text: DisplayText
    package let isError: Bool

    /// A message.
    package init(_ text: DisplayText, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  /// A footer; a message takes the place of as many hints as it needs.
  package init(_ hints: [KeyHint], message: Message? = nil) {
    self.hints = hints
    self.message = message
  }

  /// Draws it over the first row. Hints that find no room are left out from the end, but the last, which leads to all keys,
  /// stays as long as anything does.
  package func draw(in region: Region) {
    region.fill(Rect(row: 0, column: 0, rows: 1, columns: region.columns), style: Style(.hint, on: .footer))
    var column = 1
    if let message {
      let style = Style(message.isError ? .error : .notice, on: .footer)
      column = region.put(
        message.text, column: 1, width: min(region.width(message.text), max(0, region.columns - 2)), style: style)
      column += 2
    }
    // Two cells stay free at the end: curses cannot write a wide character there on every terminal.
    hints.draw(in: region.columns(from: 0, count: region.columns - 2), column: column, on: .footer)
  }
}
