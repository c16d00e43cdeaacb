import DubanCore

/// A piece of a document while it is read: places are given at the end, when it is known what stays a table.
enum BlockNode {
  case paragraph(String, headingLevel: Int?)
  case table(TableNode)
  /// What was left out as a table of contents or navigation, for the person to see.
  case navigation(String)
}

/// A table while it is read.
struct TableNode {
  /// In order of rows, then columns.
  var cells: [CellNode] = []
}

/// A field of a table while it is read.
struct CellNode {
  var row: Int
  var column: Int
  var rowSpan = 1
  var columnSpan = 1
  var isHeading = false
  var content: [BlockNode] = []
}

extension TableNode {
  /// Whether it only frames what stands in it: a single field, or other tables with no two texts side by side.
  ///
  /// Web pages are laid out so, and word processors' letter heads.
  var isLayout: Bool {
    if cells.count <= 1 { return true }
    guard cells.contains(where: \.holdsTable) else { return false }
    var previousRow: Int?
    for cell in cells where cell.holdsText && !cell.holdsTable {
      if cell.row == previousRow { return false }
      previousRow = cell.row
    }
    return true
  }
}

extension CellNode {
  fileprivate var holdsTable: Bool {
    content.contains {
      if case .table = $0 { true } else { false }
    }
  }

  fileprivate var holdsText: Bool {
    content.contains {
      if case .paragraph = $0 { true } else { false }
    }
  }

  /// Its text: paragraphs in lines of their own, rows of tables in it too.
  var text: String {
    // By far most fields hold one paragraph.
    if content.count == 1, case .paragraph(let text, _) = content[0] { return text }
    return content.compactMap { node in
      switch node {
      case .paragraph(let text, _): text
      case .table(let table): table.lines
      case .navigation: nil
      }
    }.joined(separator: "\n")
  }
}

extension TableNode {
  /// A table inside a field, as text: a row a line.
  fileprivate var lines: String {
    var text = ""
    var previous: CellNode?
    for cell in cells {
      if let previous { text += cell.row == previous.row ? "\t" : "\n" }
      text += cell.text.split(separator: "\n").joined(separator: " ")
      previous = cell
    }
    return text
  }
}
