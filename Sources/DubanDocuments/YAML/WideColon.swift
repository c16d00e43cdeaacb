import DubanCore
import DubanDiagnostics

/// Finds a key whose colon is of full width, as input methods for Chinese type it: to YAML that is no key, and what it says of
/// the lines below leads nowhere.
enum WideColon {
  /// Where such a colon stands: the line from 1, its column from 1 in Unicode scalars, and the key before it.
  typealias Place = (line: Int, column: Int, key: String)

  /// The last line up to `line` (from 1) that begins with a key, or a word of Latin letters, and such a colon.
  static func last(in text: String, upTo line: Int) -> Place? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return stride(from: min(line, lines.count), to: 0, by: -1).lazy.compactMap { place(in: lines[$0 - 1], $0) }.first
  }

  /// The first line of `text` that begins so.
  static func first(in text: String) -> Place? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.indices.lazy.compactMap { place(in: lines[$0], $0 + 1) }.first
  }

  private static func place(in line: Substring, _ number: Int) -> Place? {
    guard line.contains("：") else { return nil }
    let scalars = Array(line.unicodeScalars)
    let start = scalars.firstIndex { !" -".unicodeScalars.contains($0) } ?? scalars.count
    guard let end = scalars[start...].firstIndex(of: "："), end > start else { return nil }
    let key = String(String.UnicodeScalarView(scalars[start..<end])).trimmed
    let isKey = key.unicodeScalars.allSatisfy(isLetter) || PlanFileWords.all.keys(spelt: key) != [key]
    return isKey ? (number, end + 1, key) : nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
}
