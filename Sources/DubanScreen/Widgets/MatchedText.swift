package import DubanCore

/// A text with the places set off in which the words of a query were found, and cut so that the first of them shows.
package struct MatchedText {
  private let text: DisplayText
  private let query: SearchQuery

  /// `text` as it was found by `query`.
  package init(_ text: DisplayText, _ query: SearchQuery) {
    self.text = text
    self.query = query
  }

  /// Writes it into exactly `width` columns.
  package func draw(in region: Region, row: Int = 0, column: Int, width: Int, style: Style) {
    guard width > 0 else { return }
    let shown = fitted(to: width, region.ambiguous)
    region.put(shown, row: row, column: column, width: width, style: style)
    let emphasis = Style(.match, on: style.ground, style.attributes)
    let string = shown.string
    for range in query.ranges(in: string) {
      let before = region.width(DisplayText(string[..<range.lowerBound]))
      region.write(DisplayText(string[range]), row: row, column: column + before, style: emphasis)
    }
  }

  /// Columns that are left before what was found, where the beginning is cut.
  private static let lead = 6

  /// The text in at most `width` columns: cut at its start when what was found would not show.
  private func fitted(to width: Int, _ ambiguous: AmbiguousWidth) -> DisplayText {
    guard text.width(ambiguous) > width, let range = query.ranges(in: text.string).first else {
      return text.clipped(to: width, ambiguous)
    }
    let string = text.string
    guard DisplayText(string[..<range.upperBound]).width(ambiguous) > width - 2 else {
      return text.clipped(to: width, ambiguous)
    }
    var start = range.lowerBound
    var taken = 0
    while start > string.startIndex, taken < min(MatchedText.lead, width / 4) {
      start = string.index(before: start)
      taken += DisplayText(string[start...start]).width(ambiguous)
    }
    return (.cutMarker + DisplayText(string[start...])).clipped(to: width, ambiguous)
  }
}
