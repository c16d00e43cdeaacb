import DubanCore
import DubanDocuments
import DubanWall

/// The file of a playlist.
enum PlaylistFile {
  /// The playlist in the file at `path`.
  ///
  /// - Throws: `Problems` with all that is wrong in it, or `Failure.cannotRead`.
  static func read(_ path: String) throws -> Playlist {
    let node: MarkedNode
    do {
      node = try YAMLReader.read(try InputFile(path).bytes, file: path)
    } catch let problem as Problem {
      throw Problems([problem])
    }
    let (playlist, problems) = PlaylistReader.read(node)
    guard let playlist else { throw Problems(problems) }
    return playlist
  }
}
