import Glibc

/// The names in a folder.
enum FolderListing {
  /// Whether `path` leads to a folder; `-` is the standard input.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What lies in `folder` and somebody put there: nothing hidden, nothing that programs lay beside what they hold open
  /// (`~$`, `.~lock`). In the order of the alphabet.
  static func shownNames(in folder: String) -> [String] {
    names(in: folder).filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
  }

  /// What lies in `folder`, in the order of the alphabet; nothing when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
