import Foundation
import StorySupport
import Testing

/// What leaves the store for those who have no program: boards, and sheets that units fill in.
@Suite struct `duban export for others` {
  private func export(_ office: Office, _ arguments: String...) throws -> Office.Ran {
    try office.run(["export", "--store", SampleStore.path] + arguments)
  }

  @Test func `a board tells one plan or all of them, in the format of the file's ending`() throws {
    let office = try Office()
    let one = try export(office, "huaian-2020", "--format", "md", "--as-of", "2020-10-08", "--lang", "zh")
    #expect(one.code == 0)
    #expect(one.output.contains("督办看板") && one.output.contains("各单位任务") && one.output.contains("演示数据"))
    let file = office.path("board.html")
    #expect(try export(office, "-o", file, "--lang", "zh").code == 0)
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("5个方案"))
    #expect(try export(office, "--format", "docx", "huaian-2020").code == 64, "a paper needs a file")
    #expect(try export(office, "--format", "csv").code == 64, "a ledger is of one plan")
  }

  @Test func `a unit gets its sheet, and nothing is run over`() throws {
    let office = try Office()
    let file = office.path("住建局.xlsx")
    let arguments = ["huaian-2020", "--sheet-for", "市住建局", "--as-of", "2020-10-08", "-o", file]
    #expect(try office.run(["export", "--store", SampleStore.path] + arguments).code == 0)
    #expect([UInt8](try Data(contentsOf: URL(filePath: file))).starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try office.run(["export", "--store", SampleStore.path] + arguments).talk.contains("is there already"))
    let stranger = try export(office, "huaian-2020", "--sheet-for", "市住建", "-o", office.path("x.xlsx"))
    #expect(stranger.code == 1 && stranger.talk.contains("市住建局"))
    #expect(try export(office, "huaian-2020", "--sheet-for", "市住建局").code == 64)
  }

  @Test func `in a folder each file is called by what it tells and the day`() throws {
    let office = try Office()
    let folder = office.path("files")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for more in [[], ["--format", "ics"], ["--sheet-for", "市住建局"]] {
      let ran = try office.run(
        ["export", "--store", SampleStore.path, "huaian-2020", "--as-of", "2020-10-08", "-o", folder] + more)
      #expect(ran.code == 0, "\(ran)")
    }
    let all = try office.run("export", "--store", SampleStore.path, "--format", "html", "-o", folder)
    #expect(all.code == 0, "\(all)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count == 4 && names.contains { $0.hasPrefix("plans-board-") && $0.hasSuffix(".html") }, "\(names)")
    for name in [
      "huaian-2020-board-2020-10-08.ics", "huaian-2020-board-2020-10-08.xlsx", "市住建局-huaian-2020-2020-10-08.xlsx",
    ] { #expect(names.contains(name), "\(names)") }
  }

  @Test func `every unit gets a file of its own`() throws {
    let office = try Office()
    let folder = office.path("sheets")
    #expect(try export(office, "huaian-2020", "--sheets", "--as-of", "2020-10-08", "-o", folder).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.contains("市住建局-huaian-2020-2020-10-08.xlsx") && names.count > 10)
    #expect(names.allSatisfy { $0.hasSuffix(".xlsx") })
    let again = try export(office, "huaian-2020", "--sheets", "--as-of", "2020-10-08", "-o", folder)
    #expect(again.code == 1 && again.talk.contains("is there already"))
    #expect(
      try export(office, "huaian-2020", "--sheets", "--as-of", "2020-10-08", "-o", folder, "--replace").code == 0)
  }
}
