/// A key and what it does, for the footer or the last line of a window.
package struct KeyHint: Hashable, Sendable {
  package let key: DisplayText
  package let words: DisplayText
  /// Whether it cannot be carried out now; the key is dimmed then.
  package var isDimmed: Bool

  /// A key as it is labelled, and what it does in a word.
  package init(key: DisplayText, words: DisplayText, isDimmed: Bool) {
    self.key = key
    self.words = words
    self.isDimmed = isDimmed
  }
}
