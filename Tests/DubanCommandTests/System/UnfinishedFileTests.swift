import Foundation
import StorySupport
import Testing

@testable import duban

/// A file on its way to its name: nothing is left of one that was not finished.
@Suite struct `Unfinished files` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.url.appending(path: "通报.docx").path }
  private var names: [String] { FolderListing.names(in: folder.url.path) }

  private func write(_ text: String, to file: UnfinishedFile) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) } == bytes.count)
  }

  private var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  @Test func `while it is written it has no name, so that a killed process leaves none`() throws {
    let file = try #require(UnfinishedFile(at: path))
    write("半", to: file)
    #expect(names == [])
    #expect(file.close(isFinished: false) == 0)
    #expect(names == [])
  }

  @Test(arguments: [false, true])
  func `it stands there whole, and runs nothing over unless it is to`(_ isNamed: Bool) throws {
    for (text, replaces, error, kept) in [
      ("一", false, 0, "一"), ("二", false, EEXIST, "一"), ("三", true, 0, "三"),
    ] {
      let file = try #require(UnfinishedFile(at: path, isNamed: isNamed))
      #expect(names.contains(".通报.docx.\(getpid())") == isNamed)
      write(text, to: file)
      #expect(file.finish(replaces: replaces) == error)
      #expect(file.close(isFinished: error == 0) == 0)
      #expect(self.text == kept)
      #expect(names == ["通报.docx"])
    }
  }

  @Test func `a new file has the mode that the person's mask leaves, with a name or without`() throws {
    var modes: [mode_t] = []
    for isNamed in [false, true] {
      let file = try #require(UnfinishedFile(at: path, isNamed: isNamed))
      #expect(file.finish(replaces: true) == 0)
      _ = file.close(isFinished: true)
      var status = stat()
      #expect(stat(path, &status) == 0)
      modes.append(status.st_mode & 0o7777)
    }
    #expect(modes[0] == modes[1])
  }

  @Test func `what dead processes left is cleared away by the next file of that name, and nothing else is`() throws {
    // A process that ran and ended: no other gets its number so soon.
    let dead = Process()
    dead.executableURL = URL(filePath: "/bin/true")
    try dead.run()
    dead.waitUntilExit()
    let ended = dead.processIdentifier
    let old = [
      ".通报.docx.\(ended)", ".通报.docx.1", ".通报.docx.\(ended).bak", ".简报.docx.\(ended)", ".通报.docx.x", "通报.docx.\(ended)",
    ]
    for name in old {
      let place = folder.url.appending(path: name)
      try Data().write(to: place)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3_600)], ofItemAtPath: place.path)
    }
    let file = try #require(UnfinishedFile(at: path))
    #expect(file.close(isFinished: false) == 0)
    // Process 1 lives wherever a test runs.
    #expect(Set(names) == Set(old.dropFirst()))
  }

  @Test func `what was left only just now stays, since its process may live on another machine`() throws {
    let dead = Process()
    dead.executableURL = URL(filePath: "/bin/true")
    try dead.run()
    dead.waitUntilExit()
    let left = ".通报.docx.\(dead.processIdentifier)"
    try Data().write(to: folder.url.appending(path: left))
    let file = try #require(UnfinishedFile(at: path))
    #expect(file.close(isFinished: false) == 0)
    #expect(names == [left])
  }
}
