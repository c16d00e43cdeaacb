package import DubanScreen

/// How plain text is laid out: in lines of so many cells of a terminal, of which a Chinese character takes two.
package struct TextLayout: Hashable, Sendable {
  /// How many cells a line has; never fewer than 20.
  package let width: Int
  /// How many cells characters take whose width the terminal decides.
  package let ambiguous: AmbiguousWidth

  /// Lines of `width` cells; 78 leave room for what a mail puts before a line.
  package init(width: Int = 78, ambiguous: AmbiguousWidth = .narrow) {
    self.width = max(20, width)
    self.ambiguous = ambiguous
  }

  /// `text` in lines that hang `indent` in from the second on; the first has `first` before it.
  func wrapped(_ text: String, first: String = "", indent: Int = 0) -> [String] {
    var lines: [String] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let head = lines.isEmpty ? first : String(repeating: " ", count: indent)
      let whole = DisplayText(head + part)
      // What hangs is wrapped in the room that it has; the first line may reach further.
      let room = width - indent
      guard whole.width(ambiguous) > width, room > 0 else {
        lines.append(whole.string)
        continue
      }
      guard indent > 0 else {
        lines += whole.wrapped(to: width, ambiguous).map(\.string)
        continue
      }
      let hanging = DisplayText(part).wrapped(to: room, ambiguous).map(\.string)
      lines += hanging.enumerated().map { $0 == 0 ? head + $1 : String(repeating: " ", count: indent) + $1 }
    }
    return lines
  }

  /// `text` in the middle of a line, in as many as it needs.
  func centred(_ text: String) -> [String] {
    DisplayText(text).wrapped(to: width, ambiguous).map { line in
      String(repeating: " ", count: (width - min(width, line.width(ambiguous))) / 2) + line.string
    }
  }

  /// `text` at the end of a line, `gap` cells from it.
  func trailing(_ text: String, gap: Int = 0) -> [String] {
    DisplayText(text).wrapped(to: width - gap, ambiguous).map { line in
      String(repeating: " ", count: max(0, width - gap - line.width(ambiguous))) + line.string
    }
  }

  /// `left` and `right` at the two ends of a line; below each other where they do not fit.
  func ends(_ left: String, _ right: String) -> [String] {
    let (left, right) = (DisplayText(left), DisplayText(right))
    let gap = width - left.width(ambiguous) - right.width(ambiguous)
    guard gap > 0 else { return wrapped(left.string) + wrapped(right.string) }
    return [left.string + String(repeating: " ", count: gap) + right.string]
  }

  /// How many cells `text` takes.
  func width(of text: String) -> Int { DisplayText(text).width(ambiguous) }
}
