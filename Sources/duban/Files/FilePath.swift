import DubanCore

/// The parts of a file's path.
enum FilePath {
  /// The folder in which `path` lies: `.` for a bare name, `/` for what lies in the root.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path of `name` in `folder`.
  static func inside(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// What stands behind the last `/`.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The ending of its name where that says what kind of file it is called: some letters, in small ones, behind a name.
  static func ending(of path: String) -> String? {
    guard let ending = String(name(of: path).dropFirst()).fileEnding, (1...5).contains(ending.count),
      ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), ending.contains(where: \.isLetter)
    else { return nil }
    return ending
  }
}
