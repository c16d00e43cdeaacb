import DubanCore
import DubanStore
import Glibc

/// A file that a person asked to be written: it stands there whole or not at all.
///
/// What is there already is replaced only when that is asked for; a link keeps being a link, a file its mode.
enum OutputFile {
  /// Refuses what `write` would refuse, before anything is done that leads to it: writes `bytes`, and as much more as a paper grows
  /// by its number, where the file is to stand, and lets it go.
  static func rehearse(_ bytes: [UInt8], to name: String, replaces: Bool) throws(Failure) {
    let path = try place(of: name, replaces: replaces).path
    guard let file = UnfinishedFile(at: path) else { throw .cannotKeep(name, SystemReason(errno)) }
    var error = put(bytes, file.descriptor)
    if error == 0 { error = put([UInt8](repeating: 0, count: growth), file.descriptor) }
    // Some disks say only now that they are full.
    if error == 0, fsync(file.descriptor) != 0 { error = errno }
    let closed = file.close(isFinished: false)
    if error == 0 { error = closed }
    guard error == 0 else { throw .cannotKeep(name, SystemReason(error)) }
  }

  /// By how many bytes a paper may grow when its number is written into it.
  private static let growth = 4_096

  /// Where the file called `name` stands or is to stand, with the mode of one that is there and may be replaced.
  private static func place(of name: String, replaces: Bool) throws(Failure) -> (path: String, mode: mode_t?) {
    guard let asked = TextFile.path(name) else { throw .noHome }
    let path = followed(asked)
    guard !Store.isPart(ofAStore: path) else { throw .isStore(name) }
    var status = stat()
    guard stat(path, &status) == 0 else {
      // A name that is too long, or one below a file, will not be there later either.
      guard errno == ENOENT else { throw .cannotKeep(name, SystemReason(errno)) }
      return (path, nil)
    }
    guard replaces else { throw .fileThere(name) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotKeep(name, SystemReason(EISDIR)) }
    return (path, status.st_mode & 0o7777)
  }

  /// Writes `bytes` into the file that `name` names, `~` being the person's own folder.
  ///
  /// - Parameters:
  ///   - keepsOwner: whether root writes for another account: the file then belongs to whom it did, or the folder does.
  ///   - newMode: the mode of a file that is new; nil for that which the system gives.
  static func write(
    _ bytes: [UInt8], to name: String, replaces: Bool, keepsOwner: Bool = false, newMode: mode_t? = nil
  ) throws(Failure) {
    let (path, mode) = try place(of: name, replaces: replaces)
    guard let file = UnfinishedFile(at: path) else { throw .cannotKeep(name, SystemReason(errno)) }
    var error = put(bytes, file.descriptor)
    if error == 0, let mode = mode ?? newMode, fchmod(file.descriptor, mode) != 0 { error = errno }
    if error == 0, keepsOwner { error = giveToOwner(file.descriptor, path) }
    if error == 0 { error = file.finish(replaces: replaces) }
    let closed = file.close(isFinished: error == 0)
    if error == 0 { error = closed }
    guard error != EEXIST else { throw .fileThere(name) }
    guard error == 0 else { throw .cannotKeep(name, SystemReason(error)) }
  }

  /// Writes `bytes` into the file that `name` names and says where it is; to the standard output where none is named.
  static func deliver(_ bytes: [UInt8], to name: String?, replaces: Bool, _ language: Language) throws {
    guard let name else { return try Output.write(String(decoding: bytes, as: UTF8.self)) }
    try write(bytes, to: name, replaces: replaces)
    Output.tell(TextFile.sentence(name, language))
  }

  /// Gives what root has written to the owner of what stands at `path`, or of its folder; the number of the error.
  private static func giveToOwner(_ descriptor: Int32, _ path: String) -> Int32 {
    var status = stat()
    guard geteuid() == 0 else { return 0 }
    guard stat(path, &status) == 0 || stat(FilePath.folder(of: path), &status) == 0 else { return errno }
    return fchown(descriptor, status.st_uid, status.st_gid) == 0 ? 0 : errno
  }

  /// Where `path` leads when it is a link, also to what is not there yet.
  private static func followed(_ path: String) -> String {
    var path = path
    for _ in 0..<mostLinks {
      if let whole = realpath(path, nil) {
        defer { free(whole) }
        return String(cString: whole)
      }
      guard let target = link(at: path) else { return path }
      path = target.hasPrefix("/") ? target : FilePath.inside(FilePath.folder(of: path), target)
    }
    return path
  }

  /// So many links the system follows before it calls them a circle.
  private static let mostLinks = 40

  /// What stands in the link at `path`; nil where there is no link.
  private static func link(at path: String) -> String? {
    var text = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = text.withUnsafeMutableBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? 0
      }
    }
    return count > 0 ? String(validating: text.prefix(count), as: UTF8.self) : nil
  }

  /// The number of the error, 0 when all is written.
  private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? EIO : errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
