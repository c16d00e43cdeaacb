/// Cleans a document before it is understood; every change is listed, so that it can be taken back.
package enum DocumentCleaner {
  /// `document` cleaned, its list of cleanings longer by what was done.
  ///
  /// - Parameter keeping: the cleanings that a person took back.
  package static func clean(_ document: SourceDocument, keeping: [SourceDocument.Cleaning] = []) -> SourceDocument {
    var result = document
    let script = ScriptCleaning(document)
    result.blocks = document.blocks.compactMap { block in
      guard case .paragraph(var paragraph) = block else { return block }
      func change(_ kind: SourceDocument.Cleaning.Kind, to text: String) {
        guard text != paragraph.text else { return }
        let cleaning = SourceDocument.Cleaning(kind, at: paragraph.origin, before: paragraph.text, after: text)
        guard !keeping.contains(cleaning) else { return }
        result.cleanings.append(cleaning)
        paragraph.text = text
      }
      if let script { change(.script, to: script.simplified(paragraph.text)) }
      if NavigationCleaning.isNavigation(paragraph.text) {
        change(.navigation, to: "")
        if paragraph.text.isEmpty { return nil }
      }
      return .paragraph(paragraph)
    }
    return result
  }
}
