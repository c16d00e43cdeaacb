import DubanCore
import DubanStore
import Foundation
import StorySupport
import Testing

/// What goes out under a number: no number is lost to a file that cannot be there, and one without its file is written again.
@Suite struct `duban report --issue` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = office.path("plans.duban")
    try FileManager.default.copyItem(atPath: SampleStore.path, toPath: store)
  }

  private func run(_ arguments: String...) throws -> Office.Ran {
    try office.run(["report", "--store", store, "--plan", "huaian-2020", "--lang", "zh"] + arguments)
  }

  private func issued() throws -> Int {
    let events = try office.run("list", "events", "--store", store, "--format", "json")
    return try JSONRows(events.output).rows.count { $0["kind"] as? String == "circular" }
  }

  /// Runs a line of the shell in the office's folder, in which `$duban` is the program.
  private func shell(_ line: String) throws -> (output: String, code: Int32) {
    try office.shell("exec 2>&1; \(line)", environment: ["DUBAN_ACTOR": "张三", "DUBAN_NOW": "2026-03-01T02:00:00Z"])
  }

  @Test func `no number is lost to a place where no file can stand`() throws {
    let plain = try office.write("文字", to: "plain.txt")
    let astray = office.path("astray.md")
    try FileManager.default.createSymbolicLink(atPath: astray, withDestinationPath: office.path("nowhere/x.md"))
    let round = office.path("round.md")
    try FileManager.default.createSymbolicLink(atPath: round, withDestinationPath: round)
    let long = office.path(String(repeating: "长", count: 100) + ".md")
    for place in ["/dev/full/x.md", plain + "/x.md", astray, round, long, office.path("nowhere/x.md")] {
      for replace in [[], ["--replace"]] {
        let ran = try office.run(
          ["report", "--store", store, "--plan", "huaian-2020", "--issue", "--format", "md", "-o", place] + replace)
        #expect(ran.code == 1 && ran.talk.contains("cannot be written"), "\(place): \(ran)")
      }
    }
    #expect(try issued() == 0)
    #expect(try String(contentsOfFile: plain, encoding: .utf8) == "文字")
    let ran = try run("--issue", "-o", office.path("通报.md"))
    #expect(ran.code == 0 && ran.talk.contains("第1期"), "\(ran)")
    let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.url.path)
    #expect(!left.contains { $0.hasPrefix(".通报") || $0.hasPrefix(".x") }, "\(left)")
  }

  @Test func `a link to a file that is not there yet leads to it, and stays a link`() throws {
    let (link, file) = (office.path("link.md"), office.path("real.md"))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.md")
    let ran = try run("--issue", "-o", link)
    #expect(ran.code == 0, "\(ran)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.md")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("第1期"))
  }

  @Test func `a name as long as a disk takes is written, and replaced`() throws {
    let name = String(repeating: "长", count: 84) + ".md"
    #expect(try run("-o", office.path(name)).code == 0)
    let ran = try run("--issue", "-o", office.path(name), "--replace")
    #expect(ran.code == 0, "\(ran)")
  }

  @Test func `one whose paper was not written is told with the command that writes it, which gives that paper`() throws
  {
    let first = try run("--issue", "--as-of", "2020-06-30", "--office", "督查室", "-o", office.path("一.md"))
    #expect(first.code == 0, "\(first)")
    let ran = try shell(
      "$duban report --store '\(store)' --plan huaian-2020 --as-of 2020-09-30 --issue --office 督查室 --format md --lang zh > /dev/full"
    )
    #expect(ran.code == 74 && ran.output.contains("第2期已记录为印发，但文件没有写成"), "\(ran)")
    #expect(ran.output.contains("duban report --number 2 --plan huaian-2020 --office 督查室 --format md"), "\(ran)")
    let again = try run("--number", "2", "--office", "督查室", "--format", "md")
    #expect(again.code == 0 && again.talk.contains("已由张三于") && again.talk.contains("现再次输出"), "\(again)")
    #expect(again.output.contains("第2期") && !again.output.contains("预览") && again.output.contains("截至2020年9月30日"))
    #expect(again.output.contains("与上期（第1期，2020年6月30日）相比"), "it is compared with the one before it, not with itself")
    #expect(try issued() == 2)
    // The first one gives the same bytes, too.
    let one = try run("--number", "1", "--office", "督查室", "--format", "md")
    #expect(one.output == (try String(contentsOfFile: office.path("一.md"), encoding: .utf8)))
    let other = try run("--number", "2", "--as-of", "2020-07-31")
    #expect(other.code == 1 && other.talk.contains("第2期截至 2020-09-30，已经印发"), "\(other)")
    // What did not go out is a preview.
    let preview = try run("--number", "3", "--as-of", "2020-10-15")
    #expect(preview.code == 0 && preview.output.contains("第3期（预览）") && !preview.talk.contains("再次输出"))
  }

  @Test func `a second one of the same day with nothing new is refused unless it is insisted on`() throws {
    #expect(try run("--issue", "-o", office.path("一.md")).code == 0)
    let refused = try run("--issue", "-o", office.path("二.md"))
    #expect(refused.code == 1 && refused.talk.contains("其后没有新的记录") && refused.talk.contains("--again"), "\(refused)")
    #expect(!FileManager.default.fileExists(atPath: office.path("二.md")))
    #expect(try run("--again").code == 64)
    #expect(try run("--issue", "--again", "-o", office.path("二.md")).code == 0)
    #expect(
      try office.run("update", "huaian-2020/1-1", "--note", "有新情况", "--unchanged", "--store", store).code == 0)
    #expect(try run("--issue", "-o", office.path("三.md")).code == 0)
    #expect(try issued() == 3)
  }

  @Test
  func `a paper is issued by the office that is named, else by the issuer of its plan, and nobody is pointed out`()
    throws
  {
    func text(_ name: String) throws -> String { try String(contentsOfFile: office.path(name), encoding: .utf8) }
    let plan = try run("--issue", "-o", office.path("一.md"))
    #expect(plan.code == 0 && !plan.talk.contains("没有落款"), "\(plan)")
    #expect(try text("一.md").contains("淮安市人民政府办公室"))
    let named = try run("--issue", "--again", "--office", "市政府督查室", "-o", office.path("二.md"))
    #expect(named.code == 0 && !named.talk.contains("没有落款"), "\(named)")
    #expect(try text("二.md").contains("市政府督查室") && !text("二.md").contains("淮安市人民政府办公室"))
    // Of plans of several issuers none is that of the paper.
    let nobody = try office.run(
      "report", "--store", store, "--issue", "--lang", "zh", "-o", office.path("三.md"))
    #expect(nobody.code == 0 && nobody.talk.contains("文件没有落款") && nobody.talk.contains("--office"), "\(nobody)")
  }

  @Test func `in a folder a paper is called by plan, kind, number and day`() throws {
    let folder = office.path("papers")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(try run("--as-of", "2020-09-30", "-o", folder).code == 0)
    #expect(try run("--brief", "--as-of", "2020-09-30", "--format", "html", "-o", folder + "/").code == 0)
    let issued = try run("--issue", "--as-of", "2020-09-30", "-o", folder)
    #expect(issued.code == 0, "\(issued)")
    #expect(try run("--number", "1", "-o", folder).code == 1, "its file is there")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      names.sorted() == [
        "huaian-2020-brief-2020-09-30.html", "huaian-2020-circular-1-2020-09-30.docx",
        "huaian-2020-circular-2020-09-30.docx",
      ])
    let nowhere = try run("-o", office.path("nowhere") + "/")
    #expect(nowhere.code == 1 && nowhere.talk.contains("nowhere/huaian-2020-circular-"), "\(nowhere)")
  }

  @Test(arguments: ["", "  ", "通\u{7}报", "通\n报", "通\u{200B}报", String(repeating: "长", count: 31)])
  func `a series has a name that stands on a red head`(series: String) throws {
    let ran = try run("--issue", "--series", series, "-o", office.path("一.md"))
    #expect(ran.code == 64 && ran.talk.contains("--series"), "\(ran)")
    #expect(try issued() == 0)
  }

  @Test func `office and addressees hold no control characters, and usual ones are taken`() throws {
    #expect(try run("--office", "督\u{1B}[31m查室").code == 64)
    #expect(try run("--to", String(repeating: "各县区", count: 200)).code == 64)
    #expect(try run("--series", "工作专报", "--office", "市政府督查室", "--to", "各县区人民政府、各有关单位").code == 0)
  }

  @Test func `a file beyond what is allowed is told in a sentence, and nothing is left of it`() throws {
    // The store's own side files take 32 KiB; the page is larger.
    let ran = try shell("ulimit -f 40; $duban report --store '\(SampleStore.path)' -o big.html")
    #expect(ran.code == 1 && ran.output.contains("it would be larger than a file may be"), "\(ran)")
    #expect(!FileManager.default.fileExists(atPath: office.path("big.html")))
  }

  @Test(arguments: ["check pipe", "import pipe --store x.duban", "report --paper pipe", "import --updates pipe"])
  func `a pipe where a file is expected holds nobody up`(command: String) throws {
    mkfifo(office.path("pipe"), 0o600)
    let store = command.contains("--store") ? "" : command.hasPrefix("check") ? "" : "--store '\(self.store)'"
    let ran = try shell("timeout 20 $duban \(command) \(store)")
    #expect(ran.code != 124 && ran.code != 0 && ran.output.contains("it is no regular file"), "\(ran)")
  }

  @Test func `one that went out is written again with the same bytes, whatever was recorded later on its day`() throws {
    let file = office.path("一.md")
    #expect(try run("--issue", "--office", "督查室", "-o", file).code == 0)
    #expect(
      try office.run("update", "huaian-2020/1-1", "--note", "当日又有新情况", "--unchanged", "--store", store).code == 0)
    #expect(try run("--office", "督查室", "--format", "md").output.contains("当日又有新情况"), "a preview tells of it")
    let again = try run("--number", "1", "--office", "督查室", "--format", "md")
    #expect(again.output == (try String(contentsOfFile: file, encoding: .utf8)))
  }

  @Test func `one about all plans is written again without those that were published later`() throws {
    let file = office.path("一.md")
    func report(_ arguments: String...) throws -> Office.Ran {
      try office.run(["report", "--store", store, "--lang", "zh", "--office", "督查室"] + arguments)
    }
    #expect(try report("--issue", "-o", file).code == 0)
    let plan = try office.run("export", "huaian-2020", "--format", "yaml", "--store", store).output
    let later = try office.write(plan.replacingOccurrences(of: "huaian-2020", with: "later-2020"), to: "later.yaml")
    let ran = try office.run("import", later, "--store", store)
    #expect(ran.code == 0, "\(ran)")
    #expect(try report("--format", "md").output != String(contentsOfFile: file, encoding: .utf8))
    let again = try report("--number", "1", "--format", "md")
    #expect(again.output == (try String(contentsOfFile: file, encoding: .utf8)))
  }

  @Test func `one whose process ended before its file stood is told until it stands`() throws {
    let file = office.path("失.md")
    // All that is left of a process that was killed between both.
    _ = try Store(opening: store, mode: .readWrite(create: false)).issueCircular(
      of: "督查通报", number: nil, about: "huaian-2020", asOf: #require(Day("2020-09-30")),
      by: Author("张三", capacity: .office), at: Instant(milliseconds: 1_780_000_000_000),
      recorded: #require(Day("2026-05-28")),
      into: file)
    let told = "督查通报第1期（截至 2020-09-30）已记录为印发，但文件 \(file) 没有写成"
    let next = try run("--format", "md")
    #expect(next.code == 0 && next.talk.contains(told), "\(next)")
    #expect(next.talk.contains("补写：duban report --number 1 --plan huaian-2020 -o \(file)"), "\(next)")
    #expect(try !office.run(["report", "--store", store, "--lang", "zh"]).talk.contains("没有写成"), "another series")
    let written = try run("--number", "1", "-o", file)
    #expect(written.code == 0 && !written.talk.contains("没有写成"), "\(written)")
    // It was written; where it goes from there is nobody's business.
    try FileManager.default.removeItem(atPath: file)
    #expect(try !run("--format", "md").talk.contains("没有写成"))
  }

  @Test func `of one whose file stands nothing is awaited`() throws {
    let file = office.path("一.md")
    #expect(try run("--issue", "-o", file).code == 0)
    #expect(try Store(opening: store, mode: .readOnly).awaitedPapers().isEmpty)
    try FileManager.default.removeItem(atPath: file)
    #expect(try !run("--format", "md").talk.contains("没有写成"))
  }
}
