import DubanCore
import DubanDocuments
import Glibc

/// Who records something: what every event names as its actor.
enum AuthorName {
  /// The most characters that a name may have.
  static let longestName = 64

  /// The name asked for, else `DUBAN_ACTOR`, else the login under which the program runs, over SSH or not.
  static func name(_ asked: String?) throws -> String {
    let name = (asked ?? Environment.variable("DUBAN_ACTOR") ?? login).trimmed
    try checkVisible(name, option: "actor")
    let isClean = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard !name.isEmpty, name.count <= longestName, isClean else { throw Failure.badActor }
    return name
  }

  /// The most characters that a note may have.
  static let longestNote = 10_000

  /// - Throws: `badNote` when a note is given that says nothing, or more than anybody reads.
  static func check(note: String?) throws {
    guard let note else { return }
    guard !note.trimmed.isEmpty, note.count <= longestNote else { throw Failure.badNote }
    try checkVisible(note, option: "note")
  }

  /// - Throws: `invisibleCharacter` when `text`, given for `option`, holds a character that nobody sees: whoever reads it would take
  ///   it for another text than it is.
  static func checkVisible(_ text: String?, option: String) throws {
    guard let text, let code = InvisibleCharacters.first(in: text) else { return }
    throw Failure.invisibleCharacter(option: option, code: code)
  }

  private static var login: String {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return Environment.variable("USER") ?? "uid \(getuid())"
  }
}
