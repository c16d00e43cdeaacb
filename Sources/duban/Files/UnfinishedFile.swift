import Glibc

/// A file that is being written, and stands under its name only when it is whole.
///
/// Where the disk knows files without a name it has none until then, so that nothing is left of it wherever the process ends.
/// Elsewhere it is called `.NAME.PID` meanwhile, and whoever next writes a file of that name clears away what dead processes left.
struct UnfinishedFile {
  let descriptor: Int32
  private let path: String
  /// How it is called meanwhile; used by files without a name only for the moment in which they replace another.
  private let beside: String
  private let hasName: Bool

  /// `O_TMPFILE`, which only the headers of GNU tell: open(2).
  private static let withoutName = 0o20_000_000 | O_DIRECTORY
  /// How many seconds old a file must be that a dead process is said to have left: a process of another machine, or of another
  /// namespace, is not seen here, and its file is still written.
  private static let leftAfter = 600

  /// A new one, to stand at `path`; nil, with the error in `errno`, when none can be made in its folder.
  ///
  /// - Parameter isNamed: whether it has a name from the start, as where the disk knows no others.
  init?(at path: String, isNamed: Bool = false) {
    self.path = path
    let folder = FilePath.folder(of: path)
    let name = UnfinishedFile.shortened(FilePath.name(of: path))
    beside = FilePath.inside(folder, ".\(name).\(getpid())")
    UnfinishedFile.clear(of: name, in: folder)
    var (made, knowsOthers): (Int32, Bool) = (-1, false)
    // A file without a name gets one by the way that the system has to what is open.
    if !isNamed, access("/proc/self/fd", X_OK) == 0 {
      made = open(folder, UnfinishedFile.withoutName | O_WRONLY | O_CLOEXEC, 0o666)
      knowsOthers = made >= 0 || ![EOPNOTSUPP, EISDIR, EINVAL].contains(errno)
    }
    hasName = !knowsOthers
    if hasName { made = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard made >= 0 else { return nil }
    descriptor = made
  }

  /// `name` with room for what is put around it: a disk takes no name of more than 255 bytes.
  private static func shortened(_ name: String) -> String {
    var name = name[...]
    while name.utf8.count > 240 { name = name.dropLast() }
    return String(name)
  }

  /// Lets it stand under its name once all of it was written; the number of the error where it does not.
  ///
  /// - Parameter replaces: whether it takes the place of one that is there; a file that came since is never run over otherwise.
  func finish(replaces: Bool) -> Int32 {
    // Before the name leads to it, the disk has all of it.
    guard fsync(descriptor) == 0 else { return errno }
    if !hasName {
      let target = replaces ? beside : path
      let itself = "/proc/self/fd/\(descriptor)"
      guard linkat(AT_FDCWD, itself, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0 else { return errno }
      guard replaces else { return 0 }
    }
    var error: Int32 = 0
    if replaces ? rename(beside, path) != 0 : link(beside, path) != 0 { error = errno }
    if error != 0 || !replaces { unlink(beside) }
    return error
  }

  /// Closes it; what was not finished is gone. The number of the error of closing, 0 when there is none.
  func close(isFinished: Bool) -> Int32 {
    let error = Glibc.close(descriptor) == 0 ? 0 : errno
    if !isFinished, hasName { unlink(beside) }
    return error
  }

  /// Clears away what dead processes left when they wrote a file called `name` in `folder`.
  private static func clear(of name: String, in folder: String) {
    let start = ".\(name)."
    for left in FolderListing.names(in: folder) where left.hasPrefix(start) {
      let digits = left.dropFirst(start.count)
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let process = pid_t(digits), process > 0,
        process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      else { continue }
      let path = FilePath.inside(folder, left)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        status.st_mtim.tv_sec < time(nil) - leftAfter
      else { continue }
      unlink(path)
    }
  }
}
