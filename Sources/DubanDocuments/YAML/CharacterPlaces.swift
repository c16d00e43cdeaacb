import DubanDiagnostics
import DubanCore

/// Turns the YAML library's marks into places.
///
/// The library counts columns in Unicode scalars; a person (and an editor) counts characters. The two differ only in
/// lines with combining marks or joined emoji, so only those lines are kept.
struct CharacterPlaces {
  private let file: String
  private var composedLines: [Int: Substring] = [:]

  /// The places of `text`, which stood in `file`.
  init(text: String, file: String) {
    self.file = file
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.utf8.contains(where: { $0 >= 0xCC }), line.count != line.unicodeScalars.count {
        composedLines[number] = line
      }
    }
  }

  /// The file's first character.
  var first: SourceLocation { .start(of: file) }

  /// The place of the scalar number `scalarColumn` (from 1) of `line` (from 1).
  func place(line: Int, scalarColumn: Int) -> SourceLocation {
    guard let text = composedLines[line] else {
      return SourceLocation(file: file, line: max(line, 1), column: max(scalarColumn, 1))
    }
    var scalars = scalarColumn - 1
    var column = 1
    for character in text {
      scalars -= character.unicodeScalars.count
      guard scalars >= 0 else { break }
      column += 1
    }
    return SourceLocation(file: file, line: line, column: column)
  }
}
