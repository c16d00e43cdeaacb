import DubanExports

/// A format that people name by a word or by the ending of a file.
protocol FileFormat: RawRepresentable<String>, CaseIterable {
  /// The one whose files are called as `path` is; nil where its ending tells none.
  init?(ofFile path: String)
}

extension FileFormat {
  /// The one that `format` names, else the one that the ending of `path` tells, else `usual`.
  ///
  /// - Throws: `noSuchFormat`, also for a file that is called as something else: a paper that is called .pdf and holds plain text
  ///   would be opened by nobody.
  static func chosen(_ format: String?, ofFile path: String?, else usual: Self) throws(Failure) -> Self {
    let known = allCases.map(\.rawValue)
    if let format {
      guard let found = Self(rawValue: format) else { throw .noSuchFormat(format, known: known) }
      return found
    }
    guard let path, let ending = FilePath.ending(of: path) else { return usual }
    guard let found = Self(ofFile: path) else { throw .noSuchFormat(ending, known: known) }
    return found
  }
}

extension ExportFormat: FileFormat {}
