/// Cuts comma-separated values into rows, one at a time.
struct CommaSeparatedParser {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// What was wrong, if anything was.
  private(set) var fault: DocumentProblem?

  /// Of `text`.
  init(_ text: String, _ separator: CommaSeparated.Separator) {
    bytes = [UInt8](text.utf8)
    self.separator = separator.rawValue
  }

  /// The next row; nil at the end.
  mutating func next() throws(DocumentProblem) -> CommaSeparated.Record? {
    guard index < bytes.count else { return nil }
    var record = CommaSeparated.Record(line: line)
    while true {
      record.fields.append(try field())
      guard index < bytes.count else { return record }
      if bytes[index] == separator {
        index += 1
        continue
      }
      endLine()
      return record
    }
  }

  private mutating func field() throws(DocumentProblem) -> String {
    if index < bytes.count, bytes[index] == 0x22 { return try quoted() }
    let start = index
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
      if bytes[index] == 0x22 { throw wrong(.strayQuote, at: index) }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quoted() throws(DocumentProblem) -> String {
    let place = self.place(of: index)
    var field: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else {
          index += 1
          guard index == bytes.count || bytes[index] == separator || isLineEnd(bytes[index]) else {
            throw wrong(.textAfterQuote, at: index)
          }
          return String(decoding: field, as: UTF8.self)
        }
        field.append(byte)
        index += 2
      } else if isLineEnd(byte) {
        field.append(0x0A)
        endLine()
      } else {
        field.append(byte)
        index += 1
      }
    }
    let problem = DocumentProblem.fault(.openQuote, at: place)
    fault = problem
    throw problem
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func endLine() {
    index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    line += 1
    lineStart = index
  }

  private mutating func wrong(_ kind: DocumentProblem.Fault, at index: Int) -> DocumentProblem {
    let problem = DocumentProblem.fault(kind, at: place(of: index))
    fault = problem
    return problem
  }

  private func place(of index: Int) -> DocumentProblem.Place {
    let column = String(decoding: bytes[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1
    return .init(line: line, column: column)
  }
}
