/// A text in several lines that scrolls: the detail of an item, the help.
package struct WrappedText: Hashable, Sendable {
  package let paragraphs: [Paragraph]
  /// The first line on the screen.
  package private(set) var top = 0

  /// A paragraph of one style.
  package struct Paragraph: Hashable, Sendable {
    package let text: DisplayText
    package let style: Style
    /// How far its lines stand in; its first line by `firstIndent` where that differs.
    package let indent: Int
    package let firstIndent: Int

    /// A paragraph.
    package init(_ text: DisplayText, style: Style = Style(), indent: Int = 0, firstIndent: Int? = nil) {
      self.text = text
      self.style = style
      self.indent = indent
      self.firstIndent = firstIndent ?? indent
    }
  }

  /// One line to draw.
  package struct Line: Hashable, Sendable {
    package let text: DisplayText
    package let style: Style
    package let indent: Int
  }

  /// A text of `paragraphs`.
  package init(_ paragraphs: [Paragraph]) { self.paragraphs = paragraphs }

  /// The lines in `columns` columns, of which two at the right are kept for the signs. A first line that stands farther
  /// out than the rest is wrapped with the rest's width.
  package func lines(_ columns: Int, _ ambiguous: AmbiguousWidth) -> [Line] {
    paragraphs.flatMap { paragraph in
      let room = max(2, columns - 2 - max(paragraph.indent, paragraph.firstIndent))
      return paragraph.text.wrapped(to: room, ambiguous).enumerated().map { index, text in
        Line(text: text, style: paragraph.style, indent: index == 0 ? paragraph.firstIndent : paragraph.indent)
      }
    }
  }

  /// Scrolls as `motion` says in a window of `size`.
  package mutating func move(_ motion: Motion, size: Size, _ ambiguous: AmbiguousWidth) {
    top = motion.scrolled(top, of: lines(size.columns, ambiguous).count, shown: size.rows)
  }

  /// Draws the lines on the screen, with signs at the right edge where there is more above or below.
  package func draw(in region: Region) {
    let lines = lines(region.columns, region.ambiguous)
    let top = max(0, min(top, lines.count - region.rows))
    for (row, line) in lines.dropFirst(top).prefix(region.rows).enumerated() {
      region.write(line.text, row: row, column: line.indent, style: line.style)
    }
    guard region.rows > 0, region.columns > 0 else { return }
    let edge = region.columns - 1
    if top > 0 { region.put(region.glyphs.moreAbove, column: edge, width: 1, style: Style(.dim)) }
    if top + region.rows < lines.count {
      region.put(region.glyphs.moreBelow, row: region.rows - 1, column: edge, width: 1, style: Style(.dim))
    }
  }
}
