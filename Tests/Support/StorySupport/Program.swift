package import Foundation

/// A program to be put on a terminal.
package struct Program: Sendable {
  /// Where it lies.
  package let path: String
  package let arguments: [String]
  /// What it finds in its environment beside `base`, or instead of it.
  package let environment: [String: String]

  /// A program, its arguments without its own name, and its environment.
  package init(path: String, arguments: [String] = [], environment: [String: String] = [:]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// The `duban` that was built together with the running tests: the one beside their bundle, or the one that
  /// `DUBAN_BINARY` names.
  package static func duban(_ arguments: [String] = [], environment: [String: String] = [:]) -> Program {
    let named = ProcessInfo.processInfo.environment["DUBAN_BINARY"]
    let beside = URL(filePath: testProcess).deletingLastPathComponent().appending(path: "duban").path
    return Program(path: named ?? beside, arguments: arguments, environment: environment)
  }

  /// The path of the running test process itself.
  package static var testProcess: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/proc/self/exe"
  }

  /// The whole environment that the program gets. Nothing of the person who runs the tests is in it but PATH, so that their
  /// settings change no result; `home` takes the place of their home folder.
  func wholeEnvironment(home: URL, terminal: String) -> [String: String] {
    let base = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": home.path,
      "LANG": "C.UTF-8",
      "TERM": terminal,
    ]
    return base.merging(environment) { $1 }
  }
}

extension TemporaryFolder {
  /// A home folder of somebody who started the program before, to whom it does not tell how to begin.
  static func home() throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    let memory = home.url.appending(path: ".local/state/duban")
    try FileManager.default.createDirectory(at: memory, withIntermediateDirectories: true)
    try Data().write(to: memory.appending(path: "started"))
    return home
  }
}

/// A folder that exists as long as this value's owner holds it.
package final class TemporaryFolder {
  package let url: URL

  /// Makes a new folder with a short path, because the path of a socket may have only about a hundred bytes.
  package init() throws {
    let name = "duban-" + UUID().uuidString.prefix(8).lowercased()
    url = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// Asks again and again until `condition` holds or `timeout` is over. Returns whether it held.
package func wait(_ timeout: Duration, until condition: () throws -> Bool) rethrows -> Bool {
  let end = ContinuousClock.now + timeout
  while try !condition() {
    guard ContinuousClock.now < end else { return false }
    usleep(10_000)
  }
  return true
}
