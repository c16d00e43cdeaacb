/// The lines of a file as a person sees them in an editor, for showing one of them.
struct FileLines {
  /// Without their ends.
  let lines: [Substring]

  /// The lines of `text`.
  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The lines of `bytes` in whatever encoding they are; none where they are no text.
  init(_ bytes: [UInt8]) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: body, as: UTF8.self) {
      self.init(text)
    } else {
      self.init((try? TextEncoding.text(of: bytes)) ?? "")
    }
  }

  /// The line number `number`, from 1; nil where there is none, or one that is too long to be shown.
  func line(_ number: Int) -> String? {
    guard lines.indices.contains(number - 1), lines[number - 1].utf8.count <= FileLines.longest else { return nil }
    return String(lines[number - 1])
  }

  /// Longer lines than this help nobody. Bytes.
  private static let longest = 2000
}
