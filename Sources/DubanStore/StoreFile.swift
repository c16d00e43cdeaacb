import DubanCore
import Foundation
import GRDB

/// What lies at a store's path, as the file system tells it.
struct StoreFile {
  /// The absolute path.
  let path: String
  /// Whether it may not even be tried to write it.
  let isSealed: Bool

  /// How long to wait for whoever is in the way.
  let busyTimeout: BusyTimeout

  /// The file at `path`, which may be relative to the working folder.
  init(_ path: String, isSealed: Bool = false, busyTimeout: BusyTimeout = .usual) {
    self.isSealed = isSealed
    self.busyTimeout = isSealed ? .ofDisplays : busyTimeout
    self.path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Where committed updates wait until they are brought into the file.
  var log: String { path + "-wal" }

  /// What changes whenever somebody has written into the file itself.
  struct Fingerprint: Equatable {
    let file: UInt64
    let size: Int64
    let changed: Int64
  }

  /// The fingerprint of the file while no log holds anything; nil otherwise.
  var quietFingerprint: Fingerprint? {
    guard size(of: log) == 0, let status = status(of: path) else { return nil }
    return Fingerprint(
      file: UInt64(status.st_ino), size: Int64(status.st_size),
      changed: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
  }

  /// Which file it is, whatever its name and contents.
  struct Number: Equatable {
    let device: UInt64
    let file: UInt64
  }

  /// Which files a store consists of; nil for those that are not there.
  struct Identity: Equatable {
    let store: Number?
    let log: Number?
    let index: Number?
  }

  /// Which files lie at the path and beside it.
  var identity: Identity {
    func number(_ path: String) -> Number? {
      status(of: path).map { Number(device: UInt64($0.st_dev), file: UInt64($0.st_ino)) }
    }
    return Identity(store: number(path), log: number(log), index: number(path + "-shm"))
  }

  /// Whether the log holds anything.
  var hasLog: Bool { size(of: log) > 0 }

  /// Who may do what with the file.
  var permissions: mode_t { status(of: path).map { $0.st_mode & 0o777 } ?? 0o600 }

  /// What the file's first bytes tell.
  enum Kind: Equatable {
    /// No file, or one of no bytes.
    case absent, empty
    /// An SQLite database with its application id and version as last brought into the file.
    case database(applicationID: Int32, version: Int32)
    /// Something else.
    case other
  }

  /// Looks at the file without SQLite, so that nothing beside it is made or touched.
  func kind() throws(StoreError) -> Kind {
    guard let status = status(of: path) else {
      if let obstacle { throw obstacle }
      return .absent
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .other }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noPermission(path: path, writing: false) }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = header.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    if count == 0 { return .empty }
    guard count == 100, header.starts(with: Array("SQLite format 3".utf8) + [0]) else { return .other }
    func number(at offset: Int) -> Int32 {
      Int32(bitPattern: header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    // SQLite takes what is missing of the last page for zeros. With a log the file may be shorter for a while.
    let pageSize = Int64(header[16]) << 8 | Int64(header[17])
    let expected = Int64(number(at: 28)) * (pageSize == 1 ? 65_536 : pageSize)
    if quietFingerprint != nil, number(at: 24) == number(at: 92), status.st_size < expected {
      throw .damaged(path: path, detail: "\(status.st_size) of \(expected) bytes")
    }
    return .database(applicationID: number(at: 68), version: number(at: 60))
  }

  /// Why nothing can be found or made at the path; nil when it could.
  private var obstacle: StoreError? {
    let folder = (path as NSString).deletingLastPathComponent
    guard let status = status(of: folder), status.st_mode & S_IFMT == S_IFDIR else {
      return errno == EACCES ? .noPermission(path: path, writing: false) : .folderMissing(folder: folder)
    }
    return access(folder, X_OK) == 0 ? nil : .noPermission(path: path, writing: false)
  }

  /// Takes away a file that was made and into which nothing could be written.
  func removeIfEmpty() {
    guard let status = status(of: path), status.st_size == 0, !hasLog else { return }
    StoreFile.remove(path)
  }

  /// Takes away the file at `path` and those beside it, where they are.
  static func remove(_ path: String) { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }

  /// The store's word for an error of SQLite's.
  func error(_ error: any Error, writing: Bool) -> StoreError {
    if let error = error as? StoreError { return error }
    // A column that holds what it never does.
    if error is RowDecodingError { return .damaged(path: path, detail: "\(error)") }
    guard let error = error as? DatabaseError else { return .failed(path: path, detail: "\(error)") }
    let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: return .busy(path: path, seconds: busyTimeout.seconds)
    case .SQLITE_FULL: return .diskFull(path: path)
    case .SQLITE_IOERR where isFull: return .diskFull(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(path: path, detail: detail)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: return .noPermission(path: path, writing: writing)
    default: return .failed(path: path, detail: detail)
    }
  }

  private var isFull: Bool {
    var space = statvfs()
    return statvfs(path, &space) == 0 && space.f_bavail * UInt(space.f_frsize) < 1 << 20
  }

  private func size(of path: String) -> Int64 { status(of: path).map { Int64($0.st_size) } ?? 0 }

  private func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}

extension Store {
  /// Whether the file at `path` is a store or lies beside one as its log, so that nothing else may be written there.
  package static func isPart(ofAStore path: String) -> Bool {
    let suffixes = ["", "-wal", "-shm", "-journal"].filter(path.hasSuffix)
    return suffixes.contains { suffix in
      guard case .database(Schema.applicationID, _)? = try? StoreFile(String(path.dropLast(suffix.count))).kind() else {
        return false
      }
      return true
    }
  }
}
