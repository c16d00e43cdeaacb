/// The place and the sentence of the published document from which an item was read (出处).
///
/// Invariant 15: nothing read from a document is believed without its origin.
package struct Excerpt: Hashable, Sendable {
  package var place: Place
  /// The sentence, as the document has it.
  package var text: String

  /// `text`, as it stands at `place`.
  package init(_ text: String, at place: Place) {
    self.place = place
    self.text = text
  }

  /// Where in the document it stands, as a person finds it again. All numbers count from 1.
  package enum Place: Hashable, Sendable {
    /// A line of a text.
    case line(Int)
    /// A paragraph outside tables.
    case paragraph(Int)
    /// A cell of a table in a text.
    case cell(table: Int, row: Int, column: Int)
    /// A cell of a workbook; the sheet is empty where there is only one.
    case sheetCell(sheet: String, row: Int, column: Int)
  }
}

extension Excerpt.Place {
  /// The place in words: `第12行`, `表1第3行第2列`.
  package func words(_ language: Language) -> String {
    switch self {
    case .line(let line): language.pick("第\(line)行", "line \(line)")
    case .paragraph(let paragraph): language.pick("第\(paragraph)段", "paragraph \(paragraph)")
    case .cell(let table, let row, let column):
      language.pick("表\(table)第\(row)行第\(column)列", "table \(table), row \(row), column \(column)")
    case .sheetCell("", let row, let column): language.pick("第\(row)行第\(column)列", "row \(row), column \(column)")
    case .sheetCell(let sheet, let row, let column):
      language.pick("「\(sheet)」第\(row)行第\(column)列", "sheet '\(sheet)', row \(row), column \(column)")
    }
  }
}

extension Excerpt {
  /// Place and sentence: `第12行「改造老旧小区70个」`.
  package func words(_ language: Language) -> String {
    language.pick("\(place.words(language))「\(text)」", "\(place.words(language)): \(text)")
  }
}
