import Foundation
import StorySupport
import Testing

@Suite struct `duban remind` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func remind(_ arguments: String...) throws -> Office.Ran {
    try office.run(["remind", "--plan", "huaian-2020"] + arguments + ["--store", store])
  }

  @Test func `it tells what the lists of work tell, in the same groups`() throws {
    let rows = try JSONRows(try remind("--unit", "市住建局", "--format", "json").output).rows
    let listed = try JSONRows(
      try office.run(
        "list", "work", "unit:市住建局", "--plan", "huaian-2020", "--format", "json", "--store", store
      ).output
    ).rows
    try #require(!listed.isEmpty)
    #expect(rows.map { $0["kind"] as? String } == listed.map { $0["need"] as? String })
    #expect(rows.map { $0["id"] as? String } == listed.map { $0["subject"] as? String })
  }

  @Test func `one unit's mail is one that sendmail takes`() throws {
    let ran = try remind("--unit", "市民政局", "--to", "mz@example.cn", "--lang", "zh")
    #expect(ran.code == 0, "\(ran.talk)")
    let lines = ran.output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count > 5)
    #expect(lines[0] == "To: mz@example.cn")
    #expect(lines[1].hasPrefix("Subject: =?UTF-8?B?") && lines[1].hasSuffix("?="))
    let blank = try #require(lines.firstIndex(of: ""))
    #expect(lines[blank + 1].hasPrefix("市民政局：待办提醒（截至 2020-10-15，共 "))
    #expect(lines[..<blank].allSatisfy { $0.count <= 78 && $0.allSatisfy(\.isASCII) })
  }

  @Test func `scripts may stop at what is late`() throws {
    #expect(try remind("--fail").code == 1)
    #expect(try remind().code == 0)
  }

  @Test(arguments: [
    (["--to", "a@b.cn"], "unit"), (["--unit", "市民政局", "--to", "邮箱"], "address"), (["--unit", "市民政"], "市民政局"),
    (["--days", "-1"], "days"), (["--format", "markdown", "--limit", "10"], "limit"), (["--limit", "4096"], "format"),
  ])
  func `what cannot be meant is refused`(arguments: [String], words: String) throws {
    let ran = try office.run(["remind", "--plan", "huaian-2020"] + arguments + ["--store", store])
    #expect(ran.code != 0 && ran.talk.contains(words), "\(ran.talk)")
  }
}
