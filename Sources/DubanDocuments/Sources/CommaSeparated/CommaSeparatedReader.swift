import DubanCore

/// Reads comma-separated values (RFC 4180) into one table; separated by tabs or semicolons too, whichever the file uses.
///
/// Strict where a fault would move fields into other columns without a word: a quote that nothing closes, a quote in the middle,
/// a row of another width. A row of one field (a title, a note) may stand anywhere.
enum CommaSeparatedReader {
  /// The document in `bytes`.
  static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> SourceDocument {
    let text = try TextEncoding.text(of: bytes)
    let separator = CommaSeparated.separator(of: text) ?? .comma
    let records = try CommaSeparated.records(text, separator)
    let width = try self.width(of: records)
    var table = SourceDocument.Table()
    var row = 0
    for record in records where !record.isBlank {
      guard record.fields.count == width || record.isNote || record.isPadded(to: width) else {
        throw .fault(.ragged(found: record.fields.count, expected: width), at: .init(line: record.line, column: 1))
      }
      // Programs fill a note up to the width of the table.
      for (column, field) in record.fields.prefix(width).enumerated() where !record.isNote || !TextLine.isBlank(field) {
        let origin = Origin.sheetCell(sheet: "", row: row + 1, column: column + 1)
        table.cells.append(.init(field, row: row, column: column, origin: origin))
      }
      row += 1
    }
    var document = SourceDocument(format: .csv)
    if !table.cells.isEmpty { document.blocks = [.table(table)] }
    return document
  }

  /// How many fields most rows have.
  private static func width(of records: [CommaSeparated.Record]) throws(DocumentProblem) -> Int {
    var counts: [Int: Int] = [:]
    for record in records where !record.isNote && !record.isBlank { counts[record.fields.count, default: 0] += 1 }
    let width = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 1
    guard width <= ReadingLimits.sheetColumns else {
      throw .fault(.tooManyColumns(ReadingLimits.sheetColumns), at: .init())
    }
    return width
  }
}
