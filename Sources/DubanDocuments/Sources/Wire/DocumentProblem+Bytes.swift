extension DocumentProblem {
  /// Writes the problem. How the reading process ended is never written: that is for its parent to tell.
  func write(to writer: inout ByteWriter) {
    switch self {
    case .empty: writer.write(0 as UInt8)
    case .tooLarge(let megabytes):
      writer.write(1 as UInt8)
      writer.write(megabytes)
    case .foreign(let format):
      writer.write(2 as UInt8)
      writer.write(format.rawValue)
    case .fault(let fault, let place):
      writer.write(3 as UInt8)
      writer.write(place.part)
      writer.write(place.line)
      writer.write(place.column)
      fault.write(to: &writer)
    case .noAnswer: writer.write(4 as UInt8)
    case .inFile(let file, let problem):
      writer.write(5 as UInt8)
      writer.write(file)
      problem.write(to: &writer)
    }
  }

  /// Reads a problem.
  ///
  /// - Parameter isInFile: whether it stands behind the name of its file: there is no second one.
  init(from reader: inout ByteReader, isInFile: Bool = false) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = .empty
    case 1: self = .tooLarge(megabytes: try reader.place())
    case 2: self = .foreign(try reader.named())
    case 3:
      let place = Place(part: try reader.text(), line: try reader.place(), column: try reader.place())
      self = .fault(try Fault(from: &reader), at: place)
    case 4: self = .noAnswer(.garbled)
    case 5:
      guard !isInFile else { throw ByteReader.Damage() }
      let file = try reader.text()
      self = .inFile(file, try DocumentProblem(from: &reader, isInFile: true))
    default: throw ByteReader.Damage()
    }
  }
}

extension DocumentProblem.Fault {
  /// A fault as a number of its kind, and what belongs to it.
  private var parts: (kind: UInt8, numbers: [Int], text: String?) {
    switch self {
    case .badByte(let encoding): (0, [], encoding)
    case .unknownEncoding: (1, [], nil)
    case .mojibake: (2, [], nil)
    case .binary: (3, [], nil)
    case .brokenContainer(let words): (4, [], words)
    case .repeatedPart: (5, [], nil)
    case .missingPart(let part): (6, [], part)
    case .packing: (7, [], nil)
    case .locked: (8, [], nil)
    case .tooManyParts(let most): (9, [most], nil)
    case .largePart(let megabytes): (10, [megabytes], nil)
    case .illFormed(let words): (11, [], words)
    case .documentType: (12, [], nil)
    case .tooDeep(let most): (13, [most], nil)
    case .longTag(let kilobytes): (14, [kilobytes], nil)
    case .wideSpan(let columns): (15, [columns], nil)
    case .tooManyColumns(let most): (16, [most], nil)
    case .tooManyBlocks(let most): (17, [most], nil)
    case .tooMuchText(let megabytes): (18, [megabytes], nil)
    case .badReference(let text): (19, [], text)
    case .repeatedCell(let name): (20, [], name)
    case .badIndex(let text): (21, [], text)
    case .openQuote: (22, [], nil)
    case .textAfterQuote: (23, [], nil)
    case .strayQuote: (24, [], nil)
    case .ragged(let found, let expected): (25, [found, expected], nil)
    }
  }

  fileprivate func write(to writer: inout ByteWriter) {
    let parts = parts
    writer.write(parts.kind)
    for number in parts.numbers { writer.write(number) }
    if let text = parts.text { writer.write(text) }
  }

  fileprivate init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    switch try reader.byte() {
    case 0: self = .badByte(encoding: try reader.text())
    case 1: self = .unknownEncoding
    case 2: self = .mojibake
    case 3: self = .binary
    case 4: self = .brokenContainer(try reader.text())
    case 5: self = .repeatedPart
    case 6: self = .missingPart(try reader.text())
    case 7: self = .packing
    case 8: self = .locked
    case 9: self = .tooManyParts(try reader.place())
    case 10: self = .largePart(megabytes: try reader.place())
    case 11: self = .illFormed(try reader.text())
    case 12: self = .documentType
    case 13: self = .tooDeep(try reader.place())
    case 14: self = .longTag(kilobytes: try reader.place())
    case 15: self = .wideSpan(try reader.place())
    case 16: self = .tooManyColumns(try reader.place())
    case 17: self = .tooManyBlocks(try reader.place())
    case 18: self = .tooMuchText(megabytes: try reader.place())
    case 19: self = .badReference(try reader.text())
    case 20: self = .repeatedCell(try reader.text())
    case 21: self = .badIndex(try reader.text())
    case 22: self = .openQuote
    case 23: self = .textAfterQuote
    case 24: self = .strayQuote
    case 25: self = .ragged(found: try reader.place(), expected: try reader.place())
    default: throw ByteReader.Damage()
    }
  }
}
