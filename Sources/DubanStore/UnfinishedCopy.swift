import Foundation
import Synchronization

/// A store that is being made beside another one and is not yet what it will be: a copy that is kept, a backup on its way back.
///
/// Its name says so, and its maker holds a lock on it for as long as he lives. What a maker who was stopped left behind is known by
/// its lock being free, and whoever opens the store for writing next takes it away.
struct UnfinishedCopy: ~Copyable {
  /// Where it is.
  let path: String
  private let descriptor: CInt

  /// The end of all such names.
  static let suffix = "-unfinished"

  /// Those of this process. A look at the lock of one's own would let go of what SQLite has locked in it.
  private static let own = Mutex<Set<String>>([])

  /// Makes an empty one for `kind` beside `file`, `NAME.restoring-unfinished` for `.restoring`, in place of one that was left behind.
  ///
  /// - Throws: `busy` while somebody else makes one, or why it cannot be made.
  init(_ kind: String, beside file: StoreFile, permissions: mode_t? = nil) throws(StoreError) {
    let path = file.path + kind + UnfinishedCopy.suffix
    UnfinishedCopy.removeIfLeft(path)
    guard try file.claim(path, permissions: permissions) else { throw .busy(path: path, seconds: 0) }
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if descriptor >= 0 { close(descriptor) }
      throw .busy(path: path, seconds: 0)
    }
    UnfinishedCopy.own.withLock { _ = $0.insert(path) }
    (self.path, self.descriptor) = (path, descriptor)
  }

  /// Gives it the first free name for a copy of that kind, and returns that. Nobody has it open any more.
  consuming func finish(as kind: String, of file: StoreFile) throws(StoreError) -> String {
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    var number = 1
    while true {
      let name = file.copyName(kind, number)
      // A name that is taken is never replaced, and there is no moment at which it is that of an empty file.
      if link(path, name) == 0 { return name }
      guard errno == EEXIST else {
        // A file system without links: the name is taken by an empty file first.
        let name = try file.claimName(kind)
        guard rename(path, name) == 0 else { throw .noPermission(path: name, writing: true) }
        return name
      }
      number += 1
    }
  }

  deinit {
    StoreFile.remove(path)
    close(descriptor)
    let path = path
    UnfinishedCopy.own.withLock { _ = $0.remove(path) }
  }

  /// Takes away what was left behind beside `file`, and returns the names.
  static func removeLeft(beside file: StoreFile) -> [String] {
    let (folder, name) = ((file.path as NSString).deletingLastPathComponent, (file.path as NSString).lastPathComponent)
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var left: [String] = []
    while let entry = readdir(directory) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if found.hasPrefix(name + "."), found.hasSuffix(suffix) { left.append(folder + "/" + found) }
    }
    return left.sorted().filter(removeIfLeft)
  }

  /// Takes the file away when nobody is making it; whether it did.
  @discardableResult
  private static func removeIfLeft(_ path: String) -> Bool {
    guard !own.withLock({ $0.contains(path) }) else { return false }
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    StoreFile.remove(path)
    return access(path, F_OK) != 0
  }
}
