/// Reads DOCX (ECMA-376): paragraphs with their automatic numbers, tables, notes, what is embedded, and of tracked changes what
/// stands at last.
enum WordReader {
  /// The document in `bytes`.
  static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> SourceDocument {
    let (nodes, remarks) = try nodes(of: bytes, depth: 0)
    var document = BlockAssembler.document(.docx, nodes)
    document.remarks += remarks
    return document
  }

  /// A document may be put into one that is put into one.
  private static let mostDepth = 2

  private static func nodes(
    of bytes: [UInt8], depth: Int
  ) throws(DocumentProblem) -> (nodes: [BlockNode], remarks: [SourceDocument.Remark]) {
    let package = try OfficePackage(bytes, usual: "word/document.xml")
    // Styles and numbers may lie behind the text in the file, so they are read first.
    let styles = WordStyles()
    let numbering = WordNumbering()
    var readers: [String: any XMLReader] = [:]
    if let part = package.part("numbering", usual: "word/numbering.xml") { readers[part] = numbering }
    if let part = package.part("styles", usual: "word/styles.xml") { readers[part] = styles }
    try package.parse(readers)

    // Then what is attached to the text, so that it stands where the text names it.
    var margins: [(part: String, isHeader: Bool, reader: WordBody)] = []
    var notes: [String: WordBody] = [:]
    for (part, isHeader) in package.parts("header").map({ ($0, true) }) + package.parts("footer").map({ ($0, false) }) {
      margins.append((part, isHeader, WordBody(styles, WordNumbering())))
    }
    for part in package.parts("footnotes") + package.parts("endnotes") {
      notes[part] = WordBody(styles, WordNumbering())
    }
    var small: [String: any XMLReader] = notes
    for margin in margins { small[margin.part] = margin.reader }
    try package.parse(small)
    var attached = WordAttachments()
    for reader in notes.values { attached.notes.merge(reader.notes) { first, _ in first } }
    var remarks: [SourceDocument.Remark] = []
    for (id, part) in package.targets("aFChunk") {
      attached.embedded[id] = try embedded(part, in: package, depth: depth, &remarks)
    }

    let body = WordBody(styles, numbering, attached)
    try package.parse([package.main: body])
    let nodes = WordMargins.nodes(
      headers: margins.filter(\.isHeader).map(\.reader.nodes),
      footers: margins.filter { !$0.isHeader }.map(\.reader.nodes),
      body: body.nodes)
    return (nodes, body.remarks + remarks)
  }

  /// The document that lies as `part` in `package`: a page, a text, or a Word document.
  private static func embedded(
    _ part: String, in package: OfficePackage, depth: Int, _ remarks: inout [SourceDocument.Remark]
  ) throws(DocumentProblem) -> WordAttachments.Embedded {
    let collector = PartCollector()
    try package.container.read([part]) { (_) throws(DocumentProblem) in collector }
    let name = part.split(separator: "/").last.map(String.init) ?? part
    do throws(DocumentProblem) {
      switch try SourceDocument.Format(telling: collector.bytes) {
      case .html: return .nodes(try HTMLReader.nodes(of: collector.bytes))
      case .text, .csv:
        let text = try PlainTextReader.read(collector.bytes)
        return .nodes(
          text.blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { .paragraph(paragraph.text, headingLevel: nil) } else { nil }
          })
      case .docx:
        guard depth < mostDepth else { return .unread(name) }
        let inner = try nodes(of: collector.bytes, depth: depth + 1)
        remarks += inner.remarks
        return .nodes(inner.nodes)
      case .xlsx: return .unread(name)
      }
    } catch {
      // What is put in and cannot be read is told; the rest of the document can.
      return .unread(name)
    }
  }
}

/// Keeps the bytes of a part as they are.
private final class PartCollector: PartSink {
  private(set) var bytes: [UInt8] = []

  func take(_ bytes: UnsafeRawBufferPointer) throws(DocumentProblem) { self.bytes.append(contentsOf: bytes) }
  func finish() throws(DocumentProblem) {}
}
