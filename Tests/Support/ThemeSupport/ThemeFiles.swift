import DubanCore
package import DubanDiagnostics
import DubanDocuments
package import DubanScreen
package import Foundation
import Testing

/// The theme files of the program, and themes written in a test.
package enum ThemeFiles {
  /// Where they lie.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Themes").standardizedFileURL

  /// Every file of the folder, read once.
  package static func all() throws -> [(id: String, node: SourceNode)] { try files.get() }

  private static let files = Result {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        #expect(file.pathExtension == "yaml", "\(file.lastPathComponent) is no theme")
        let node = try YAMLReader.read([UInt8](Data(contentsOf: file)), file: file.lastPathComponent)
        return (id: file.deletingPathExtension().lastPathComponent, node: node)
      }
  }

  /// The ids of all of them.
  package static var ids: [String] { get throws { try all().map(\.id) } }

  /// The theme called `id`.
  package static func theme(_ id: String) throws -> Theme {
    try #require(try themes.get().first { $0.id == id })
  }

  private static let themes = Result { try ThemeReader(all()).read().themes }

  /// What is found wrong in files written in a test: id and text.
  package static func diagnostics(_ files: [(String, String)]) throws -> [String] {
    try ThemeReader(nodes(files)).read().diagnostics.map { $0.words(.english) }
  }

  /// Files written in a test, parsed: id and text.
  package static func nodes(_ files: [(String, String)]) throws -> [(id: String, node: SourceNode)] {
    try files.map { ($0, try YAMLReader.read(Array($1.utf8), file: $0 + ".yaml")) }
  }
}
