/// A table that a copy has flattened into lines: a cell a line, or a row a line.
///
/// It is cut into rows and columns again and then read like any other table.
package struct FlattenedTable: Equatable, Sendable {
  /// The paragraphs that it is made of, as their places in the array that was searched.
  package var range: Range<Int>
  /// The table as it was before, as far as it could be told; its cells keep the places of their paragraphs.
  package var table: SourceDocument.Table
  /// The rows of `table` in which it is not certain which of the units leads.
  var unsureRows: Set<Int> = []
  /// What is asked about how it was cut.
  package var questions: [Question] = []

  /// A table made of the paragraphs of `range`.
  init(range: Range<Int>, table: SourceDocument.Table) {
    self.range = range
    self.table = table
  }

  /// The flattened tables in `paragraphs`, in order; they never overlap.
  package static func find(in paragraphs: [SourceDocument.Paragraph]) -> [FlattenedTable] {
    var result: [FlattenedTable] = []
    var index = 0
    var previous: LineHeader?
    while index < paragraphs.count {
      if let table = DelimitedTable.reading(at: index, in: paragraphs)
        ?? StrokeEndTable.reading(at: index, in: paragraphs)
      {
        result.append(table)
        index = max(index + 1, table.range.upperBound)
      } else if let (table, header) = LineTable.reading(at: index, in: paragraphs, previous: previous) {
        result.append(table)
        previous = header
        index = max(index + 1, table.range.upperBound)
      } else {
        if let table = OneLineTable.reading(at: index, in: paragraphs) { result.append(table) }
        index += 1
      }
    }
    return result
  }
}

extension TableRecognizer {
  /// Reads a table that was flattened into lines.
  package func read(_ flattened: FlattenedTable) -> TableReading {
    var recognizer = self
    recognizer.nestsSingleRows = true
    var reading = recognizer.read(flattened.table, unsure: flattened.unsureRows)
    reading.questions += flattened.questions
    return reading
  }
}
