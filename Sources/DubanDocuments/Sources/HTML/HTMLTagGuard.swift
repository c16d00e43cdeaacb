/// What is asked of a web page before the parser sees it: no endless tags, over which it would take minutes.
enum HTMLTagGuard {
  /// Bytes of the value of an attribute that is kept; pictures inside the page are longer, and nothing is read from them.
  private static let keptValue = 4_096

  /// `text` as UTF-8 with long values of attributes emptied.
  ///
  /// - Throws: `.longTag` with the line of a tag that is longer than 64 KiB even so.
  static func guarded(_ text: String) throws(DocumentProblem) -> [UInt8] {
    var scanner = Scanner(bytes: [UInt8](text.utf8))
    return try scanner.run()
  }

  private struct Scanner {
    let bytes: [UInt8]
    var output: [UInt8] = []
    var index = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      output.reserveCapacity(bytes.count)
    }

    mutating func run() throws(DocumentProblem) -> [UInt8] {
      while index < bytes.count {
        if bytes[index] == 0x3C {
          if has("<!--", at: index) {
            copy(through: "-->")
          } else if has("<![", at: index) {
            // Word's conditions, which browsers pass over.
            index = bytes[index...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
          } else if index + 1 < bytes.count, isLetter(bytes[index + 1]) || bytes[index + 1] == 0x2F {
            try tag()
          } else {
            copy()
          }
        } else {
          copy()
        }
      }
      return output
    }

    /// Copies a tag; after one of a script or a style, all to its end as well.
    private mutating func tag() throws(DocumentProblem) {
      let start = index
      let outputStart = output.count
      copy()
      var mayQuote = false
      while index < bytes.count, bytes[index] != 0x3E {
        let byte = bytes[index]
        if mayQuote, byte == 0x22 || byte == 0x27 {
          value(closedBy: byte)
          mayQuote = false
        } else {
          if byte == 0x3D { mayQuote = true } else if byte > 0x20 { mayQuote = false }
          copy()
        }
        guard output.count - outputStart <= ReadingLimits.tagBytes else {
          let line = bytes[..<start].count { $0 == 0x0A } + 1
          throw .fault(.longTag(kilobytes: ReadingLimits.tagBytes / 1_024), at: .init(line: line))
        }
      }
      if index < bytes.count { copy() }
      for name in ["script", "style"] where hasWord(name, at: start + 1) { copy(before: "</" + name) }
    }

    /// Copies a quoted value, emptied when it is long.
    private mutating func value(closedBy quote: UInt8) {
      let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count
      if end - index > HTMLTagGuard.keptValue, end < bytes.count {
        output += [quote, quote]
      } else {
        output += bytes[index..<min(end + 1, bytes.count)]
      }
      index = min(end + 1, bytes.count)
    }

    private mutating func copy() {
      output.append(bytes[index])
      index += 1
    }

    private mutating func copy(through end: String) {
      copy(before: end)
      let count = min(end.utf8.count, bytes.count - index)
      output += bytes[index..<(index + count)]
      index += count
    }

    private mutating func copy(before end: String) {
      let start = index
      while index < bytes.count, !(bytes[index] == (end.utf8.first ?? 0) && has(end, at: index)) { index += 1 }
      output += bytes[start..<index]
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    /// Whether `word`, in small letters, stands at `index`.
    private func has(_ word: String, at index: Int) -> Bool {
      guard index + word.utf8.count <= bytes.count else { return false }
      return zip(bytes[index...], word.utf8).allSatisfy { ($0 | (isLetter($0) ? 0x20 : 0)) == $1 }
    }

    private func hasWord(_ word: String, at index: Int) -> Bool {
      guard has(word, at: index) else { return false }
      let end = index + word.utf8.count
      return end >= bytes.count || !isLetter(bytes[end])
    }
  }
}
