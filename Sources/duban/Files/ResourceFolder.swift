import Glibc

/// Where files that come with the program may lie.
enum ResourceFolder {
  /// The folder of the themes; nil when there is none.
  static var themes: String? {
    candidates(source: "Themes", installed: "themes", variable: "DUBAN_THEMES").first(where: InputFile.exists)
  }

  /// The folder that `variable` names, else the installed one beside the program, else those of the checkout in which
  /// the program was built, which lies some folders above it.
  static func candidates(source: String, installed: String, variable: String) -> [String] {
    if let named = Environment.variable(variable) { return [named] }
    var folder = programFolder
    var folders = ["\(folder)/../share/duban/\(installed)"]
    while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      folder = String(folder[..<slash])
      folders.append("\(folder)/\(source)")
    }
    return folders
  }

  private static var programFolder: String {
    guard let program = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(program) }
    let path = String(cString: program)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}
