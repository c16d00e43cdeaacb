import Foundation
import StorySupport
import Testing

@testable import duban

/// Files that are not what they should be, or not called so.
@Suite struct `Strange files` {
  private let office: Office

  init() throws { office = try Office() }

  /// Runs a line of the shell, in which `$duban` is the program.
  private func shell(_ line: String) throws -> (output: String, code: Int32) {
    try office.shell("timeout 20 \(line) 2>&1")
  }

  @Test(arguments: ["check", "import --store x.duban", "list plans --store"])
  func `a name that is no text is told as such`(command: String) throws {
    #expect(try shell("bash -c $'touch \\xb7\\xbd.yaml'").code == 0)
    let (output, code) = try shell("$duban \(command) $'\\xb7\\xbd.yaml'")
    #expect(code == 64 && output.contains("is no UTF-8"), "\(output)")
  }

  @Test func `a plan comes in through a substituted process`() throws {
    let (output, code) = try shell(
      "$duban import <(cat '\(SampleStore.folder)/huaian-2020.yaml') --store \(office.path("x.duban"))")
    #expect(code == 0 && output.contains("huaian-2020  added"), "\(output)")
  }

  @Test func `a pipe among one's own files holds nobody up`() throws {
    let folder = office.path(".config/duban")
    try FileManager.default.createDirectory(atPath: folder + "/views", withIntermediateDirectories: true)
    mkfifo(folder + "/settings.yaml", 0o600)
    mkfifo(folder + "/views/mine.yaml", 0o600)
    for command in ["views check", "doctor"] {
      let (output, code) = try shell("$duban \(command)")
      #expect(code != 124 && output.contains("it is no regular file"), "\(output)")
    }
  }

  @Test func `settings of nothing but remarks are no error`() throws {
    let folder = office.path(".config/duban")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for text in ["", "\n", "# language: zh\n\n  # mouse: true\n"] {
      try Data(text.utf8).write(to: URL(filePath: folder + "/settings.yaml"))
      #expect(try !shell("$duban doctor").output.contains("settings.yaml:"), "\(text)")
    }
  }
}
