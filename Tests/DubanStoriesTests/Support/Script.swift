import Foundation
import StorySupport

/// Programs without a terminal, as scripts run them.
enum Script {
  /// What a program said, and how it ended.
  struct Answer {
    let output: String
    let error: String
    let status: Int32
  }

  /// Runs a program to its end.
  static func run(_ program: Program) throws -> Answer {
    let folder = try TemporaryFolder()
    let files = ["output", "error"].map { folder.url.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: program.path)
    process.arguments = program.arguments
    process.environment = program.environment.merging(["HOME": folder.url.path, "LANG": "C.UTF-8"]) { mine, _ in mine }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Answer(
      output: try String(contentsOf: files[0], encoding: .utf8),
      error: try String(contentsOf: files[1], encoding: .utf8),
      status: process.terminationStatus)
  }
}
