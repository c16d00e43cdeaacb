import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// Files that tests read: the fixtures beside them and the samples at the top of the repository.
enum TestFiles {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The fixtures of `folder`, by file name, in order.
  static func fixtures(_ folder: String) -> [URL] { yaml(in: tests.appending(path: "Fixtures/\(folder)")) }

  /// The sample plans, in order.
  static var samples: [URL] {
    yaml(in: tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData"))
  }

  /// The page that specifies the format.
  static var formatPage: URL {
    tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData/README.md")
  }

  /// The manual.
  static var manual: URL {
    tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
  }

  /// The made-up updates beside the sample plans, in order.
  static var sampleUpdates: [URL] {
    yaml(in: tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData/updates"))
  }

  /// The plan of the fixture that uses every part of the format.
  static func canonicalPlan() throws -> Plan {
    let file = try #require(fixtures("Good").first { $0.lastPathComponent == "canonical.yaml" })
    return try #require(PlanFileReader.read(try bytes(file), file: "canonical.yaml").value).plan
  }

  static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

  private static func yaml(in folder: URL) -> [URL] {
    let folder = folder.resolvingSymlinksInPath()
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}

extension [Diagnostic] {
  /// One English sentence a problem, with its place.
  var messages: [String] { map { $0.words(.english) } }
}
