import Glibc

/// A small file of lines that the program remembers for somebody, and that several of its processes may change at once.
///
/// It is changed in its place under a lock, because who came in over SSH may not give files other names. Whatever goes wrong is
/// passed over: what stands in it is a convenience.
struct SharedFile {
  let path: String

  /// More than this is not ours.
  private static let mostBytes = 1 << 20

  /// Its lines; empty when there are none, when they cannot be read, or when they are no text.
  var lines: [Substring] {
    guard let descriptor = opened(O_RDONLY) else { return [] }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH) == 0 else { return [] }
    return SharedFile.lines(of: descriptor)
  }

  /// Puts other lines in the place of those that are there, while nobody else does. The folder is made when there is none.
  func change(_ change: ([Substring]) -> [String]) {
    try? PersonalFolder.make(FilePath.folder(of: path))
    guard let descriptor = opened(O_RDWR | O_CREAT) else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { return }
    let bytes = Array(change(SharedFile.lines(of: descriptor)).map { $0 + "\n" }.joined().utf8)
    // Half a line is passed over by whoever reads it; what is left of longer ones is cut off.
    let written = pwrite(descriptor, bytes, bytes.count, 0)
    if written >= 0 { _ = ftruncate(descriptor, off_t(written)) }
  }

  /// Its descriptor, where it is a regular file and no link.
  private func opened(_ flags: CInt) -> CInt? {
    let descriptor = open(path, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    guard SharedFile.size(of: descriptor) != nil else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// How many bytes stand in it; nil where it is no file of ours.
  private static func size(of descriptor: CInt) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= mostBytes else {
      return nil
    }
    return status.st_size
  }

  /// The lines behind `descriptor`, which is locked, so that its size stays.
  private static func lines(of descriptor: CInt) -> [Substring] {
    guard let size = size(of: descriptor), size > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0, let text = String(validating: bytes[..<count], as: UTF8.self) else { return [] }
    return text.split(separator: "\n")
  }
}
