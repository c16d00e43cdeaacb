import Foundation
import StorySupport

/// Another program that is in the middle of writing to a store, by the tool of SQLite.
final class StoreLock {
  private let sqlite = Process()
  private let input = Pipe()

  /// Whether the tool is there.
  static let exists = (try? Script.run(Program(path: "/usr/bin/env", arguments: ["sqlite3", "-version"])).status) == 0

  init(_ store: String) throws {
    sqlite.executableURL = URL(filePath: "/usr/bin/env")
    sqlite.arguments = ["sqlite3", store]
    sqlite.standardInput = input
    sqlite.standardOutput = Pipe()
    try sqlite.run()
    try input.fileHandleForWriting.write(contentsOf: Data("BEGIN IMMEDIATE;\n".utf8))
    usleep(300_000)
  }

  deinit { release() }

  /// Lets the store go.
  func release() {
    try? input.fileHandleForWriting.close()
    sqlite.waitUntilExit()
  }
}
