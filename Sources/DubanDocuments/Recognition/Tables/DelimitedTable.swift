/// A table of which each row became a line, its cells parted by tabs, strokes or wide blanks.
enum DelimitedTable {
  /// How the cells of a line are parted.
  private enum Delimiter: CaseIterable {
    case tab, stroke, blanks, blank
  }

  /// The table whose headings are the line at `start`; nil where none does.
  static func reading(at start: Int, in paragraphs: [SourceDocument.Paragraph]) -> FlattenedTable? {
    let line = paragraphs[start].text
    guard line.utf8.count < 600 else { return nil }
    for delimiter in Delimiter.allCases where parts(line, by: delimiter) {
      let cells = cells(of: line, by: delimiter)
      guard cells.count >= 3, isHeading(cells) else { continue }
      if delimiter == .blank {
        // Single blanks part cells only where the next row has as many, and all headings are known.
        guard cells.count >= 4, cells.allSatisfy({ HeaderDictionary.kind(of: $0) != nil }),
          let next = paragraphs[(start + 1)...].first(where: { !CellText.isEmpty($0.text) }),
          Self.cells(of: next.text, by: .blank).count == cells.count
        else { continue }
      }
      return table(at: start, headings: cells, by: delimiter, in: paragraphs)
    }
    return nil
  }

  /// Whether `line` holds the sign often enough for three cells: most lines of a document don't.
  private static func parts(_ line: String, by delimiter: Delimiter) -> Bool {
    var signs = 0
    for scalar in line.unicodeScalars {
      switch delimiter {
      case .tab: if scalar == "\t" { signs += 1 }
      case .stroke: if isStroke(scalar) { signs += 1 }
      case .blanks, .blank: if isPlainBlank(scalar) { signs += 1 }
      }
      if signs >= 2 { return true }
    }
    return false
  }

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "｜" || scalar == "│" || scalar == "┃"
  }

  private static func isPlainBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}"
  }

  /// Whether `cells` are the headings of a plan.
  private static func isHeading(_ cells: [String]) -> Bool {
    let named = cells.filter { !$0.isEmpty }
    // 「责任领导：曹志明　　责任部门：经济发展办公室」 tells both label and value.
    guard !named.contains(where: tellsValue) else { return false }
    let kinds = named.compactMap { HeaderDictionary.kind(of: $0) }
    guard named.count >= 3, Set(kinds).count >= 3 || kinds.count >= 4, kinds.count * 3 >= named.count * 2 else {
      return false
    }
    return named.allSatisfy { $0.count <= 20 }
  }

  private static func tellsValue(_ cell: String) -> Bool {
    let words = cell.unicodeScalars
    guard let colon = words.firstIndex(where: \.isColon) else { return false }
    return words[words.index(after: colon)...].contains { !$0.isBlank }
  }

  private static func cells(of line: String, by delimiter: Delimiter) -> [String] {
    switch delimiter {
    case .tab:
      return line.split(separator: "\t", omittingEmptySubsequences: false).map { CellText.trimmed(String($0)) }
    case .stroke:
      guard line.contains(where: { "|｜│┃".contains($0) }) else { return [] }
      var parts = line.split(omittingEmptySubsequences: false, whereSeparator: { "|｜│┃".contains($0) })
        .map { CellText.trimmed(String($0)) }
      if parts.first == "" { parts.removeFirst() }
      if parts.last == "" { parts.removeLast() }
      return parts
    case .blank:
      return line.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" }).map(String.init)
    case .blanks:
      var parts: [String] = []
      var part = ""
      var blanks = 0
      for character in line {
        if character == " " || character == "\u{3000}" || character == "\u{A0}" {
          blanks += character == "\u{3000}" ? 2 : 1
          continue
        }
        if blanks >= 2, !part.isEmpty {
          parts.append(part)
          part = ""
        } else if blanks == 1, !part.isEmpty {
          part += " "
        }
        blanks = 0
        part.append(character)
      }
      if !part.isEmpty { parts.append(part) }
      return parts
    }
  }

  /// Whether a line of so many cells may be a row.
  private static func fits(_ count: Int, _ columns: Int, _ delimiter: Delimiter) -> Bool {
    switch delimiter {
    case .tab, .stroke: true
    case .blanks: count <= columns
    case .blank: count == columns
    }
  }

  /// Whether a line of strokes only rules the table (|---|---|).
  private static func isRule(_ line: String) -> Bool {
    !line.isEmpty && line.allSatisfy { "|｜│┃-—─━+┼├┤:= \t".contains($0) }
  }

  private static func table(
    at start: Int, headings: [String], by delimiter: Delimiter, in paragraphs: [SourceDocument.Paragraph]
  ) -> FlattenedTable? {
    var table = SourceDocument.Table()
    var row = 0
    var end = start + 1
    var lastRow: [Int] = []
    var questions: [Question] = []
    for (column, text) in headings.enumerated() {
      var cell = SourceDocument.Cell(text, row: 0, column: column, origin: paragraphs[start].origin)
      cell.isHeading = true
      table.cells.append(cell)
    }
    var index = start + 1
    while index < paragraphs.count {
      let text = paragraphs[index].text
      if CellText.isEmpty(text) || isRule(text) {
        index += 1
        continue
      }
      let cells = cells(of: text, by: delimiter)
      let filled = cells.filter { !$0.isEmpty }
      if filled.count >= 2, fits(cells.count, headings.count, delimiter) {
        row += 1
        lastRow = []
        for (column, cell) in cells.enumerated() where !cell.isEmpty && column < headings.count {
          lastRow.append(table.cells.count)
          table.cells.append(SourceDocument.Cell(cell, row: row, column: column, origin: paragraphs[index].origin))
        }
        if cells.count < headings.count, delimiter == .blanks {
          questions.append(Question(.column, about: Passage(text, at: paragraphs[index].origin)))
        }
      } else if filled.count == 1, Serial.leading(filled[0])?.style == .chinese, filled[0].count <= 40 {
        row += 1
        lastRow = []
        var cell = SourceDocument.Cell(filled[0], row: row, column: 0, origin: paragraphs[index].origin)
        cell.columnSpan = headings.count
        table.cells.append(cell)
      } else if filled.count == 1, let last = lastRow.last, row > 0, text.count <= 400, !isEnd(filled[0]) {
        // The rest of a cell that a line end cut, where the row has not reached its last column.
        guard lastRow.count < headings.count else { break }
        table.cells[last].text += "\n" + filled[0]
      } else {
        break
      }
      index += 1
      end = index
    }
    guard row >= 1 else { return nil }
    var result = FlattenedTable(range: start..<end, table: table)
    result.questions = questions
    return result
  }

  private static func isEnd(_ text: String) -> Bool {
    text.hasPrefix("附件") || text.hasPrefix("注：") || text.hasPrefix("注:") || text.hasSuffix("。") && text.count > 60
  }
}
