import DubanCore

extension SourceDocument {
  /// As bytes.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The document in `bytes`; nil when they are none, or not all of one, or more.
  package init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    do throws(ByteReader.Damage) {
      self = try SourceDocument(from: &reader)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Writes the document.
  func write(to writer: inout ByteWriter) {
    writer.write(format.rawValue)
    writer.write(blocks) { block, writer in
      switch block {
      case .paragraph(let paragraph):
        writer.write(0 as UInt8)
        writer.write(paragraph.text)
        paragraph.origin.write(to: &writer)
        writer.write(paragraph.headingLevel ?? 0)
      case .table(let table):
        writer.write(1 as UInt8)
        writer.write(table.name)
        writer.write(table.cells) { $0.write(to: &$1, inTable: table.name) }
      }
    }
    writer.write(cleanings) { $0.write(to: &$1) }
    writer.write(remarks) { $0.write(to: &$1) }
  }

  /// Reads a document.
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(format: try reader.named())
    blocks = try reader.list { (reader) throws(ByteReader.Damage) in
      switch try reader.byte() {
      case 0:
        let text = try reader.text()
        let origin = try Origin(from: &reader)
        let level = try reader.place()
        return .paragraph(Paragraph(text, origin: origin, headingLevel: level == 0 ? nil : level))
      case 1:
        var table = Table(name: try reader.optionalText())
        let name = table.name
        table.cells = try reader.list { (reader) throws(ByteReader.Damage) in try Cell(from: &reader, inTable: name) }
        return .table(table)
      default: throw ByteReader.Damage()
      }
    }
    cleanings = try reader.list(Cleaning.init(from:))
    remarks = try reader.list { (reader) throws(ByteReader.Damage) in try Remark(from: &reader) }
  }
}

extension SourceDocument.Cleaning {
  /// Writes what was cleaned.
  func write(to writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    origin.write(to: &writer)
    writer.write(before)
    writer.write(after)
  }

  /// Reads what was cleaned.
  init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let kind: Kind = try reader.named()
    let origin = try Origin(from: &reader)
    self.init(kind, at: origin, before: try reader.text(), after: try reader.text())
  }
}

extension SourceDocument.Cell {
  /// What of a field is not as it mostly is.
  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let heading = Flags(rawValue: 1)
    static let merged = Flags(rawValue: 2)
    /// Its place in the workbook follows from its place in the table.
    static let plainOrigin = Flags(rawValue: 4)
    static let all: Flags = [.heading, .merged, .plainOrigin]
  }

  fileprivate func write(to writer: inout ByteWriter, inTable name: String?) {
    var flags: Flags = []
    if isHeading { flags.insert(.heading) }
    if rowSpan != 1 || columnSpan != 1 { flags.insert(.merged) }
    if origin == Self.plainOrigin(name, row, column) { flags.insert(.plainOrigin) }
    writer.write(flags.rawValue)
    writer.write(row)
    writer.write(column)
    if flags.contains(.merged) {
      writer.write(rowSpan)
      writer.write(columnSpan)
    }
    if !flags.contains(.plainOrigin) { origin.write(to: &writer) }
    writer.write(text)
  }

  fileprivate init(from reader: inout ByteReader, inTable name: String?) throws(ByteReader.Damage) {
    let flags = Flags(rawValue: try reader.byte())
    guard Flags.all.isSuperset(of: flags) else { throw ByteReader.Damage() }
    let row = try reader.place()
    let column = try reader.place()
    var spans = (rows: 1, columns: 1)
    if flags.contains(.merged) {
      spans = (try reader.place(), try reader.place())
      guard spans.rows > 0, spans.columns > 0 else { throw ByteReader.Damage() }
    }
    let origin = flags.contains(.plainOrigin) ? Self.plainOrigin(name, row, column) : try Origin(from: &reader)
    self.init(try reader.text(), row: row, column: column, origin: origin)
    rowSpan = spans.rows
    columnSpan = spans.columns
    isHeading = flags.contains(.heading)
  }

  private static func plainOrigin(_ name: String?, _ row: Int, _ column: Int) -> Origin {
    .sheetCell(sheet: name ?? "", row: row + 1, column: column + 1)
  }
}

extension Origin {
  /// Writes the place.
  func write(to writer: inout ByteWriter) {
    switch self {
    case .line(let line):
      writer.write(0 as UInt8)
      writer.write(line)
    case .paragraph(let paragraph):
      writer.write(1 as UInt8)
      writer.write(paragraph)
    case .cell(let table, let row, let column):
      writer.write(2 as UInt8)
      for number in [table, row, column] { writer.write(number) }
    case .sheetCell(let sheet, let row, let column):
      writer.write(3 as UInt8)
      writer.write(sheet)
      writer.write(row)
      writer.write(column)
    case .inFile(let file, let place):
      writer.write(4 as UInt8)
      writer.write(file)
      // One level is all there is.
      place.parted.place.write(to: &writer)
    }
  }

  /// Reads a place.
  ///
  /// - Parameter isInFile: whether it stands behind the name of its file: there is no second one.
  init(from reader: inout ByteReader, isInFile: Bool = false) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = .line(try reader.place())
    case 1: self = .paragraph(try reader.place())
    case 2: self = .cell(table: try reader.place(), row: try reader.place(), column: try reader.place())
    case 3: self = .sheetCell(sheet: try reader.text(), row: try reader.place(), column: try reader.place())
    case 4:
      guard !isInFile else { throw ByteReader.Damage() }
      let file = try reader.text()
      self = .inFile(file, try Origin(from: &reader, isInFile: true))
    default: throw ByteReader.Damage()
    }
  }
}

extension SourceDocument.Remark {
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .deletedText: writer.write(0 as UInt8)
    case .hiddenText: writer.write(1 as UInt8)
    case .hiddenSheet(let name):
      writer.write(2 as UInt8)
      writer.write(name)
    case .hiddenRows(let sheet, let count):
      writer.write(3 as UInt8)
      writer.write(sheet)
      writer.write(count)
    case .formulasWithoutValue(let sheet, let count):
      writer.write(4 as UInt8)
      writer.write(sheet)
      writer.write(count)
    case .comments(let count):
      writer.write(5 as UInt8)
      writer.write(count)
    case .embedded(let name):
      writer.write(6 as UInt8)
      writer.write(name)
    }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = .deletedText
    case 1: self = .hiddenText
    case 2: self = .hiddenSheet(try reader.text())
    case 3: self = .hiddenRows(sheet: try reader.text(), count: try reader.place())
    case 4: self = .formulasWithoutValue(sheet: try reader.text(), count: try reader.place())
    case 5: self = .comments(try reader.place())
    case 6: self = .embedded(try reader.text())
    default: throw ByteReader.Damage()
    }
  }
}
