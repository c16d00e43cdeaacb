import Foundation
import StorySupport

/// Somebody else on the same machine: the user nobody, who may read what everybody may read.
enum Stranger {
  /// Whether the tests may become somebody else, and whether that one can reach the program.
  static let exists: Bool = {
    guard geteuid() == 0, let answer = try? Script.run(running(.duban(["--version"]))) else { return false }
    return answer.status == 0
  }()

  /// The program as the stranger runs it.
  static func running(_ program: Program) -> Program {
    Program(
      path: "/usr/bin/env",
      arguments: ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program.path] + program.arguments,
      environment: program.environment)
  }

  /// Lets everybody read a folder and what is in it, but write nothing.
  static func open(_ folder: TemporaryFolder) throws {
    chmod(folder.url.path, 0o755)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
      chmod(folder.url.appending(path: name).path, 0o644)
    }
  }
}
