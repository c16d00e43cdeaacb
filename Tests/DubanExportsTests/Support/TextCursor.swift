import Glibc

/// Walks over a text from one mark to the next, by the C library: a thousand files are read where nothing is optimised.
struct TextCursor {
  private var place: UnsafePointer<CChar>

  /// What `body` makes of a cursor at the start of `bytes`.
  static func over<Result>(_ bytes: [UInt8], _ body: (inout TextCursor) throws -> Result) rethrows -> Result {
    try (bytes + [0]).withUnsafeBytes { memory in
      var cursor = TextCursor(place: memory.baseAddress!.assumingMemoryBound(to: CChar.self))
      return try body(&cursor)
    }
  }

  /// Goes behind the next `mark`; stays where it is when there is none.
  mutating func go(behind mark: String) -> Bool {
    guard let found = strstr(place, mark) else { return false }
    place = UnsafePointer(found) + mark.utf8.count
    return true
  }

  /// What stands before the next `mark`, behind which it goes; all that is left when there is none.
  mutating func text(before mark: String) -> String {
    let start = place
    let end = strstr(place, mark).map { UnsafePointer($0) } ?? place + strlen(place)
    place = end.pointee == 0 ? end : end + mark.utf8.count
    return String(
      decoding: UnsafeRawBufferPointer(start: UnsafeRawPointer(start), count: end - start), as: UTF8.self)
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { place.pointee == 0 }
}

extension String {
  /// Without the entities of XML and HTML that the program writes.
  var withoutEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      text += rest[..<start]
      let signs: [Substring: String] = ["lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "amp": "&"]
      text += signs[rest[rest.index(after: start)..<end]] ?? "?"
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}

extension String {
  /// What stands behind the first `start` and before the next `end`.
  func between(_ start: String, _ end: String) -> String {
    guard let from = firstRange(of: start)?.upperBound else { return "" }
    let rest = self[from...]
    return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
  }
}
