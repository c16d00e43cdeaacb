import Foundation
import StorySupport
import Testing

/// The circular on the command line: text for pipes, files whole or not at all.
@Suite struct `duban report` {
  private func report(_ office: Office, _ arguments: String...) throws -> Office.Ran {
    try office.run(["report", "--plan", "huaian-2020", "--store", SampleStore.path] + arguments)
  }

  @Test func `the circular goes to the output and adds up`() throws {
    let ran = try report(Office(), "--as-of", "2020-09-30", "--lang", "zh", "--office", "市政府督查室", "--number", "3")
    #expect(ran.code == 0)
    #expect(ran.output.contains("第3期"))
    #expect(ran.output.contains("共有重点任务23项"))
    #expect(ran.output.contains("演示数据"))
  }

  @Test func `what changed is told since a day`() throws {
    let ran = try report(Office(), "--as-of", "2020-09-30", "--since", "2020-06-30", "--lang", "en")
    #expect(ran.output.contains("Since the last circular (30 Jun 2020)"))
  }

  @Test func `the same store and day give the same bytes`() throws {
    #expect(try report(Office(), "--lang", "zh").output == report(Office(), "--lang", "zh").output)
  }

  @Test func `a file is written whole, and replaced only when that is asked for`() throws {
    let office = try Office()
    let file = office.path("通报.md")
    #expect(try report(office, "-o", file, "--lang", "zh").code == 0)
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(written == (try report(office, "--lang", "zh").output))
    let again = try report(office, "-o", file, "--lang", "zh", "--number", "2")
    #expect(again.code == 1)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == written)
    #expect(try report(office, "-o", file, "--lang", "zh", "--number", "2", "--replace").code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("第2期"))
  }

  @Test func `a link keeps leading to its file, and nothing is left beside it`() throws {
    let office = try Office()
    let file = office.path("real.md")
    let link = office.path("link.md")
    try "old".write(toFile: file, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try report(office, "-o", link, "--replace").code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try String(contentsOfFile: file, encoding: .utf8) != "old")
    let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    #expect(!left.contains { $0.hasPrefix(".real") })
  }

  @Test func `an unknown format and an unknown plan are told`() throws {
    #expect(try report(Office(), "--format", "pdf").code == 64)
    #expect(try Office().run("report", "--plan", "nonsense", "--store", SampleStore.path).code == 1)
  }
}
