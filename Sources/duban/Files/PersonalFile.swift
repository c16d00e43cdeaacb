import DubanCore
import DubanDiagnostics
import DubanDocuments
import Glibc

/// A file of a person's own, in one of their folders: settings, views, themes, and what the program remembers for them. It is
/// looked into without being named, so it must be a regular file, and nobody is held up by what is wrong with it.
struct PersonalFile {
  let path: String

  /// The file `name` in `folder`; nil without a home.
  init?(_ name: String, in folder: String?) {
    guard let folder else { return nil }
    path = "\(folder)/\(name)"
  }

  /// The file at `path`.
  init(path: String) { self.path = path }

  /// Whether there is anything of that name.
  var exists: Bool { InputFile.exists(path) }

  /// The bytes in it.
  ///
  /// - Throws: `Failure` when it cannot be read or is no regular file.
  func bytes() throws -> [UInt8] { try InputFile(path, isOwn: true).bytes }

  /// The lines of what the program remembers; empty when there are none, when they cannot be read, or when they are no text.
  var lines: [Substring] {
    guard let bytes = try? bytes(), let text = String(validating: bytes, as: UTF8.self) else { return [] }
    return text.split(separator: "\n")
  }

  /// The tree of a file that a person writes, or what is wrong with the file as a whole.
  ///
  /// - Parameter isNamed: whether somebody named it, so that it may be anything that can be read.
  func tree(isNamed: Bool = false) throws(Diagnostic) -> SourceNode {
    do {
      return try YAMLReader.read(try InputFile(path, isOwn: !isNamed).bytes, file: path)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      let sentences = Language.allCases.map { Failure.sentence(for: error, $0) }
      throw Diagnostic(.start(of: path), .unreadable(chinese: sentences[0], english: sentences[1]))
    }
  }

  /// Exchanges the whole file, whose folder is made when there is none.
  func write(_ text: String) throws(Failure) {
    try PersonalFolder.write(text, to: FilePath.name(of: path), in: FilePath.folder(of: path))
  }

  /// Gives the file another ending, in the place of one that has it.
  func rename(to ending: String) { _ = Glibc.rename(path, "\(path).\(ending)") }

  /// Moves the file to `other`, in a folder that is there.
  func move(to other: String) { _ = Glibc.rename(path, other) }

  /// Takes the file away; there may be none.
  func remove() { unlink(path) }
}
