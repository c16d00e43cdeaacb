import CConfinement
import Glibc

/// What this process was started as, known from its start and without /proc: a container or a jail may have none.
enum ProgramStart {
  /// The arguments, the name of the program first. What is no text in them is replaced by a sign, as everywhere in Swift.
  static let arguments: [String] = raw.map { String(cString: $0) }

  /// The bytes of the arguments.
  static var raw: [UnsafePointer<CChar>] {
    guard let list = cc_arguments() else { return [] }
    return (0..<Int(cc_argument_count())).compactMap { list[$0].map { UnsafePointer($0) } }
  }

  /// The file of this program. The running one where the kernel shows it, which stays the same when the file is replaced
  /// meanwhile; else the one that was started. nil where neither can be found.
  static var program: String? {
    let running = "/proc/self/exe"
    if access(running, X_OK) == 0 { return running }
    return cc_program().map { String(cString: $0) }
  }
}
