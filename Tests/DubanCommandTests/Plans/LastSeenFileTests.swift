import DubanCore
import Foundation
import StorySupport
import Testing

@testable import duban

@Suite struct `How far people have seen a plan` {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.appending(path: "plans.duban").path
    try Data().write(to: URL(filePath: store))
  }

  private func looks(of actor: String, kept place: LastSeenFile.Place = .besideStore) -> LastSeenFile {
    LastSeenFile(store: store, actor: actor, kept: place)
  }

  private func look(_ seq: Int, at: Int64 = 1) -> LastSeen { LastSeen(seq: seq, at: Instant(milliseconds: at)) }

  @Test func `beside the store each person and each plan has an own look, and the last one counts`() {
    for (actor, plan, seq) in [("李明", "a", 3), ("李明", "b", 4), ("王芳", "a", 5), ("李明", "a", 6)] {
      var file = looks(of: actor)
      file.keep(look(seq), at: plan)
    }
    #expect(looks(of: "李明").lastSeen(at: "a") == look(6))
    #expect(looks(of: "李明").lastSeen(at: "b") == look(4))
    #expect(looks(of: "王芳").lastSeen(at: "a") == look(5))
    #expect(looks(of: "王芳").lastSeen(at: "b") == nil)
    #expect(looks(of: "王芳", kept: .nowhere).lastSeen(at: "a") == nil)
  }

  @Test func `what is kept nowhere is known to the end`() {
    var file = looks(of: "李明", kept: .nowhere)
    file.keep(look(7), at: "a")
    #expect(file.lastSeen(at: "a") == look(7))
    #expect(!FileManager.default.fileExists(atPath: store + "-looks"))
  }

  @Test func `of many who leave at once nobody's look is lost`() {
    DispatchQueue.concurrentPerform(iterations: 100) { [store] number in
      var file = LastSeenFile(store: store, actor: "甲\(number)", kept: .besideStore)
      file.keep(LastSeen(seq: number + 1, at: Instant(milliseconds: Int64(number))), at: "a")
    }
    for number in 0..<100 { #expect(looks(of: "甲\(number)").lastSeen(at: "a")?.seq == number + 1) }
  }

  @Test(arguments: ["", "nonsense\n", "1\t2\ta\n\n5", "\u{1b}[2J\t\t\t\t\n", "x\ty\ta\t李明\t\n"])
  func `whatever stands in the file otherwise is passed over`(text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: store + "-looks"))
    #expect(looks(of: "李明").lastSeen(at: "a") == nil)
    var file = looks(of: "李明")
    file.keep(look(2), at: "a")
    #expect(looks(of: "李明").lastSeen(at: "a") == look(2))
  }

  @Test func `shorter lines leave nothing of longer ones`() throws {
    for seq in [1_000_000, 2] {
      var file = looks(of: "李明")
      file.keep(look(seq, at: Int64(seq)), at: "a")
    }
    let text = try String(contentsOfFile: store + "-looks", encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1 && text.hasPrefix("2\t2\ta\t李明\t"))
  }

  @Test func `a link and a folder in its place are left alone`() throws {
    let elsewhere = folder.url.appending(path: "elsewhere")
    try Data("kept".utf8).write(to: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: store + "-looks", withDestinationPath: elsewhere.path)
    var file = looks(of: "李明")
    file.keep(look(2), at: "a")
    #expect(try String(contentsOf: elsewhere, encoding: .utf8) == "kept")
    try FileManager.default.removeItem(atPath: store + "-looks")
    try FileManager.default.createDirectory(atPath: store + "-looks", withIntermediateDirectories: false)
    file.keep(look(3), at: "a")
    #expect(file.lastSeen(at: "a") == nil)
  }
}
