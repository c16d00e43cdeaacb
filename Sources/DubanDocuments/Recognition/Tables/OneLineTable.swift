/// A table of which all cells came on one line, parted by blanks.
enum OneLineTable {
  /// The table in the paragraph at `index`; nil where it holds no run of headings.
  static func reading(at index: Int, in paragraphs: [SourceDocument.Paragraph]) -> FlattenedTable? {
    let paragraph = paragraphs[index]
    guard paragraph.text.utf8.count >= 60 else { return nil }
    let words = paragraph.text.unicodeScalars.split(whereSeparator: \.isBlank)
    guard words.count >= 12, words.count * 160 >= paragraph.text.utf8.count else { return nil }
    let lines = words.map { SourceDocument.Paragraph(String($0), origin: paragraph.origin) }
    for start in lines.indices where start + 6 < lines.count {
      guard lines[start].text.utf8.count <= 45, HeaderDictionary.isWhole(lines[start].text),
        let (table, _) = LineTable.reading(at: start, in: lines)
      else { continue }
      var result = FlattenedTable(range: index..<index + 1, table: table.table)
      result.unsureRows = table.unsureRows
      if start > 0, lines[start - 1].text.count >= 6 { setTitle(lines[start - 1], &result) }
      result.questions = table.questions
      return result
    }
    return nil
  }

  /// Puts what stands before the headings into a row of its own above them.
  private static func setTitle(_ title: SourceDocument.Paragraph, _ result: inout FlattenedTable) {
    let columns = (result.table.cells.map(\.column).max() ?? 0) + 1
    for index in result.table.cells.indices { result.table.cells[index].row += 1 }
    var cell = SourceDocument.Cell(title.text, row: 0, column: 0, origin: title.origin)
    cell.columnSpan = columns
    result.table.cells.insert(cell, at: 0)
    result.unsureRows = Set(result.unsureRows.map { $0 + 1 })
  }
}
