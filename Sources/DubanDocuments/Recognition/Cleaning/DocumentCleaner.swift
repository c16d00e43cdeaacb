import DubanCore

/// Cleans a document before it is understood; every change is listed, so that it can be taken back.
package enum DocumentCleaner {
  /// `document` cleaned, its list of cleanings longer by what was done.
  ///
  /// - Parameter keeping: the cleanings that a person took back.
  package static func clean(_ document: SourceDocument, keeping: [SourceDocument.Cleaning] = []) -> SourceDocument {
    var result = document
    putBack(&result, keeping)
    let document = result
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
    join(&result, keeping)
    return result
  }

  /// Puts back what the reader of the file left out and a person wants: behind the paragraph where it stood.
  private static func putBack(_ document: inout SourceDocument, _ keeping: [SourceDocument.Cleaning]) {
    for cleaning in document.cleanings where cleaning.kind == .navigation && keeping.contains(cleaning) {
      document.cleanings.removeAll { $0 == cleaning }
      let place = document.blocks.lastIndex { block in
        if case .paragraph(let paragraph) = block { paragraph.origin == cleaning.origin } else { false }
      }
      document.blocks.insert(
        .paragraph(.init(cleaning.before, origin: cleaning.origin)), at: place.map { $0 + 1 } ?? 0)
    }
  }

  /// Puts lines that were broken in mid-sentence together.
  private static func join(_ document: inout SourceDocument, _ keeping: [SourceDocument.Cleaning]) {
    let paragraphs = document.blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    let wrapped = WrappedLines(paragraphs)
    var blocks: [SourceDocument.Block] = []
    var last: String?
    for block in document.blocks {
      guard case .paragraph(let paragraph) = block else {
        blocks.append(block)
        last = nil
        continue
      }
      if let before = last, case .paragraph(var open) = blocks.last,
        wrapped?.goesOn(before, paragraph.text) ?? false || SplitBracket.goesOn(open.text, paragraph.text)
      {
        let joined = open.text + paragraph.text.trimmed
        let cleaning = SourceDocument.Cleaning(
          .spacing, at: paragraph.origin, before: before + "\n" + paragraph.text, after: before + paragraph.text.trimmed
        )
        if !keeping.contains(cleaning) {
          document.cleanings.append(cleaning)
          open.text = joined
          blocks[blocks.count - 1] = .paragraph(open)
          last = paragraph.text
          continue
        }
      }
      // A blank line or a page mark between two pages parts nothing.
      if wrapped != nil, paragraph.text.trimmed.isEmpty, last != nil { continue }
      blocks.append(block)
      last = paragraph.text
    }
    document.blocks = blocks
  }
}
