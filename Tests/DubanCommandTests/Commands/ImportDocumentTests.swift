import Foundation
import Testing

/// Published documents through the program: what is told, what is asked, what is refused.
@Suite struct `duban import of documents` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = office.path("new.duban")
  }

  /// A notice in which nothing is in doubt.
  private static let plain = """
    青石县2026年绿化工作方案
    青政办发〔2026〕12号

    一、重点任务
    1.新建口袋公园6个。（责任单位：县住建局）
    2.改造绿道30公里。（责任单位：县交通局）

    青石县人民政府办公室
    2026年2月10日
    """

  /// The same with a milestone that could be read in two ways.
  private static let doubtful = plain.replacing("6个。", with: "6个，三季度完成3个。")

  @Test func `a document is told, and nothing is written in a dry run`() throws {
    let file = try office.write(Self.doubtful, to: "通知.txt")
    let ran = try office.run("import", file, "--dry-run", "--store", store, "--lang", "zh")
    #expect(ran.code == 0)
    #expect(ran.output.hasPrefix("通知.txt："))
    #expect(ran.output.contains("读懂：") && ran.output.contains("任务 2"))
    #expect(!FileManager.default.fileExists(atPath: store))
  }

  @Test func `what is not sure is not taken in unasked`() throws {
    let file = try office.write(Self.doubtful, to: "通知.txt")
    let rows = try JSONRows(try office.run("import", file, "--dry-run", "--format", "json", "--store", store).output)
      .rows
    #expect(Set(rows[0].keys) == ["file", "part", "kind", "count", "place", "text", "readings", "message"])
    let open = rows.count { ["uncertain", "missing"].contains($0["part"] as? String) }
    try #require(open > 0)
    let refused = try office.run("import", file, "--store", store)
    #expect(refused.code == 1)
    #expect(refused.output.isEmpty)
    #expect(
      refused.talk.hasSuffix(
        "\(open == 1 ? "one reading is" : "\(open) readings are") not sure; nothing was taken in. See them with --dry-run, or take them in as open questions with --accept.\n"
      ))
    #expect(!FileManager.default.fileExists(atPath: store))
    let accepted = try office.run("import", file, "--accept", "--store", store)
    #expect(accepted.code == 0)
    #expect(accepted.output.hasPrefix("qingshi-2026  added  "))
    let plan = try office.run("export", "qingshi-2026", "--store", store).output
    #expect(plan.components(separatedBy: "- 待核：").count - 1 == open)
  }

  @Test func `importing the same document again changes nothing, another one gets another id`() throws {
    let file = try office.write(Self.plain, to: "通知.txt")
    #expect(try office.run("import", file, "--accept", "--store", store).code == 0)
    let again = try office.run("import", file, "--accept", "--store", store)
    #expect(again.output.hasPrefix("qingshi-2026  unchanged  "))
    let other = try office.write(Self.plain.replacing("绿化工作", with: "治水工作"), to: "另一.txt")
    let second = try office.run("import", other, "--accept", "--store", store)
    #expect(second.output.hasPrefix("qingshi-2026-2  added  "))
  }

  @Test func `a plan file can be written instead, and imported`() throws {
    let file = try office.write(Self.doubtful, to: "通知.txt")
    let target = office.path("plan.yaml")
    #expect(try office.run("import", file, "--accept", "--to", target, "--store", store).code == 0)
    #expect(!FileManager.default.fileExists(atPath: store))
    let refused = try office.run("import", file, "--accept", "--to", target, "--store", store)
    #expect(refused.code == 1)
    #expect(
      refused.talk.hasSuffix("\(target) is there already and was left as it is; to overwrite it, add --replace.\n"))
    let shown = try office.run("import", file, "--accept", "--to", "-", "--store", store)
    #expect(shown.output == (try String(contentsOfFile: target, encoding: .utf8)))
    let ran = try office.run("import", target, "--store", store)
    #expect(ran.code == 0 && ran.output.hasPrefix("qingshi-2026  added  "))
    let other = try office.write(Self.plain.replacing("绿化工作", with: "治水工作"), to: "另一.txt")
    let several = try office.run("import", file, other, "--accept", "--to", office.path("b.yaml"), "--store", store)
    #expect(several.code == 64)
  }

  @Test func `a cleaning is taken back by its number, and one that is not there is told`() throws {
    let file = try office.write("上一篇：治水工作\n" + Self.plain, to: "通知.txt")
    func cleanings(_ options: String...) throws -> [String] {
      let ran = try office.run(["import", file, "--dry-run", "--format", "json", "--store", store] + options)
      return try JSONRows(ran.output).rows.filter { $0["part"] as? String == "cleaning" }
        .compactMap { $0["text"] as? String }
    }
    #expect(try cleanings() == ["上一篇：治水工作"])
    #expect(try cleanings("--uncleaned", "1") == [])
    let wrong = try office.run("import", file, "--dry-run", "--uncleaned", "2", "--store", store)
    #expect(wrong.code == 64 && wrong.talk.contains("no number 2"), "\(wrong.talk)")
  }

  @Test func `it comes from the standard input too`() throws {
    let ran = try office.run("import", "-", "--accept", "--store", store, input: Self.plain)
    #expect(ran.code == 0 && ran.output.hasPrefix("qingshi-2026  added  "))
    let refused = try office.run("import", "-", "--store", store, input: Self.doubtful)
    #expect(refused.code == 1)
  }

  @Test func `what is no plan is refused with the reason`() throws {
    let file = try office.write("天气很好，无事可记。\n", to: "日记.txt")
    let ran = try office.run("import", file, "--accept", "--store", store)
    #expect(ran.code == 1)
    #expect(ran.talk.contains("no task was found in it"))
    #expect(ran.talk.hasSuffix("1 error; nothing was taken in.\n"))
    let old = try office.write("", to: "旧.doc")
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
      .write(to: URL(filePath: old))
    let binary = try office.run("import", old, "--accept", "--store", store)
    #expect(binary.code == 1)
    #expect(binary.talk.contains("旧.doc:1:1: "))
    #expect(!FileManager.default.fileExists(atPath: store))
  }

  @Test func `every item tells where it stands`() throws {
    let file = try office.write(Self.plain, to: "通知.txt")
    _ = try office.run("import", file, "--accept", "--store", store)
    let rows = try JSONRows(
      try office.run("show", "qingshi-2026/1", "--source", "--format", "json", "--store", store).output
    ).rows
    #expect(rows[0]["document"] as? String == "通知.txt")
    #expect((rows[0]["place"] as? [String: Any])?["line"] as? Int == 5)
    #expect((rows[0]["text"] as? String)?.contains("口袋公园") == true)
    let text = try office.run("show", "qingshi-2026/1", "--source", "--lang", "zh", "--store", store)
    #expect(text.output.contains("第5行"))
    let unknown = try office.run("show", "qingshi-2026/99", "--source", "--store", store)
    #expect(unknown.code == 1)
    let sample = try office.run("show", "huaian-2020/1-1", "--source", "--store", SampleStore.path)
    #expect(sample.code == 0 && sample.output.contains("(not recorded)"))
  }

  @Test func `a document can be checked without taking it in`() throws {
    let twice = Self.plain.replacing("2.改造", with: "4.改造")
    let file = try office.write(twice.replacing("县交通局）", with: "县交通局）\n5.修路5公里。（责任单位：县交通局）"), to: "通知.txt")
    let ran = try office.run("check", file, "--format", "json")
    #expect(ran.code == 0)
    let rules = try JSONRows(ran.output).texts("rule")
    #expect(rules.contains("serial-order"))
  }

  private static let notice = """
    青石县人民政府办公室
    关于印发青石县2026年绿化工作方案的通知
    青政办发〔2026〕12号

    各乡镇人民政府，县政府各部门：
    现将《青石县2026年绿化工作方案》印发给你们，请认真组织实施。

    附件：青石县2026年绿化工作任务分解表

    青石县人民政府办公室
    2026年2月10日
    """

  private static let annex = "序号,任务名称,责任单位\n1,新建口袋公园6个,县住建局\n2,改造绿道30公里,县交通局\n"

  @Test func `a notice and its annex in a file of its own are one plan`() throws {
    let notice = try office.write(Self.notice, to: "通知.txt")
    let annex = try office.write(Self.annex, to: "附件.csv")
    for files in [[notice, annex], [annex, notice]] {
      let rows = try JSONRows(
        try office.run(["import"] + files + ["--dry-run", "--format", "json", "--store", store]).output
      ).rows
      #expect(rows.allSatisfy { $0["file"] as? String == "通知.txt + 附件.csv" })
      #expect(rows.count { $0["part"] as? String == "plan" } == 1)
    }
    let ran = try office.run("import", notice, annex, "--accept", "--store", store)
    #expect(ran.code == 0 && ran.output.hasPrefix("qingshi-2026  added  "))
    #expect(ran.talk.contains("in the store \(store)"))
    let source = try office.run("show", "qingshi-2026/1", "--source", "--lang", "zh", "--store", store)
    #expect(source.output.contains("附件.csv") && source.output.contains("第2行第2列"))
  }

  @Test func `two documents stay two unless they are said to be one`() throws {
    let one = try office.write(Self.plain, to: "一.txt")
    let two = try office.write(Self.plain.replacing("绿化工作", with: "治水工作"), to: "二.txt")
    let ran = try office.run("import", one, two, "--dry-run", "--format", "json", "--store", store)
    #expect(try JSONRows(ran.output).rows.count { $0["part"] as? String == "plan" } == 2)
    let joined = try office.run("import", one, two, "--together", "--dry-run", "--format", "json", "--store", store)
    #expect(try JSONRows(joined.output).rows.count { $0["part"] as? String == "plan" } == 1)
  }

  @Test func `what was written and where is said, and a folder is no file`() throws {
    let file = try office.write(Self.plain, to: "通知.txt")
    let target = office.path("plan.yaml")
    let ran = try office.run("import", file, "--accept", "--to", target, "--store", store)
    #expect(ran.talk.hasSuffix("Written to \(target)\n"))
    for folder in [office.path(""), office.path("nowhere") + "/"] {
      for replace in [[], ["--replace"]] {
        let refused = try office.run(["import", file, "--accept", "--to", folder, "--store", store] + replace)
        #expect(refused.code == 1)
        #expect(refused.talk.contains("is a folder; name a file in it, such as "))
      }
    }
  }
}
