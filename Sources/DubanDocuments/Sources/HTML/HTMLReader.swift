import CXML2

/// Reads web pages: paragraphs by their blocks, tables with their merged fields, headings with their levels.
enum HTMLReader {
  /// The document in `bytes`: a page, or a web archive that holds one.
  static func read(_ bytes: [UInt8]) throws(DocumentProblem) -> SourceDocument {
    BlockAssembler.document(.html, try nodes(of: bytes))
  }

  /// The paragraphs and tables in `bytes`.
  static func nodes(of bytes: [UInt8]) throws(DocumentProblem) -> [BlockNode] {
    let page = try WebArchive.page(in: bytes)
    let text = try TextEncoding.text(
      of: page.bytes, declared: page.charset ?? HTMLCharset.declared(in: page.bytes))
    let parser = HTMLParser()
    try parser.parse(try HTMLTagGuard.guarded(text))
    return parser.body.finish()
  }
}

/// libxml2's parser of HTML, fed in pieces; it repairs what is broken as browsers do, nearly.
private final class HTMLParser {
  let body = HTMLBody()
  private var fault: DocumentProblem.Fault?

  func parse(_ bytes: [UInt8]) throws(DocumentProblem) {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      HTMLParser.of(context).start(name, attributes)
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      HTMLParser.of(context).end(name)
    }
    handler.characters = { context, bytes, count in
      guard let context, let bytes else { return }
      HTMLParser.of(context).text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard let parser = htmlCreatePushParserCtxt(&handler, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
      throw .fault(.illFormed("no memory"), at: .init())
    }
    defer { htmlFreeParserCtxt(parser) }
    // The page's own word about its encoding was heard already.
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(parser, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
    bytes.withUnsafeBytes { memory in
      var start = 0
      while start < memory.count, fault == nil {
        ReadingProgress.tell(.reading, start, of: memory.count)
        let count = min(Self.piece, memory.count - start)
        let piece = memory.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        htmlParseChunk(parser, piece, Int32(count), 0)
        start += count
      }
    }
    if fault == nil { htmlParseChunk(parser, nil, 0, 1) }
    if let fault { throw .fault(fault, at: .init(line: Int(xmlSAX2GetLineNumber(parser)))) }
  }

  private static let piece = 1 << 16

  private static func of(_ context: UnsafeMutableRawPointer) -> HTMLParser {
    Unmanaged<HTMLParser>.fromOpaque(context).takeUnretainedValue()
  }

  private func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard fault == nil else { return }
    do throws(DocumentProblem.Fault) {
      try body.start(String(cString: name), HTMLAttributes(attributes))
    } catch {
      fault = error
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>) {
    guard fault == nil else { return }
    do throws(DocumentProblem.Fault) {
      try body.end(String(cString: name))
    } catch {
      fault = error
    }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard fault == nil else { return }
    body.text(bytes)
  }
}

/// The attributes of a tag.
struct HTMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// Those in a list of names and values in turn.
  init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.list = list
  }

  /// The value of `name`, without blanks around it; nil when it is not there or has none.
  func text(_ name: StaticString) -> String? {
    guard var pair = list else { return nil }
    while let candidate = pair[0] {
      if xmlStrEqual(candidate, name.utf8Start) != 0 { return pair[1].map { String(cString: $0) } }
      pair += 2
    }
    return nil
  }

  /// Whether `name` is there, with or without a value.
  func has(_ name: StaticString) -> Bool {
    guard var pair = list else { return false }
    while let candidate = pair[0] {
      if xmlStrEqual(candidate, name.utf8Start) != 0 { return true }
      pair += 2
    }
    return false
  }

  /// The whole number that the value of `name` begins with.
  func number(_ name: StaticString) -> Int? {
    guard let text = text(name) else { return nil }
    let digits = text.utf8.drop { $0 == 0x20 || $0 == 0x22 }.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits.prefix(9), as: UTF8.self))
  }
}
