/// Finds a key whose colon is of full width, as input methods for Chinese type it: to YAML that is no key, and what it says of
/// the lines below leads nowhere.
enum WideColon {
  /// The last line up to `line` (from 1) that begins with a word of Latin letters and such a colon: its number, the colon's
  /// column (from 1, in Unicode scalars) and the word.
  static func last(in text: String, upTo line: Int) -> (line: Int, column: Int, key: String)? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for number in stride(from: min(line, lines.count), to: 0, by: -1) {
      let scalars = Array(lines[number - 1].unicodeScalars)
      let start = scalars.firstIndex { !" -".unicodeScalars.contains($0) } ?? scalars.count
      let end = scalars[start...].firstIndex { !isLetter($0) } ?? scalars.count
      guard end > start, end < scalars.count, scalars[end] == "：" else { continue }
      return (number, end + 1, String(String.UnicodeScalarView(scalars[start..<end])))
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
}
