/// What the process that reads a document answers: the document, or why it is none; as bytes over a pipe.
package enum ReadingAnswer: Equatable, Sendable {
  case document(SourceDocument)
  case problem(DocumentProblem)

  /// Changes whenever the bytes mean something else.
  private static let magic = [UInt8]("DBSD1".utf8)

  /// The most bytes that an answer may have.
  package static let mostBytes = 512 * 1_048_576

  /// The answer to `bytes` of the file called `file`.
  package init(reading bytes: [UInt8], file: String) {
    do throws(DocumentProblem) {
      self = .document(try DocumentReader.read(bytes, file: file))
    } catch {
      self = .problem(error)
    }
  }

  /// As bytes.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    for byte in Self.magic { writer.write(byte) }
    switch self {
    case .document(let document):
      writer.write(0 as UInt8)
      document.write(to: &writer)
    case .problem(let problem):
      writer.write(1 as UInt8)
      problem.write(to: &writer)
    }
    return writer.bytes
  }

  /// The answer in `bytes`; nil when they are none, or not all of one, or more.
  package init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic) else { return nil }
    var reader = ByteReader(Array(bytes[Self.magic.count...]))
    do throws(ByteReader.Damage) {
      switch try reader.byte() {
      case 0: self = .document(try SourceDocument(from: &reader))
      case 1: self = .problem(try DocumentProblem(from: &reader))
      default: return nil
      }
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// The document.
  ///
  /// - Throws: why there is none.
  package func get() throws(DocumentProblem) -> SourceDocument {
    switch self {
    case .document(let document): return document
    case .problem(let problem): throw problem
    }
  }
}
