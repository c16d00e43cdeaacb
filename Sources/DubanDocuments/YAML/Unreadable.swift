import DubanCore
import DubanDiagnostics

/// Why a text is no document at all.
enum Unreadable {
  /// Nothing in it.
  case empty
  /// More megabytes than this.
  case tooLarge(Int)
  /// Zero bytes: a picture, a database, a spreadsheet.
  case binary
  case utf16
  case notUTF8
  /// A character that no text needs, by its number.
  case controlCharacter(UInt32)
  /// A character that nobody sees, by its number.
  case invisibleCharacter(UInt32)
  /// A key whose colon is of full width, with what stands on its line.
  case wideColon(String)
  /// More levels than this.
  case tooDeep(Int)
  /// `&name` or `*name`.
  case anchor
  /// `!name`.
  case tag(String)
  /// More than one document, parted by `---`.
  case severalDocuments
  /// Neither key tells what it is.
  case neitherPlanNorUpdates
  /// Another version of the format than the one known.
  case otherVersion(String, known: Int)
  /// Broken YAML, in the words of the YAML library.
  case syntax(String)

  /// It as a problem at `place`.
  func diagnostic(at place: SourceLocation) -> Diagnostic {
    let (chinese, english) = sentences
    return Diagnostic(place, .unreadable(chinese: chinese, english: english))
  }
}
