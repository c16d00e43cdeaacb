import Glibc

/// A folder of one's own for files that nobody needs afterwards; no other user can look into it.
package struct TemporaryFolder {
  let path: String

  /// Where such folders stand: `TMPDIR`, else `/tmp`.
  package static var usual: String {
    guard let set = getenv("TMPDIR"), set.pointee != 0 else { return "/tmp" }
    return String(cString: set)
  }

  /// A new one in `parent`.
  init(in parent: String) throws(XLSXProblem) {
    var template = Array((parent + "/duban-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .noFolder(parent, errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path of a file in it.
  func path(_ name: String) -> String { path + "/" + name }

  /// How many bytes there is room for.
  var free: Int {
    var state = statvfs()
    guard statvfs(path, &state) == 0 else { return .max }
    return Int(clamping: UInt64(state.f_bavail).multipliedReportingOverflow(by: UInt64(state.f_frsize)).partialValue)
  }

  /// The bytes of the file `name` in it.
  func read(_ name: String) throws(XLSXProblem) -> [UInt8] {
    let file = open(path(name), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .noFolder(path, errno) }
    defer { close(file) }
    var state = stat()
    guard fstat(file, &state) == 0 else { throw .noFolder(path, errno) }
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(state.st_size)) { memory, count in
      count = 0
      while count < memory.count {
        let got = Glibc.read(file, memory.baseAddress.map { $0 + count }, memory.count - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          problem = got < 0 ? errno : EIO
          break
        }
        count += got
      }
    }
    guard problem == 0 else { throw .noFolder(path, problem) }
    return bytes
  }

  /// Takes it away with what lies in it.
  func remove() {
    unlink(path(XLSXFile.name))
    rmdir(path)
  }
}
