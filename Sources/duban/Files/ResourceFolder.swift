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
    guard var folder = programFolder else { return [] }
    var folders = ["\(folder)/../share/duban/\(installed)"]
    while FilePath.folder(of: folder) != "/" {
      folder = FilePath.folder(of: folder)
      folders.append("\(folder)/\(source)")
    }
    return folders
  }

  /// The folder of the program itself, from the root; nil where the system does not tell.
  private static var programFolder: String? {
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    return FilePath.folder(of: String(cString: program))
  }
}
