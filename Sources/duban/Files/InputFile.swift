import DubanDocuments
import Glibc

/// A file that a person named, read whole.
struct InputFile {
  /// As it was given; `-` is the standard input.
  let name: String
  let bytes: [UInt8]

  /// One byte more than any document may have, so that the reader can tell one that is too large.
  private static let mostBytes = DocumentKind.mostBytes + 1

  /// Reads `name`; of a file that no document can be, only so much that it can be told.
  ///
  /// It must be a regular file, as a pipe might never end; only what the shell hands over open (`<(…)`) may be one.
  ///
  /// - Parameter isOwn: whether nobody named it and the program looks into it by itself.
  init(_ name: String, isOwn: Bool = false) throws {
    self.name = name == "-" ? "stdin" : name
    let isOpen = name == "-" || !isOwn && InputFile.isHandedOver(name)
    // Opening a pipe without this waits for somebody who writes into it.
    let waits = isOpen ? 0 : O_NONBLOCK
    let descriptor = name == "-" ? STDIN_FILENO : open(name, O_RDONLY | O_CLOEXEC | waits)
    if descriptor < 0, errno == ENOENT, !InputFile.isText(name) { throw Failure.nameIsNoText(name) }
    // A socket cannot be opened at all.
    if descriptor < 0, errno == ENXIO { throw Failure.cannotRead(name, SystemReason(ESPIPE)) }
    guard descriptor >= 0 else { throw Failure.cannotRead(name, SystemReason(errno)) }
    defer { if name != "-" { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure.cannotRead(name, SystemReason(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Failure.cannotRead(name, SystemReason(EISDIR)) }
    guard isOpen || status.st_mode & S_IFMT == S_IFREG else { throw Failure.cannotRead(name, SystemReason(ESPIPE)) }
    let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    bytes = try InputFile.read(descriptor, name, expecting: expected)
  }

  private static func read(_ descriptor: Int32, _ name: String, expecting size: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(size, 0), mostBytes) + 1)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < mostBytes {
      let room = min(piece.count, mostBytes - bytes.count)
      let count = Glibc.read(descriptor, &piece, room)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure.cannotRead(name, SystemReason(errno))
      }
      bytes += piece[..<count]
      // A database is only told, not read.
      if DocumentKind.isStore(bytes) { break }
    }
    return bytes
  }

  /// Whether `name` is one by which a shell hands over what it has opened.
  private static func isHandedOver(_ name: String) -> Bool {
    ["/dev/fd/", "/proc/self/fd/"].contains(where: name.hasPrefix)
  }

  /// Whether the name came in as text; what was none of it was replaced by a sign on the way.
  static func isText(_ name: String) -> Bool { !name.unicodeScalars.contains("\u{FFFD}") }

  /// Whether there is anything at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
