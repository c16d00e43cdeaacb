/// Reads XLSX (ECMA-376): a table a sheet, as its fields are shown.
enum WorkbookReader {
  /// The document in `bytes`.
  static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> SourceDocument {
    let package = try OfficePackage(bytes, usual: "xl/workbook.xml")
    let workbook = WorkbookPart()
    let strings = SharedStrings()
    let formats = CellFormats()
    var readers: [String: any XMLReader] = [package.main: workbook]
    if let part = package.part("sharedStrings", usual: "xl/sharedStrings.xml") { readers[part] = strings }
    if let part = package.part("styles", usual: "xl/styles.xml") { readers[part] = formats }
    try package.parse(readers)

    var document = SourceDocument(format: .xlsx)
    var sheets: [(name: String, part: String, reader: SheetReader)] = []
    var parts: [String: any XMLReader] = [:]
    for sheet in workbook.sheets {
      // Sheets of charts and macros hold no fields.
      guard let relationship = package.relationships.byID[sheet.id], relationship.kind == "worksheet" else { continue }
      guard let part = package.name(of: relationship.target) else {
        throw .fault(.missingPart(relationship.target), at: .init(part: package.main))
      }
      guard !sheet.isHidden else {
        document.remarks.append(.hiddenSheet(sheet.name))
        continue
      }
      let reader = SheetReader(strings, formats, startsIn1904: workbook.startsIn1904)
      guard parts.updateValue(reader, forKey: part) == nil else { throw .fault(.repeatedPart, at: .init(part: part)) }
      sheets.append((sheet.name, part, reader))
    }
    try package.parse(parts)
    for (name, part, reader) in sheets { try append(name, part, reader, to: &document) }
    return document
  }

  private static func append(
    _ name: String, _ part: String, _ reader: SheetReader, to document: inout SourceDocument
  ) throws(DocumentProblem) {
    if reader.hiddenRows > 0 { document.remarks.append(.hiddenRows(sheet: name, count: reader.hiddenRows)) }
    if reader.formulasWithoutValue > 0 {
      document.remarks.append(.formulasWithoutValue(sheet: name, count: reader.formulasWithoutValue))
    }
    guard !reader.fields.isEmpty else { return }
    do throws(DocumentProblem.Fault) {
      var grid = SheetGrid(reader.fields, reader.areas)
      document.blocks.append(.table(try grid.table(name)))
    } catch {
      throw .fault(error, at: .init(part: part))
    }
  }
}

/// The part of a workbook that names its sheets.
final class WorkbookPart: XMLReader {
  /// A sheet by the id of its part.
  struct Sheet {
    let name: String
    let id: String
    let isHidden: Bool
  }

  /// In the order in which they are shown.
  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904.
  private(set) var startsIn1904 = false

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    switch element {
    case .workbookProperties: startsIn1904 = attributes.isOn("date1904", ifMissing: false)
    case .sheet:
      guard let name = attributes.text("name"), let id = attributes.text("id") else { return }
      guard sheets.count < ReadingLimits.parts else { throw .tooManyParts(ReadingLimits.parts) }
      let isHidden = attributes.has("state", "hidden") || attributes.has("state", "veryHidden")
      sheets.append(Sheet(name: name, id: id, isHidden: isHidden))
    default: break
    }
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {}
}
