/// The place and the sentence of the published document from which an item was read (出处).
///
/// Invariant 15: nothing read from a document is believed without its origin.
package struct Excerpt: Hashable, Sendable {
  package var place: Origin
  /// The sentence, as the document has it.
  package var text: String

  /// `text`, as it stands at `place`.
  package init(_ text: String, at place: Origin) {
    self.place = place
    self.text = text
  }
}

extension Excerpt {
  /// Place and sentence: `第12行「改造老旧小区70个」`.
  package func words(_ language: Language) -> String {
    language.pick("\(place.words(language))「\(text)」", "\(place.words(language)): \(text)")
  }
}
