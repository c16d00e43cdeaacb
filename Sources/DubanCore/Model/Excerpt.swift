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

  /// The same in `file`, where that is not the first of several files.
  package init(_ text: String, at place: Origin, in file: String?) {
    self.init(text, at: file.map(place.inside) ?? place)
  }
}

extension Excerpt {
  /// Place and sentence: `第12行「改造老旧小区70个」`.
  package func words(_ language: Language) -> String {
    language.pick("\(place.words(language))“\(text)”", "\(place.words(language)): \(text)")
  }

  /// The name of the file, where the plan was read from several and this stands in another than the first.
  package var file: String? { place.parted.file }
}
