/// A table of which each cell became a line that ends with a stroke (序号 | 主要任务 | …, one below the other), as readers of pages
/// write them.
enum StrokeEndTable {
  /// The table whose first heading, that of the numbers, is the line at `start`; nil where none is.
  ///
  /// The headings end at the first number. A row has as many cells as they and begins with a number; the table ends with the last
  /// such row, so that no line is looked at again and again.
  static func reading(at start: Int, in paragraphs: [SourceDocument.Paragraph]) -> FlattenedTable? {
    guard strokes(paragraphs[start].text) == 1, endsWithStroke(paragraphs[start].text) else { return nil }
    var cells = Cells(paragraphs, at: start)
    var headings: [Cell] = []
    var first: Cell?
    while headings.count <= mostColumns, let cell = cells.next() {
      if Serial.whole(cell.text)?.value == 1 {
        first = cell
        break
      }
      headings.append(cell)
    }
    guard let first, (3...mostColumns).contains(headings.count), HeaderDictionary.kind(of: headings[0].text) == .number,
      Set(headings.compactMap { HeaderDictionary.kind(of: $0.text) }).count >= 3
    else { return nil }
    var table = SourceDocument.Table()
    for (column, heading) in headings.enumerated() { table.add(heading, 0, column, paragraphs, isHeading: true) }
    var number: Cell? = first
    var (row, end) = (0, start)
    while let serial = number, Serial.whole(serial.text) != nil {
      var own = [serial]
      while own.count < headings.count, let cell = cells.next() { own.append(cell) }
      guard own.count == headings.count else { break }
      row += 1
      for (column, cell) in own.enumerated() where !cell.text.isEmpty { table.add(cell, row, column, paragraphs) }
      end = own[own.count - 1].paragraph + 1
      number = cells.next()
    }
    return row > 0 ? FlattenedTable(range: start..<end, table: table) : nil
  }

  private static let mostColumns = 30

  /// A cell and the paragraph that ends it.
  struct Cell {
    var text: String
    var paragraph: Int
  }

  /// The cells from a paragraph on; one may take up to four lines.
  private struct Cells {
    let paragraphs: [SourceDocument.Paragraph]
    var index: Int
    private var waiting: [Cell] = []
    private var open = ""

    init(_ paragraphs: [SourceDocument.Paragraph], at start: Int) {
      self.paragraphs = paragraphs
      index = start
    }

    mutating func next() -> Cell? {
      var lines = 0
      while waiting.isEmpty {
        guard index < paragraphs.count, lines < 4 else { return nil }
        let text = paragraphs[index].text
        var pieces = text.split(omittingEmptySubsequences: false, whereSeparator: isStroke).map {
          CellText.trimmed(String($0))
        }
        let last = pieces.removeLast()
        for piece in pieces {
          waiting.append(Cell(text: joined(open, piece), paragraph: index))
          open = ""
        }
        open = joined(open, last)
        lines += 1
        index += 1
      }
      return waiting.removeFirst()
    }

    private func joined(_ head: String, _ tail: String) -> String {
      head.isEmpty || tail.isEmpty ? head + tail : head + "\n" + tail
    }
  }

  private static func endsWithStroke(_ text: String) -> Bool { CellText.trimmed(text).last.map(isStroke) ?? false }
  private static func strokes(_ text: String) -> Int { text.utf8.count > 400 ? 0 : text.count(where: isStroke) }
  private static func isStroke(_ character: Character) -> Bool { "|｜│┃".contains(character) }
}

extension SourceDocument.Table {
  fileprivate mutating func add(
    _ cell: StrokeEndTable.Cell, _ row: Int, _ column: Int, _ paragraphs: [SourceDocument.Paragraph],
    isHeading: Bool = false
  ) {
    var made = SourceDocument.Cell(cell.text, row: row, column: column, origin: paragraphs[cell.paragraph].origin)
    made.isHeading = isHeading
    cells.append(made)
  }
}
