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
    #expect(ran.output.contains("第3期（预览）"))
    #expect(ran.output.contains("共有重点任务23项"))
    #expect(ran.output.contains("演示数据"))
  }

  @Test func `what changed is told since a day`() throws {
    let ran = try report(Office(), "--as-of", "2020-09-30", "--since", "2020-06-30", "--lang", "en")
    #expect(ran.output.contains("Since the last circular (30 Jun 2020)"))
  }

  @Test func `issuing takes the next number, tells what changed since the last one, and is recorded`() throws {
    let office = try Office()
    let store = office.path("plans.duban")
    try FileManager.default.copyItem(atPath: SampleStore.path, toPath: store)
    func issue(_ arguments: String...) throws -> Office.Ran {
      try office.run(["report", "--store", store, "--plan", "huaian-2020", "--lang", "zh", "--issue"] + arguments)
    }
    let first = try issue("--as-of", "2020-06-30", "-o", office.path("一.md"))
    #expect(first.code == 0 && first.talk.contains("督查通报第1期"), "\(first)")
    let second = try issue("--as-of", "2020-09-30", "-o", office.path("二.md"))
    #expect(second.code == 0, "\(second)")
    let text = try String(contentsOfFile: office.path("二.md"), encoding: .utf8)
    #expect(text.contains("第2期") && text.contains("2020年6月30日"))
    // A preview looks back to it, too, and takes no number.
    let preview = try office.run(
      ["report", "--store", store, "--plan", "huaian-2020", "--as-of", "2020-10-15", "--lang", "en"])
    #expect(preview.output.contains("Since the last circular (No. 2, 30 Sep 2020)"))
    let events = try office.run("list", "events", "--store", store, "--format", "json")
    #expect(try JSONRows(events.output).rows.count { $0["kind"] as? String == "circular" } == 2)
    // What is taken, is earlier, or is none is refused, and nothing is written.
    #expect(try issue("--as-of", "2020-09-30", "--number", "2", "-o", office.path("三.md")).code == 1)
    #expect(try issue("--as-of", "2020-03-31", "-o", office.path("三.md")).code == 1)
    #expect(try issue("--brief").code == 64)
    #expect(try issue("--number", "0").code == 64)
    #expect(!FileManager.default.fileExists(atPath: office.path("三.md")))
    // No number is lost to a paper that cannot be there.
    #expect(try issue("--as-of", "2020-10-15", "-o", office.path("二.md")).code == 1)
    #expect(try issue("--as-of", "2020-10-15", "-o", office.path("nowhere/四.md")).code == 1)
    let third = try issue("--as-of", "2020-10-15", "-o", office.path("三.md"))
    #expect(third.code == 0 && third.talk.contains("督查通报第3期"), "\(third)")
    #expect(try issue("--brief", "--number", "3").code == 64)
  }

  @Test func `the brief keeps to a page and looks a week back`() throws {
    let ran = try report(Office(), "--brief", "--as-of", "2020-10-08", "--lang", "zh")
    #expect(ran.code == 0)
    #expect(ran.output.contains("一页通") && ran.output.contains("2020年10月1日") && ran.output.contains("重点督办事项5项"))
    #expect(!ran.output.contains("附件"))
  }

  @Test func `two days are compared by unit`() throws {
    let ran = try report(Office(), "--against", "2020-06-30", "--as-of", "2020-09-30", "--lang", "zh")
    #expect(ran.code == 0)
    #expect(ran.output.contains("2020年6月30日共23项，2020年9月30日共23项"))
    #expect(ran.output.contains("各单位变化"))
    let later = try report(Office(), "--against", "2020-12-31", "--as-of", "2020-09-30")
    #expect(later.code != 0 && later.output.isEmpty)
    #expect(try report(Office(), "--against", "2020-06-30", "--brief").code == 64)
  }

  @Test func `the assessment is told of a plan that assesses, in every form, and of no other`() throws {
    let office = try Office()
    func assess(_ plan: String, _ arguments: String...) throws -> Office.Ran {
      try office.run(
        ["report", "--plan", plan, "--store", SampleStore.path, "--assessment", "--lang", "zh"] + arguments)
    }
    let ran = try assess("suqian-2024")
    #expect(ran.code == 0 && ran.output.contains("考核情况") && ran.output.contains("双沟"), "\(ran)")
    #expect(try assess("huaian-2020").code == 1)
    #expect(try assess("suqian-2024", "--brief").code == 64)
    #expect(try assess("suqian-2024", "--since", "2024-12-31").code == 64)
    for file in ["考核.docx", "考核.xlsx", "考核.html", "考核.md"] {
      #expect(try assess("suqian-2024", "-o", office.path(file)).code == 0)
      #expect(FileManager.default.fileExists(atPath: office.path(file)))
    }
  }

  @Test func `tables go to a spreadsheet's text, and lines keep to their width`() throws {
    let tables = try report(Office(), "--format", "csv", "--lang", "zh")
    #expect(tables.code == 0 && tables.output.contains("单位,事项数"))
    let told = try report(Office(), "--lang", "en").output.split(separator: "\n")
    #expect(told.allSatisfy { $0.unicodeScalars.count <= 78 })
  }

  @Test func `the same store and day give the same bytes`() throws {
    #expect(try report(Office(), "--lang", "zh").output == report(Office(), "--lang", "zh").output)
  }

  @Test func `a file is written whole, and replaced only when that is asked for`() throws {
    let office = try Office()
    let file = office.path("通报.md")
    #expect(try report(office, "-o", file, "--lang", "zh").code == 0)
    let written = try String(contentsOfFile: file, encoding: .utf8)
    #expect(written == (try report(office, "--lang", "zh", "--format", "md").output), "the ending tells the format")
    let again = try report(office, "-o", file, "--lang", "zh", "--number", "2")
    #expect(again.code == 1)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == written)
    #expect(try report(office, "-o", file, "--lang", "zh", "--number", "2", "--replace").code == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("第2期"))
  }

  @Test func `a store is never written over, whatever is asked for, nor what lies beside it`() throws {
    let office = try Office()
    let store = try office.copyOfSamples()
    let before = try Data(contentsOf: URL(filePath: store))
    let link = office.path("link.md")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store)
    for name in [store, store + "-wal", link] {
      let ran = try report(office, "-o", name, "--format", "text", "--replace")
      #expect(ran.code == 1 && ran.talk.contains("belongs to one"), "\(name): \(ran.talk)")
    }
    #expect(try Data(contentsOf: URL(filePath: store)) == before)
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

  @Test func `a file that is called as no format is not written`() throws {
    let office = try Office()
    for (command, name) in [("report", "通报.pdf"), ("report", "通报.doc"), ("export", "台账.pdf"), ("export", "台账.xls")] {
      let plan = command == "report" ? ["--plan", "huaian-2020"] : ["huaian-2020"]
      let ran = try office.run([command] + plan + ["--store", SampleStore.path, "-o", office.path(name)])
      #expect(ran.code == 64 && ran.talk.contains(String(name.suffix(3))), "\(ran)")
      #expect(!FileManager.default.fileExists(atPath: office.path(name)))
    }
    // What is no kind of file is a name like any other.
    let ran = try report(office, "-o", office.path("通报.2026"))
    #expect(ran.code == 0, "\(ran)")
  }

  @Test func `a house has its own style of papers, by option or by its settings`() throws {
    let office = try Office()
    let paper = try office.write("issuer: 临江市督查室\nredHead: false\n", to: "paper.yaml")
    let named = try report(office, "--paper", paper, "--lang", "zh", "--format", "md")
    #expect(named.code == 0 && named.output.contains("临江市督查室"), "\(named.talk)")
    #expect(try !report(office, "--lang", "zh", "--format", "md").output.contains("临江市督查室"))
    #expect(
      try report(office, "--paper", paper, "--office", "市政府", "--format", "md").output.contains("临江市督查室") == false,
      "what the command line says goes before it")
    let wrong = try office.write("issuer: 某室\nmargin: {top: 20}\n", to: "wrong.yaml")
    let refused = try report(office, "--paper", wrong, "-o", office.path("x.docx"))
    #expect(
      refused.code == 1 && refused.talk.contains("wrong.yaml:2:1") && refused.talk.contains("margins"), "\(refused)")
    #expect(!FileManager.default.fileExists(atPath: office.path("x.docx")))
    // In the settings it is seen from where they lie.
    let folder = office.path(".config/duban")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "paper: house.yaml\n".write(toFile: folder + "/settings.yaml", atomically: true, encoding: .utf8)
    try "issuer: 清河县督查室\n".write(toFile: folder + "/house.yaml", atomically: true, encoding: .utf8)
    let settings: [String: String?] = ["HOME": office.folder.url.path, "XDG_CONFIG_HOME": nil]
    let usual = try office.run(
      ["report", "--plan", "huaian-2020", "--store", SampleStore.path, "--format", "md"], environment: settings)
    #expect(usual.output.contains("清河县督查室"), "\(usual.talk)")
    let board = try office.run(
      ["export", "huaian-2020", "--store", SampleStore.path, "--paper", paper, "-o", office.path("board.docx")])
    #expect(board.code == 0, "\(board.talk)")
  }

  @Test func `an unknown format and an unknown plan are told`() throws {
    #expect(try report(Office(), "--format", "pdf").code == 64)
    #expect(try Office().run("report", "--plan", "nonsense", "--store", SampleStore.path).code == 1)
  }
}
