import DubanDocuments

/// The files that are given to tell how far plans have come: each as it was given, and all that lie in a folder.
struct UpdateFiles {
  /// A file with what is in it, or why it cannot be read.
  struct File {
    /// As it was given; of one in a folder with the folder.
    let path: String
    let input: Result<InputFile, Failure>
    /// Whether nobody named it but the folder in which it lies.
    let isFound: Bool

    /// Without folders.
    var name: String { FilePath.name(of: path) }
  }

  let files: [File]
  /// Folders in a folder that was named: what lies in them is left out, as old sheets are put away there, and that is told.
  let folders: [String]

  /// Reads what `names` say, in their order; the files of a folder in that of the alphabet.
  ///
  /// - Throws: `cannotRead` for a file that was named, `nothingInFolder`.
  init(_ names: [String]) throws {
    var folders: [String] = []
    files = try names.flatMap { name -> [File] in
      guard FolderListing.isFolder(name) else {
        return [File(path: name, input: .success(try InputFile(name)), isFound: false)]
      }
      let all = FolderListing.shownNames(in: name).map { FilePath.inside(name, $0) }
      let paths = all.filter { !FolderListing.isFolder($0) }
      let inner = all.filter(FolderListing.isFolder)
      guard !paths.isEmpty else { throw Failure.nothingInFolder(name, folders: inner) }
      folders += inner
      return try paths.map { path in
        do {
          return File(path: path, input: .success(try InputFile(path, isOwn: true)), isFound: true)
        } catch let failure as Failure {
          return File(path: path, input: .failure(failure), isFound: true)
        }
      }
    }
    self.folders = folders
  }

  /// Whether any lies in a folder that was named.
  var haveFolder: Bool { files.contains(where: \.isFound) }

  /// Those that somebody named and that are plan files or files of updates: to read them as a circular would find nothing.
  var ownFiles: [String] {
    files.filter { file in
      guard !file.isFound, let input = try? file.input.get() else { return false }
      switch DocumentKind(input.bytes, file: input.name) {
      case .plan, .updates: return true
      case .document, .store, .unknown: return false
      }
    }.map(\.path)
  }
}
