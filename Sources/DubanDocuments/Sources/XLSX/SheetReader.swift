import DubanCore

/// Reads one sheet of a workbook.
final class SheetReader: XMLReader {
  private struct Open {
    var place: CellReference
    var type: String
    var style: Int
    var value: [UInt8] = []
    var formula: [UInt8] = []
    var hasValue = false
    var hasFormula = false
  }

  private enum Part {
    case none, value, formula
  }

  /// What stands in it.
  private(set) var fields: [SheetGrid.Field] = []
  private(set) var areas: [MergedArea] = []
  /// How many of its rows hold something and are not shown.
  private(set) var hiddenRows = 0
  /// How many formulas have no result.
  private(set) var formulasWithoutValue = 0

  private var row = -1
  private var column = -1
  private var isRowHidden = false
  private var rowHoldsText = false
  private var open: Open?
  private var part = Part.none
  private var phonetic = 0
  private var budget = ReadingBudget()
  private let strings: SharedStrings
  private let formats: CellFormats
  private let startsIn1904: Bool

  /// A reader with what the sheets share.
  init(_ strings: SharedStrings, _ formats: CellFormats, startsIn1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.startsIn1904 = startsIn1904
  }

  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    switch element {
    case .sheetRow:
      if let text = attributes.text("r") {
        guard let number = Int(text), (1...ReadingLimits.sheetRows).contains(number) else { throw .badReference(text) }
        row = number - 1
      } else {
        row += 1
      }
      guard row < ReadingLimits.sheetRows else { throw .badReference("\(row + 1)") }
      column = -1
      rowHoldsText = false
      isRowHidden = attributes.isOn("hidden", ifMissing: false)
    case .sheetCell: try startCell(attributes)
    case .value:
      part = .value
      open?.hasValue = true
    case .sheetText: if phonetic == 0, open?.type == "inlineStr" { part = .value }
    case .formula:
      part = .formula
      open?.hasFormula = true
    case .phonetic: phonetic += 1
    case .mergedCell:
      let text = attributes.text("ref") ?? ""
      guard let area = MergedArea(text) else { throw .badReference(text) }
      try budget.charge(0)
      if area.first != area.last { areas.append(area) }
    default: break
    }
  }

  func end(_ element: OfficeElement) throws(DocumentProblem.Fault) {
    switch element {
    case .value, .formula, .sheetText: part = .none
    case .phonetic: phonetic -= 1
    case .sheetCell: try endCell()
    case .sheetRow: if isRowHidden, rowHoldsText { hiddenRows += 1 }
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault) {
    switch part {
    case .none: break
    case .value: open?.value.append(contentsOf: bytes)
    case .formula: open?.formula.append(contentsOf: bytes)
    }
  }

  private func startCell(_ attributes: XMLAttributes) throws(DocumentProblem.Fault) {
    if let text = attributes.text("r") {
      guard let place = CellReference(text), row < 0 || place.row == row else { throw .badReference(text) }
      (row, column) = (place.row, place.column)
    } else {
      // The next one in its row.
      row = max(row, 0)
      column += 1
      guard column < ReadingLimits.sheetColumns else { throw .tooManyColumns(ReadingLimits.sheetColumns) }
    }
    open = Open(
      place: CellReference(row: row, column: column), type: attributes.text("t") ?? "n",
      style: attributes.number("s") ?? 0)
  }

  private func endCell() throws(DocumentProblem.Fault) {
    guard let cell = open else { return }
    open = nil
    let text = try self.text(of: cell)
    guard !text.isEmpty else { return }
    try budget.charge(text.utf8.count)
    rowHoldsText = true
    fields.append(SheetGrid.Field(place: cell.place, text: text))
  }

  private func text(of cell: Open) throws(DocumentProblem.Fault) -> String {
    if cell.hasFormula, !cell.hasValue {
      formulasWithoutValue += 1
      return "=" + String(decoding: cell.formula, as: UTF8.self)
    }
    switch cell.type {
    case "s":
      let text = String(decoding: cell.value, as: UTF8.self)
      if text.isEmpty { return "" }
      guard let index = Int(text), strings.texts.indices.contains(index) else { throw .badIndex(text) }
      return strings.texts[index]
    case "inlineStr", "str", "e": return SheetText.text(cell.value)
    case "b": return cell.value.isEmpty ? "" : cell.value == [0x30] ? "FALSE" : "TRUE"
    case "d": return String(decoding: cell.value, as: UTF8.self)
    default:
      let raw = String(decoding: cell.value, as: UTF8.self)
      return formats.format(cell.style).text(raw, startsIn1904: startsIn1904)
    }
  }
}
