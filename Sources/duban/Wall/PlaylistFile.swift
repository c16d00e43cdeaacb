import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanWall

/// The file of a playlist.
enum PlaylistFile {
  /// The playlist in the file at `path`.
  ///
  /// - Throws: `Problems` with all that is wrong in it, or `Failure.cannotRead`.
  static func read(_ path: String) throws -> Playlist {
    let node: SourceNode
    do {
      node = try YAMLReader.read(try InputFile(path).bytes, file: path)
    } catch let diagnostic as Diagnostic {
      throw Problems([diagnostic])
    }
    let (playlist, diagnostics) = PlaylistReader.read(node)
    guard let playlist else { throw Problems(diagnostics) }
    return playlist
  }
}
