/// A cleaned document parted into running text and tables, those that a copy flattened among them.
struct DocumentParts {
  var lines: [Line] = []
  var tables: [SourceDocument.Table] = []
  var flattened: [FlattenedTable] = []
  /// The measure that the line right above each of `tables` gives for its figures: 单位：万元.
  var captions: [String?] = []

  init(_ document: SourceDocument) {
    var paragraphs: [SourceDocument.Paragraph] = []
    var above: String?
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        paragraphs.append(paragraph)
        if !paragraph.text.allSatisfy(\.isWhitespace) { above = paragraph.text }
      case .table(let table):
        tables.append(table)
        captions.append(above.flatMap(Measures.caption))
        above = nil
      }
    }
    defer { lines = SerialBlocks.joined(lines) }
    flattened = FlattenedTable.find(in: paragraphs)
    var tabled = Set<Int>()
    for table in flattened { tabled.formUnion(table.range) }
    for (index, paragraph) in paragraphs.enumerated() where !tabled.contains(index) {
      lines.append(
        Line(BracketLabel.plain(paragraph.text.scalars), origin: paragraph.origin, headingLevel: paragraph.headingLevel)
      )
    }
  }

  /// Lines that stand alone in the first rows of tables: their titles.
  var titles: [Line] {
    (tables + flattened.map(\.table)).flatMap { table in
      let rows = Dictionary(grouping: table.cells.filter { $0.row < 4 && !$0.text.isEmpty }, by: \.row)
      return rows.values.filter { $0.count == 1 }.flatMap { $0 }.sorted { $0.row < $1.row }.map { cell in
        Line(cell.text.scalars, origin: cell.origin)
      }
    }
  }

  /// What stands in the longer cells of tables.
  var cellTexts: [Scalars] {
    (tables + flattened.map(\.table)).flatMap(\.cells).map(\.text).filter { $0.utf8.count >= 24 }.map(\.scalars)
  }

  /// Whether there is any table.
  var hasTables: Bool { !tables.isEmpty || !flattened.isEmpty }
}
