import DubanCore
import DubanReports
import Glibc

/// A folder where a file is asked for: the file is called there as screens propose it.
extension OutputFile {
  /// Whether `name` names a folder: one that is there, or by the slash at its end.
  static func isFolder(_ name: String) -> Bool {
    if name.hasSuffix("/") { return true }
    var status = stat()
    guard let path = TextFile.path(name), stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The file that `name` names; in a folder that which tells of `parts` as of `day`, with `ending`.
  static func named(_ name: String?, _ parts: [String], on day: Day, ending: String) -> String? {
    guard let name, isFolder(name) else { return name }
    return FilePath.inside(name, FileName.stem(parts, on: day) + "." + ending)
  }
}
