/// Reads DOCX (ECMA-376): paragraphs with their automatic numbers, tables, and of tracked changes what stands at last.
enum WordReader {
  /// The document in `bytes`.
  static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> SourceDocument {
    let package = try OfficePackage(bytes, usual: "word/document.xml")
    // Styles and numbers may lie behind the text in the file, so they are read first.
    let styles = WordStyles()
    let numbering = WordNumbering()
    var readers: [String: any XMLReader] = [:]
    if let part = package.part("numbering", usual: "word/numbering.xml") { readers[part] = numbering }
    if let part = package.part("styles", usual: "word/styles.xml") { readers[part] = styles }
    try package.parse(readers)
    let body = WordBody(styles, numbering)
    try package.parse([package.main: body])
    var document = BlockAssembler.document(.docx, body.nodes)
    document.remarks += body.remarks
    return document
  }
}
