import DubanCore
import DubanStore
import DubanTUI
import Glibc

/// A text that a person saves under a name of their choice.
enum TextFile {
  /// Writes `text` into the file that `name` names, `~` being the person's own folder, and says where it is. A file that is
  /// there already is left alone unless it `replaces` it, whole or not at all.
  static func save(_ text: String, to name: String, replaces: Bool, _ language: Language) -> Message {
    guard let path = path(name) else { return .notSaved(Failure.sentence(for: Failure.noHome, language)) }
    do throws(Failure) {
      if replaces {
        try PersonalFolder.write(text, to: FilePath.name(of: path), in: FilePath.folder(of: path))
        return .saved(path: path)
      }
      return try writeNew(text, path) ? .saved(path: path) : .fileExists
    } catch {
      return .notSaved(error.words(language) ?? "")
    }
  }

  /// Writes `text` into the file that `name` names; one that is there already is refused unless it `replaces` it.
  static func write(_ text: String, to name: String, replaces: Bool) throws(Failure) {
    guard let path = path(name) else { throw .noHome }
    guard !isFolder(path) else { throw .folderThere(name) }
    guard !Store.isPart(ofAStore: path) else { throw .isStore(name) }
    if replaces {
      try PersonalFolder.write(text, to: FilePath.name(of: path), in: FilePath.folder(of: path))
    } else if try !writeNew(text, path) {
      throw .fileThere(name)
    }
  }

  /// That the file called `name` was written, and where it is.
  static func sentence(_ name: String, _ language: Language) -> String {
    language.pick("已写入 \(path(name) ?? name)", "Written to \(path(name) ?? name)")
  }

  /// Whether a folder is there, or is meant by the stroke at the end.
  private static func isFolder(_ path: String) -> Bool { path.hasSuffix("/") || FolderListing.isFolder(path) }

  /// The whole path of a name; nil when it asks for a home and there is none.
  static func path(_ name: String) -> String? {
    if name.hasPrefix("/") { return name }
    if name == "~" || name.hasPrefix("~/") {
      return Environment.variable("HOME").map { $0 + name.dropFirst() }
    }
    guard let folder = getcwd(nil, 0) else { return name }
    defer { free(folder) }
    return String(cString: folder) + "/" + name
  }

  /// Writes a file that is not there yet; false when it is.
  private static func writeNew(_ text: String, _ path: String) throws(Failure) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { return false }
    guard descriptor >= 0 else { throw .cannotKeep(path, SystemReason(errno)) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = SystemReason(errno)
        unlink(path)
        throw .cannotKeep(path, reason)
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
