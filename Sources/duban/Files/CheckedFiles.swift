import Glibc

/// The files that a person named to be checked: each once, and for a folder those that lie in it.
enum CheckedFiles {
  /// The names of the files, in the order in which they were given; of a folder in the order of the alphabet. A folder in which
  /// nothing lies that could be checked stays, to be told.
  static func names(_ given: [String]) -> [String] {
    var seen: Set<String> = []
    return given.flatMap { name -> [String] in
      guard FolderListing.isFolder(name) else { return [name] }
      let folder = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
      let files = FolderListing.shownNames(in: name).filter(mayBeChecked).map { FilePath.inside(folder, $0) }
        .filter(isFile)
      return files.isEmpty ? [name] : files
    }.filter { seen.insert($0).inserted }
  }

  /// The endings of files that can be checked; others in a folder are nobody's concern.
  static let endings = ["yaml", "yml", "duban", "txt", "html", "htm", "docx", "xlsx", "csv"]

  private static func mayBeChecked(_ name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix("." + $0) }
  }

  /// Whether it is a file with an end: a pipe would be waited for.
  private static func isFile(_ name: String) -> Bool {
    var status = stat()
    return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
