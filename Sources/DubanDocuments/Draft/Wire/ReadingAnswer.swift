/// What the process that reads a document answers: the document and what was understood of it, or why it is none; as bytes over a
/// pipe. While it works it tells how far it has come, in front of its answer.
package enum ReadingAnswer: Equatable, Sendable {
  case document(UnderstoodDocument)
  case problem(DocumentProblem)

  /// Changes whenever the bytes mean something else.
  private static let magic = [UInt8]("DBSD2".utf8)

  /// The most bytes that an answer may have.
  package static let mostBytes = 512 * 1_048_576

  /// The answer to `request`.
  package init(to request: ReadingRequest) {
    do throws(DocumentProblem) {
      self = .document(try UnderstoodDocument(reading: request))
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
      case 0: self = .document(try UnderstoodDocument(from: &reader))
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
  package func get() throws(DocumentProblem) -> UnderstoodDocument {
    switch self {
    case .document(let document): return document
    case .problem(let problem): throw problem
    }
  }
}

extension UnderstoodDocument {
  fileprivate func write(to writer: inout ByteWriter) {
    source.write(to: &writer)
    draft.write(to: &writer)
    writer.write(optional: progress) { $0.write(to: &$1) }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(source: try SourceDocument(from: &reader), draft: try PlanDraft(from: &reader))
    progress = try reader.optional(ProgressReport.init(from:))
  }
}
