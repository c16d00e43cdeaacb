/// A piece of a line with its style.
package struct Span: Hashable, Sendable {
  package let text: DisplayText
  package let style: Style

  /// `text` in `style`.
  package init(_ text: DisplayText, _ style: Style = Style()) {
    self.text = text
    self.style = style
  }

  /// `text` as `ink`.
  package init(_ text: DisplayText, _ ink: ThemeRole) {
    self.init(text, Style(ink))
  }
}

extension Region {
  /// Writes the spans one after the other from `column`, clipped at the right edge. Returns the column after them.
  @discardableResult
  package func write(_ spans: [Span], row: Int = 0, column: Int = 0, on ground: Ground? = nil) -> Int {
    spans.reduce(column) { column, span in
      write(span.text, row: row, column: column, style: ground.map(span.style.on) ?? span.style)
    }
  }
}
