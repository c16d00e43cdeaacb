import DubanCore
import DubanDocuments

extension SourceDocument {
  /// What was read, a line a block or field, as tests write it down.
  var lines: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph):
        [(paragraph.headingLevel.map { "#\($0) " } ?? "") + paragraph.text]
      case .table(let table): (table.name.map { ["[\($0)]"] } ?? []) + table.cells.map(\.line)
      }
    }
  }
}

extension SourceDocument.Cell {
  /// Its place, its size where it is merged, its text.
  fileprivate var line: String {
    let size = rowSpan * columnSpan > 1 ? " \(rowSpan)x\(columnSpan)" : ""
    return "\(row),\(column)\(size)\(isHeading ? "*" : ""): \(text)"
  }
}

/// The document in `text`, or the problem as its English sentence.
func linesOf(_ bytes: [UInt8], file: String = "f") -> [String] {
  do {
    return try DocumentReader.read(bytes, file: file).lines
  } catch {
    return [error.words(.english, file: file)]
  }
}
