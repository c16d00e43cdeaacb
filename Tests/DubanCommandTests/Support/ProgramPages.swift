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
  static func sources() throws -> [String] { try sourceFiles().map(\.text) }

  /// The Swift files of the program, each with its path below `Sources`.
  static func sourceFiles() throws -> [(path: String, text: String)] {
    try paths(in: "Sources").filter { $0.hasSuffix(".swift") }.map {
      (String($0.dropFirst("Sources/".count)), try text($0))
    }
  }

  /// The files in a folder and those below it.
  static func paths(in folder: String) throws -> [String] {
    let root = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).map { "\(folder)/\($0)" }
      .filter { !$0.hasSuffix("/") && FileManager.default.isReadableFile(atPath: self.root.appending(path: $0).path) }
      .filter { !self.root.appending(path: $0).hasDirectoryPath && URL(filePath: $0).pathExtension != "" }.sorted()
  }
}
