import CConfinement
import DubanCore
import Glibc

/// Gives up for good what a display has no use for, so that whoever takes it over has got nothing.
///
/// The order: `CleanEnvironment.clean()` and `forgetCrashHandlers()` first; then the terminal is taken, for curses reads the
/// type's description; then `confine(reading:)`; then the store is opened, sealed. What else comes from the disk (settings,
/// themes, accounts) has to be read before it.
enum Confinement {
  /// What was given up.
  struct Measures: OptionSet, Sendable {
    let rawValue: Int32

    /// New privileges.
    static let privileges = Measures(rawValue: Int32(CC_PRIVILEGES))
    /// Children, programs, sockets, and every call that changes a file.
    static let calls = Measures(rawValue: Int32(CC_CALLS))
    /// Writing and executing files anywhere; reading outside the folders.
    static let files = Measures(rawValue: Int32(CC_FILES))
    /// Cutting off files.
    static let truncating = Measures(rawValue: Int32(CC_TRUNCATING))
    /// TCP ports.
    static let ports = Measures(rawValue: Int32(CC_PORTS))
    /// Controls of devices.
    static let devices = Measures(rawValue: Int32(CC_DEVICES))
    /// Abstract sockets of others and signals to them.
    static let others = Measures(rawValue: Int32(CC_OTHERS))
    /// Core dumps.
    static let cores = Measures(rawValue: Int32(CC_CORES))
    /// Large files.
    static let size = Measures(rawValue: Int32(CC_SIZE))

    /// All of them by name; a kernel without Landlock, or with an older one, takes less.
    static let named: [(name: String, measure: Measures)] = [
      ("no_new_privs", .privileges), ("seccomp", .calls), ("files", .files), ("truncate", .truncating),
      ("ports", .ports),
      ("devices", .devices), ("others", .others), ("core", .cores), ("fsize", .size),
    ]
  }

  /// What the kernel would not give up.
  enum Obstacle {
    case privileges, calls, files, folder, threads
  }

  /// Times of other zones, which nobody can know at the start.
  private static let zones = "/usr/share/zoneinfo"

  /// The version of the kernel's Landlock; 0 for none.
  static var landlockVersion: Int { Int(cc_landlock_abi()) }

  /// Takes the runtime's handlers off crashes; to be called before the terminal is taken.
  static func forgetCrashHandlers() { cc_forget_crash_handlers() }

  /// Gives up everything for this process, for good. From now on only what lies in `folders` can be read, and what is open.
  ///
  /// A folder is known by itself, not by its name: files in it may be replaced later, the folder may not.
  ///
  /// - Returns: what was given up; `.privileges` and `.calls` always are.
  /// - Throws: `Failure.cannotConfine`. The process may be confined in part then and must not go on.
  static func confine(reading folders: [String]) throws -> Measures {
    let paths = (folders + [zones]).map { strdup($0) }
    defer { for path in paths { free(path) } }
    let result = paths.map { UnsafePointer($0) }.withUnsafeBufferPointer {
      cc_confine($0.baseAddress, Int32($0.count))
    }
    guard result < 0 else { return Measures(rawValue: result) }
    throw Failure.cannotConfine(Obstacle(result), SystemReason(errno))
  }

  /// As `confine(reading:)`, but that the files in `folder`, where the store lies, can be written too: for whoever reports.
  ///
  /// - Returns: what was given up. Where `.files` is not among it, nothing holds the writing to that folder.
  /// - Throws: `Failure.cannotConfine`. The process may be confined in part then and must not go on.
  static func confine(writing folder: String) throws -> Measures {
    let (zone, place) = (strdup(zones), strdup(folder))
    defer {
      free(zone)
      free(place)
    }
    let result = [UnsafePointer(zone)].withUnsafeBufferPointer { cc_confine_writing($0.baseAddress, 1, place) }
    guard result < 0 else { return Measures(rawValue: result) }
    throw Failure.cannotConfine(Obstacle(result), SystemReason(errno))
  }
}

extension Confinement.Obstacle {
  fileprivate init(_ result: Int32) {
    switch Int(result) {
    case CC_ERROR_PRIVILEGES: self = .privileges
    case CC_ERROR_CALLS: self = .calls
    case CC_ERROR_FOLDER: self = .folder
    case CC_ERROR_THREADS: self = .threads
    default: self = .files
    }
  }

  /// In words.
  func words(_ language: Language) -> String {
    switch self {
    case .privileges: language.pick("不能放弃提升权限（no_new_privs）", "new privileges (no_new_privs)")
    case .calls: language.pick("不能放弃系统调用（seccomp）", "system calls (seccomp)")
    case .files: language.pick("不能放弃文件权限（Landlock）", "rights on files (Landlock)")
    case .folder: language.pick("数据文件所在的文件夹无法打开", "reading elsewhere: the store's folder cannot be opened")
    case .threads: language.pick("已有其他线程在运行", "rights on files: other threads run already")
    }
  }
}
