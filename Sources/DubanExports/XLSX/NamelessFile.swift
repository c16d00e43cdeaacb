import Glibc

/// Bytes that wait on the disk until they are packed, in a file without a name: whatever ends the process takes it away.
final class NamelessFile {
  /// `O_TMPFILE`, which only the headers of GNU tell: open(2).
  private static let withoutName = 0o20_000_000 | O_DIRECTORY

  private let descriptor: Int32
  private let folder: String
  /// How many bytes were written.
  private(set) var count = 0

  /// An empty one on the disk of `folder`.
  init(in folder: String) throws(XLSXProblem) {
    self.folder = folder
    var made = open(folder, NamelessFile.withoutName | O_RDWR | O_CLOEXEC, 0o600)
    if made < 0, [EOPNOTSUPP, EISDIR, EINVAL].contains(errno) {
      // A file system without such files: the name is gone as soon as the file is open.
      var template = Array((folder + "/duban-XXXXXX").utf8CString)
      made = mkstemp(&template)
      if made >= 0 {
        unlink(template)
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
      }
    }
    guard made >= 0 else { throw .noFolder(folder, errno) }
    descriptor = made
  }

  /// The device at `path`, for tests of what cannot be written; nil where there is none.
  init?(opening path: String) {
    folder = path
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Writes all of `bytes` at the end.
  ///
  /// - Throws: `noRoom` on a full disk.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let error = written == 0 ? EIO : errno
        throw error == ENOSPC || error == EDQUOT ? .noRoom(folder) : .noFolder(folder, error)
      }
      rest = rest.dropFirst(written)
    }
    count += bytes.count
  }

  /// A path that leads to it while it is open.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// How many bytes are in it, whoever wrote them.
  var size: Int {
    var state = stat()
    return fstat(descriptor, &state) == 0 ? Int(state.st_size) : 0
  }

  /// Up to `most` of its bytes from `offset` on.
  func bytes(from offset: Int, atMost most: Int) throws(XLSXProblem) -> [UInt8] {
    var error: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { memory, count in
      repeat { count = pread(descriptor, memory.baseAddress, most, off_t(offset)) } while count < 0 && errno == EINTR
      if count < 0 { (error, count) = (errno, 0) }
    }
    guard error == 0, !bytes.isEmpty else { throw .noFolder(folder, error == 0 ? EIO : error) }
    return bytes
  }
}
