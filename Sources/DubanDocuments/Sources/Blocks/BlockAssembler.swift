import DubanCore

/// Makes blocks with their places of what was read.
struct BlockAssembler {
  private var document: SourceDocument
  private var paragraphs = 0
  private var tables = 0

  /// The document of `format` that consists of `nodes`.
  static func document(_ format: SourceDocument.Format, _ nodes: [BlockNode]) -> SourceDocument {
    var assembler = BlockAssembler(document: SourceDocument(format: format))
    assembler.append(nodes)
    return assembler.document
  }

  private init(document: SourceDocument) {
    self.document = document
  }

  private mutating func append(_ nodes: [BlockNode]) {
    for node in nodes {
      switch node {
      case .paragraph(let text, let level): append(text, level)
      case .table(let table) where table.isLayout:
        for cell in table.cells { append(cell.content) }
      case .table(let table): append(table)
      case .navigation(let text):
        document.cleanings.append(.init(.navigation, at: .paragraph(max(1, paragraphs)), before: text, after: ""))
      }
    }
  }

  /// Lines broken inside a paragraph become paragraphs of their own, as they look; all of them stand at its place.
  private mutating func append(_ text: String, _ level: Int?) {
    paragraphs += 1
    let origin = Origin.paragraph(paragraphs)
    for line in text.split(separator: "\n") where !TextLine.isBlank(line) {
      document.blocks.append(.paragraph(.init(String(line), origin: origin, headingLevel: level)))
    }
  }

  private mutating func append(_ node: TableNode) {
    tables += 1
    var table = SourceDocument.Table()
    table.cells.reserveCapacity(node.cells.count)
    for cell in node.cells {
      let origin = Origin.cell(table: tables, row: cell.row + 1, column: cell.column + 1)
      var field = SourceDocument.Cell(cell.text, row: cell.row, column: cell.column, origin: origin)
      field.rowSpan = cell.rowSpan
      field.columnSpan = cell.columnSpan
      field.isHeading = cell.isHeading
      table.cells.append(field)
    }
    document.blocks.append(.table(table))
  }
}
