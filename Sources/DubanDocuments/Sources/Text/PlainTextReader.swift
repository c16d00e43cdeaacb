import DubanCore

/// Reads a text file: a paragraph a line.
///
/// Nothing is understood and nothing cleaned but what nobody sees; lines without anything to see are left out, and the numbers
/// of the others tell where they stood.
enum PlainTextReader {
  /// The document in `bytes`.
  static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> SourceDocument {
    var document = SourceDocument(format: .text)
    var budget = ReadingBudget()
    var number = 1
    for line in LineCutter(try TextEncoding.text(of: bytes)) {
      defer { number += 1 }
      guard !TextLine.isBlank(line) else { continue }
      do throws(DocumentProblem.Fault) {
        try budget.charge(line.utf8.count)
      } catch {
        throw .fault(error, at: .init(line: number))
      }
      document.blocks.append(.paragraph(.init(line, origin: .line(number))))
    }
    return document
  }
}

/// The lines of a text, ended by LF, CR LF, CR, or one of Unicode's separators.
struct LineCutter: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var index = 0

  /// Those of `text`.
  init(_ text: String) {
    bytes = [UInt8](text.utf8)
  }

  /// The next line without its end.
  mutating func next() -> String? {
    guard index < bytes.count else { return nil }
    let start = index
    while index < bytes.count {
      let length = ending(at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      let end = index
      index += length
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// How many bytes of a line's end stand there; 0 for none.
  private func ending(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A, 0x0B, 0x0C: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    // U+2028 and U+2029.
    case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }
}
