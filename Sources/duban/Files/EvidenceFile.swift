import DubanCore
import DubanStore
import Glibc

/// A file that is named as evidence: hashed where it lies, and left there.
enum EvidenceFile {
  /// No paper or picture of one is larger.
  private static let mostBytes = 1 << 29

  /// Whether `text` names a file rather than the number of a paper: it leads somewhere, or ends as files do.
  static func isPath(_ text: String) -> Bool {
    if ["/", "./", "../", "~/"].contains(where: { text.hasPrefix($0) }) { return true }
    guard let ending = text.fileEnding, text.utf8.count > ending.utf8.count + 1 else { return isFile(text) }
    let isLetters = ending.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    let isEnding = (2...5).contains(ending.utf8.count) && isLetters && ending.utf8.contains { $0 >= 0x61 }
    return isEnding || isFile(text)
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// `draft` with the files hashed that its evidence names by their places.
  ///
  /// - Throws: `Failure` for a file that cannot be read.
  static func hashed(_ draft: Draft) throws -> Draft {
    var draft = draft
    draft.evidence = try draft.evidence.map { try hashed($0) }
    return draft
  }

  /// `evidence` with its file hashed where it names one by its place.
  ///
  /// - Throws: `Failure` for a file that cannot be read.
  static func hashed(_ evidence: Evidence) throws -> Evidence {
    guard case .reference(let text) = evidence, isPath(text) else { return evidence }
    return try self.evidence(text)
  }

  /// The name of the file at `path` with the hash of its bytes.
  ///
  /// - Throws: `Failure` where it cannot be read, is no regular file, or is too large.
  static func evidence(_ path: String) throws -> Evidence {
    let descriptor = open(TextFile.path(path) ?? path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure.cannotRead(path, SystemReason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure.cannotRead(path, SystemReason(errno)) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else { throw Failure.cannotRead(path, SystemReason(kind == S_IFDIR ? EISDIR : ESPIPE)) }
    guard status.st_size <= mostBytes else { throw Failure.cannotRead(path, SystemReason(EFBIG)) }
    let hash = try HashAlgorithm.sha256.hash(try bytes(descriptor, path, expecting: Int(status.st_size)))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return .file(name: name, sha256: hash.hexadecimal)
  }

  private static func bytes(_ descriptor: Int32, _ path: String, expecting size: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= mostBytes {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path, SystemReason(errno))
      }
      bytes += piece[..<count]
    }
    throw .cannotRead(path, SystemReason(EFBIG))
  }
}
