import DubanCore

/// A stretch of text with its place: a paragraph, or a part of one where several headings stand in it.
package struct Line: Equatable, Sendable {
  var text: Scalars
  var origin: Origin
  /// The level of a heading by its style.
  var headingLevel: Int?
  /// The marker that begins it, and where the words after it begin.
  var marker: Marker?
  var words = 0

  /// `text` at `origin`.
  init(_ text: some Sequence<Unicode.Scalar>, origin: Origin, headingLevel: Int? = nil) {
    self.text = Array(text)
    self.origin = origin
    self.headingLevel = headingLevel
  }

  /// The words after the marker.
  var body: ArraySlice<Unicode.Scalar> { text[min(words, text.count)...] }

  /// The words after the marker, as a passage.
  var passage: Passage { Passage(String(scalars: body.withoutBlankEnds), at: origin) }
}
