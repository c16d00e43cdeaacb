import Foundation

/// What is written about the program beside its code.
enum ProgramPages {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardizedFileURL

  static var readme: String { get throws { try text("README.md") } }
  static var manual: String { get throws { try text("Sources/duban/duban.1") } }
  /// Where the manual in Chinese is.
  static let chineseManual = root.appending(path: "Sources/duban/duban.zh.1")

  /// Where the guide to be printed is.
  static let clerkGuide = root.appending(path: "Sources/duban/Packaging/guide-zh.html")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The texts of all Swift files of the program.
  static func sources() throws -> [String] {
    let folder = root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
