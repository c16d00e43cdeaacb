extension SourceDocument.Format {
  /// The form of `bytes`, told by what is in them.
  ///
  /// - Parameter file: the name of the file: a text whose name ends in `.csv` or `.tsv` is a table, whatever its rows are.
  /// - Throws: `.empty`, `.tooLarge`, `.foreign`, or why it is no text.
  package init(telling bytes: [UInt8], file: String = "") throws(DocumentProblem) {
    guard bytes.count <= ReadingLimits.documentBytes else {
      throw .tooLarge(megabytes: ReadingLimits.documentBytes / 1_048_576)
    }
    guard !bytes.isEmpty else { throw .empty }
    if let foreign = ForeignFormat(bytes) { throw .foreign(foreign) }
    if bytes.starts(with: "PK".utf8), bytes.count > 3, bytes[2] < 0x20 {
      self = try Self.told(byPartsOf: Container(bytes), bytes, file: file)
      return
    }
    let text = try TextEncoding.text(of: bytes, declared: HTMLCharset.declared(in: bytes))
    self = try Self.told(byText: text, file: file)
  }

  private static func told(
    byPartsOf container: Container, _ bytes: [UInt8], file: String
  ) throws(DocumentProblem) -> Self {
    let names = Set(container.names.map { $0.lowercased() })
    func has(_ folder: String) -> Bool { names.contains { $0.hasPrefix(folder) } }
    if names.contains("ofd.xml") { throw .foreign(.ofd) }
    if names.contains("xl/workbook.bin") { throw .foreign(.xlsb) }
    if names.contains("word/document.xml") { return .docx }
    if names.contains("xl/workbook.xml") { return .xlsx }
    if names.contains("meta-inf/container.xml") { throw .foreign(.epub) }
    if names.contains("content.xml"), names.contains("mimetype") {
      throw .foreign(openDocument(bytes, file: file))
    }
    if names.contains("[content_types].xml") {
      // The main part may have any name in its folder.
      if has("word/") { return .docx }
      if has("xl/") { return .xlsx }
      if has("ppt/") { throw .foreign(.slides) }
    }
    throw .foreign(.archive)
  }

  /// What an OpenDocument file is: its first part says so, stored as it is (OpenDocument 1.3, part 2 §3.3); where a packer did otherwise,
  /// its name does.
  private static func openDocument(_ bytes: [UInt8], file: String) -> ForeignFormat {
    // Behind the 30 bytes of the part's head and its name.
    let kind = String(decoding: bytes.dropFirst(30).prefix(80), as: UTF8.self)
    let prefix = "mimetypeapplication/vnd.oasis.opendocument."
    guard kind.hasPrefix(prefix) else {
      let name = file.lowercased()
      return name.hasSuffix(".ods") || name.hasSuffix(".ots") ? .openSpreadsheet : .openDocument
    }
    let word = kind.dropFirst(prefix.count)
    if word.hasPrefix("spreadsheet") { return .openSpreadsheet }
    return word.hasPrefix("presentation") ? .slides : .openDocument
  }

  private static func told(byText text: String, file: String) throws(DocumentProblem) -> Self {
    guard !TextLine.isBlank(text) else { throw .empty }
    switch MarkupSigns(text).kind {
    case .html, .mhtml: return .html
    case .officeXML: throw .foreign(.officeXML)
    case .xml: throw .foreign(.xml)
    case .none: break
    }
    let name = file.lowercased()
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .csv }
    return CommaSeparated.isTable(text) ? .csv : .text
  }
}
