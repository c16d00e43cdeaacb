/// Reads a published document of any form that is read.
package enum DocumentReader {
  /// The document in `bytes`.
  ///
  /// - Parameter file: its name, which decides between text and comma-separated values and nothing else.
  /// - Throws: why it is none, or is damaged, or too large; with the place where one can be named.
  package static func read(_ bytes: [UInt8], file: String) throws(DocumentProblem) -> SourceDocument {
    var document: SourceDocument
    switch try SourceDocument.Format(telling: bytes, file: file) {
    case .text: document = try PlainTextReader.read(bytes)
    case .csv: document = try CommaSeparatedReader.read(bytes)
    case .html: document = try HTMLReader.read(bytes)
    case .docx: document = try WordReader.read(bytes)
    case .xlsx: document = try WorkbookReader.read(bytes)
    }
    document.removeInvisibleCharacters()
    guard !document.blocks.isEmpty else { throw .empty }
    return document
  }
}
