import CExpat

/// What reads the elements of a part.
protocol XMLReader: AnyObject {
  func start(_ element: OfficeElement, _ attributes: XMLAttributes) throws(DocumentProblem.Fault)
  func end(_ element: OfficeElement) throws(DocumentProblem.Fault)
  /// A piece of text, in UTF-8; a text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentProblem.Fault)
}

/// A part of a container that is XML, given to a reader as it is unpacked.
///
/// A document type ends it at once: there are no entities but the five of XML then, and nothing is fetched from elsewhere.
final class XMLPart: PartSink {
  /// Between the name of a namespace and a name in it; no name can hold it.
  static let separator: UInt8 = 0x0A

  private let part: String
  private let parser: XML_Parser
  private let reader: any XMLReader
  private var depth = 0
  private var fed = 0
  private var fault: DocumentProblem.Fault?

  /// The part called `part`, for `reader`.
  init(_ part: String, _ reader: any XMLReader) throws(DocumentProblem) {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: Self.separator)) else {
      throw .fault(.illFormed("no memory"), at: .init(part: part))
    }
    self.part = part
    self.parser = parser
    self.reader = reader
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let context, let name else { return }
        XMLPart.of(context).start(name, attributes)
      },
      { context, name in
        guard let context, let name else { return }
        XMLPart.of(context).end(name)
      })
    XML_SetCharacterDataHandler(parser) { context, bytes, count in
      guard let context, let bytes else { return }
      XMLPart.of(context).text(bytes, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let context else { return }
      XMLPart.of(context).stop(.documentType)
    }
  }

  deinit { XML_ParserFree(parser) }

  func take(_ bytes: UnsafeRawBufferPointer) throws(DocumentProblem) {
    var rest = bytes
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.piece))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Self.piece))
      try parse(piece, isLast: false)
      // What stands unfinished in the parser is looked at again with every piece, so it must stay short.
      guard fed - Int(XML_GetCurrentByteIndex(parser)) <= ReadingLimits.pendingBytes else {
        throw .fault(.longTag(kilobytes: ReadingLimits.pendingBytes / 1_024), at: place)
      }
    }
  }

  private static let piece = 1 << 16

  func finish() throws(DocumentProblem) {
    try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(DocumentProblem) {
    fed += bytes.count
    let memory = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, memory, Int32(clamping: bytes.count), isLast ? 1 : 0)
    if let fault { throw .fault(fault, at: place) }
    guard status == XML_STATUS_OK else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
      throw .fault(.illFormed(words), at: place)
    }
  }

  private var place: DocumentProblem.Place {
    .init(
      part: part, line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  // MARK: What the parser tells

  private static func of(_ context: UnsafeMutableRawPointer) -> XMLPart {
    Unmanaged<XMLPart>.fromOpaque(context).takeUnretainedValue()
  }

  private func start(_ name: UnsafePointer<XML_Char>, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    guard fault == nil else { return }
    depth += 1
    guard depth <= ReadingLimits.depth else { return stop(.tooDeep(ReadingLimits.depth)) }
    do throws(DocumentProblem.Fault) {
      try reader.start(OfficeElement(name), XMLAttributes(attributes))
    } catch {
      stop(error)
    }
  }

  private func end(_ name: UnsafePointer<XML_Char>) {
    guard fault == nil else { return }
    depth -= 1
    do throws(DocumentProblem.Fault) {
      try reader.end(OfficeElement(name))
    } catch {
      stop(error)
    }
  }

  private func text(_ bytes: UnsafePointer<XML_Char>, _ count: Int) {
    guard fault == nil else { return }
    do throws(DocumentProblem.Fault) {
      try bytes.withMemoryRebound(to: UInt8.self, capacity: count) { memory throws(DocumentProblem.Fault) in
        try reader.text(UnsafeBufferPointer(start: memory, count: count))
      }
    } catch {
      stop(error)
    }
  }

  /// Nothing can be thrown through C, so what is wrong is kept and the parser stopped.
  private func stop(_ fault: DocumentProblem.Fault) {
    self.fault = fault
    XML_StopParser(parser, 0)
  }
}
