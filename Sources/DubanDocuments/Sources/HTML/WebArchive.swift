import DubanCore

/// A web page saved as one file (.mht, and many a .doc of a web site): parts with headers as in a letter (RFC 2557), of which the
/// first that is a page is taken.
enum WebArchive {
  /// A page, and the encoding that its headers tell.
  struct Page {
    let bytes: [UInt8]
    let charset: TextEncoding?
  }

  /// The page in `bytes`: themselves where they are no archive.
  ///
  /// - Throws: `.foreign(.mhtml)` for an archive in which no page is found.
  static func page(in bytes: [UInt8]) throws(DocumentProblem) -> Page {
    guard isOne(bytes) else { return Page(bytes: bytes, charset: nil) }
    guard let page = page(inPart: bytes[...], depth: 0) else { throw .foreign(.mhtml) }
    return page
  }

  /// How `bytes` begin where they are an archive.
  static let beginnings = ["mime-version:", "from: <saved by", "content-type: multipart/"]

  private static func isOne(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).drop { $0 == 0x0D || $0 == 0x0A || $0 == 0x20 }
    let head = String(decoding: start, as: UTF8.self).lowercased()
    return beginnings.contains(where: head.hasPrefix)
  }

  /// Parts in parts: letters have two levels.
  private static let mostDepth = 4
  private static let mostParts = 10_000

  private static func page(inPart part: ArraySlice<UInt8>, depth: Int) -> Page? {
    guard depth < mostDepth else { return nil }
    let (headers, body) = parted(part)
    let type = headers["content-type"] ?? "text/plain"
    if type.lowercased().hasPrefix("multipart/") {
      guard let boundary = parameter("boundary", of: type), !boundary.isEmpty else { return nil }
      for inner in parts(of: body, boundary: boundary) {
        if let page = page(inPart: inner, depth: depth + 1) { return page }
      }
      return nil
    }
    guard type.lowercased().hasPrefix("text/html") || type.lowercased().hasPrefix("application/xhtml") else {
      return nil
    }
    let charset = parameter("charset", of: type).flatMap { HTMLCharset.encoding(called: $0.lowercased()) }
    let coding = (headers["content-transfer-encoding"] ?? "").lowercased()
    let bytes =
      coding.hasPrefix("quoted-printable")
      ? quotedPrintable(body) : coding.hasPrefix("base64") ? base64(body) : Array(body)
    return Page(bytes: bytes, charset: charset)
  }

  // MARK: Parts

  /// The headers of a part by their names in small letters, and what follows the empty line.
  private static func parted(_ part: ArraySlice<UInt8>) -> (headers: [String: String], body: ArraySlice<UInt8>) {
    var headers: [String: String] = [:]
    var last: String?
    var rest = part.drop { $0 == 0x0D || $0 == 0x0A }
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest[line.endIndex...].dropFirst()
      let text = String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
      if text.isEmpty { break }
      if let first = text.first, first == " " || first == "\t" {
        // A header goes on in the next line.
        if let last { headers[last]? += " " + text.trimmed }
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      let name = text[..<colon].lowercased()
      headers[name] = String(text[text.index(after: colon)...]).trimmed
      last = name
    }
    return (headers, rest)
  }

  /// The value of `name` in a header: `boundary="x"`.
  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let halves = piece.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard halves.count == 2, halves[0].lowercased() == name else { continue }
      return halves[1].split(separator: "\"").first.map(String.init) ?? ""
    }
    return nil
  }

  /// What stands between the lines `--boundary`.
  private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = [UInt8]("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < mostParts {
      let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[index] == 0x2D, body[index..<end].starts(with: mark) {
        if let start { parts.append(body[start..<index]) }
        start = end < body.endIndex ? end + 1 : end
      }
      index = end + 1
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  // MARK: Encodings of parts

  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      index += 1
      guard byte == 0x3D else {
        bytes.append(byte)
        continue
      }
      // A line that ends with = goes on in the next one.
      if index < body.endIndex, body[index] == 0x0A {
        index += 1
      } else if index + 1 < body.endIndex, body[index] == 0x0D, body[index + 1] == 0x0A {
        index += 2
      } else if index + 1 < body.endIndex, let high = hexadecimal(body[index]), let low = hexadecimal(body[index + 1]) {
        bytes.append(high << 4 | low)
        index += 2
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count * 3 / 4)
    var (value, bits) = (UInt32(0), 0)
    for byte in body {
      let digit: UInt8
      switch byte {
      case 0x41...0x5A: digit = byte - 0x41
      case 0x61...0x7A: digit = byte - 0x61 + 26
      case 0x30...0x39: digit = byte - 0x30 + 52
      case 0x2B: digit = 62
      case 0x2F: digit = 63
      default: continue
      }
      value = value << 6 | UInt32(digit)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return bytes
  }
}
