import DubanCore
import DubanDocuments

/// Tables drawn as lines of text: cells parted by `|`, `^` goes on with the cell above, `<` with the one at the left, `\n` is a
/// line end inside a cell.
enum TableSketch {
  static func table(_ lines: String...) -> SourceDocument.Table { table(lines) }

  static func table(_ lines: [String]) -> SourceDocument.Table {
    var table = SourceDocument.Table()
    var owner: [[Int]] = []
    for (row, line) in lines.enumerated() {
      let texts = line.split(separator: "|", omittingEmptySubsequences: false).map { text in
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text).replacing("\\n", with: "\n")
      }
      owner.append([])
      for (column, text) in texts.enumerated() {
        let key = text.filter { $0 != " " }
        if key == "^", row > 0 {
          let cell = owner[row - 1][column]
          if column == table.cells[cell].column { table.cells[cell].rowSpan += 1 }
          owner[row].append(cell)
        } else if key == "<", column > 0 {
          let cell = owner[row][column - 1]
          if row == table.cells[cell].row { table.cells[cell].columnSpan += 1 }
          owner[row].append(cell)
        } else {
          owner[row].append(table.cells.count)
          table.cells.append(
            SourceDocument.Cell(
              text, row: row, column: column, origin: .cell(table: 1, row: row + 1, column: column + 1)))
        }
      }
    }
    return table
  }

  /// What is read of a table in a plan for 2026.
  static func read(_ lines: String...) -> TableReading { TableRecognizer(context: context).read(table(lines)) }

  /// The paragraphs of a text, a line each.
  static func paragraphs(_ text: String) -> [SourceDocument.Paragraph] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      SourceDocument.Paragraph(String($1), origin: .line($0 + 1))
    }
  }

  /// What is read of the flattened tables in `text`.
  static func flattened(_ text: String) -> TableReading {
    var reading = TableReading()
    for table in FlattenedTable.find(in: paragraphs(text)) {
      reading.append(TableRecognizer(context: context).read(table))
    }
    return reading
  }

  static let context: RecognitionContext = {
    var context = RecognitionContext()
    if let start = Day(2026, 1, 1), let end = Day(2026, 12, 31) { context.period = Period(start: start, end: end) }
    return context
  }()
}

extension TaskDraft {
  /// In one line: number, title, who.
  var sketch: String {
    var result = "[\(number)] \(title.value)"
    if !leads.isEmpty { result += " 牵头:" + leads.map(\.value).joined(separator: "、") }
    if !responsible.isEmpty { result += " 责任:" + responsible.map(\.value).joined(separator: "、") }
    if !cooperating.isEmpty { result += " 配合:" + cooperating.map(\.value).joined(separator: "、") }
    for (role, units) in roles.sorted(by: { $0.key < $1.key }) {
      result += " \(role):" + units.map(\.value).joined(separator: "、")
    }
    if !leaders.isEmpty { result += " 领导:" + leaders.map(\.value).joined(separator: "、") }
    return result
  }

  /// The task and all below it, deeper ones behind dots.
  func sketches(_ depth: Int = 0) -> [String] {
    [String(repeating: ".", count: depth) + sketch] + children.flatMap { $0.sketches(depth + 1) }
  }
}

extension TableReading {
  /// All tasks, a line each.
  var sketches: [String] { tasks.flatMap { $0.sketches() } }

  /// The section titles from the outermost to that of `task`.
  func path(of task: TaskDraft) -> String {
    var names: [String] = []
    var id = task.section
    while let section = sections.first(where: { $0.id == id }) {
      names.insert(section.title.value, at: 0)
      id = section.parent
    }
    return names.joined(separator: "/")
  }
}
