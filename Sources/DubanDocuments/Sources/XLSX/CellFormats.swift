/// The formats of the fields of a workbook (`styles.xml`), as far as values are read by them.
final class CellFormats: XMLReader {
  private var own: [Int: SheetNumberFormat] = [:]
  private var ids: [Int] = []
  private var isInFormats = false
  private var formats: [SheetNumberFormat] = []

  /// The format of the fields with the style `index`.
  func format(_ index: Int) -> SheetNumberFormat {
    // Own formats may stand behind the styles that name them, so they are put together once all are there.
    if formats.count != ids.count { formats = ids.map { own[$0] ?? SheetNumberFormat(builtIn: $0) } }
    return formats.indices.contains(index) ? formats[index] : SheetNumberFormat(builtIn: 0)
  }

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    switch element {
    case .sheetNumberFormat:
      guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
      own[id] = SheetNumberFormat(code: code)
    case .cellFormats: isInFormats = true
    case .cellFormat:
      // There cannot be more of them.
      if isInFormats, ids.count < 1 << 16 { ids.append(attributes.number("numFmtId") ?? 0) }
    default: break
    }
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {
    if element == .cellFormats { isInFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {}
}
