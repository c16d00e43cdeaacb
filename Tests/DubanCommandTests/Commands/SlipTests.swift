import Foundation
import StorySupport
import Testing

@Suite struct `Slips on the command line` {
  private let office: Office
  private let store: String
  private let id = "huaian-2020/1-1"

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func step(_ arguments: String...) throws -> Office.Ran {
    try office.run(["step"] + arguments + ["--store", store])
  }

  /// What was raised on the item.
  private func raised() throws -> [[String: Any]] {
    let rows = try JSONRows(try office.run("list", "slips", "--format", "json", "--store", store).output).rows
    return rows.filter { $0["entry"] is Int && $0["subject"] as? String == id }
  }

  @Test func `a slip is issued, printed, answered, sent back, answered again and settled`() throws {
    let issued = try step("slip", id, "--answer-by", "2020-10-30", "--to", "市住建局", "--note", "倒排工期")
    #expect(issued.code == 0 && issued.output.contains("督办 2020 no. 1"), "\(issued.talk)")
    let row = try #require(try raised().first)
    #expect(row["state"] as? String == "open" && row["number"] as? String == "督办〔2020〕1号")
    #expect(row["owing"] as? [String] == ["市住建局"] && row["requirement"] as? String == "倒排工期")
    let number = try #require(row["entry"] as? Int)
    let paper = try office.run("report", "--slip", "\(number)", "--lang", "zh", "--store", store)
    #expect(paper.code == 0, "\(paper.talk)")
    for words in ["督办〔2020〕1号", "倒排工期", "2020年10月30日", "市住建局"] { #expect(paper.output.contains(words)) }
    #expect(try step("settle", id).talk.contains("has not answered"))
    #expect(try step("answer", id, "--note", "已复工").code == 0, "the only one is meant")
    #expect(try step("answer", id, "--note", "已复工").talk.contains("answered on 2020-10-15"))
    #expect(try step("return-answer", id, "--note", "未附照片").code == 0)
    #expect(try step("answer", id, "--directive", "\(number)", "--unit", "市住建局", "--note", "已全部复工").code == 0)
    #expect(try raised().first?["state"] as? String == "answered")
    #expect(try step("settle", id).code == 0)
    #expect(try raised().first?["state"] as? String == "settled")
  }

  @Test func `instructions and inspections stand beside it, and are withdrawn by their numbers`() throws {
    #expect(try step("instruction", id, "--leader", "张三", "--answer-by", "2020-10-22", "--note", "请抓紧").code == 0)
    #expect(try step("inspection", id, "--form", "revisit", "--answer-by", "2020-10-30", "--note", "两处停工").code == 0)
    let numbers = try raised().compactMap { $0["entry"] as? Int }
    #expect(numbers.count == 2)
    let which = try step("withdraw", id, "--note", "误登")
    #expect(which.code == 64 && which.talk.contains("--directive"))
    #expect(try step("withdraw", id, "--directive", "\(numbers[0])", "--note", "误登").code == 0)
    #expect(try raised().compactMap { $0["state"] as? String } == ["withdrawn", "open"])
    let closing = try office.run("update", id, "--status", "closed", "--note", "验收", "--store", store)
    #expect(
      closing.code == 1 && closing.talk.contains("open in it: ") && closing.talk.contains("revisit #\(numbers[1])")
        && closing.talk.contains("--even-so"))
    let meant = try office.run("update", id, "--status", "closed", "--note", "验收", "--even-so", "--store", store)
    #expect(meant.code == 0, "\(meant.talk)")
  }

  @Test(arguments: [
    (["slip", "huaian-2020/1-1", "--note", "要求"], 64, "answer-by"),
    (["instruction", "huaian-2020/1-1", "--answer-by", "2020-10-30", "--note", "要求"], 64, "leader"),
    (["inspection", "huaian-2020/1-1", "--answer-by", "2020-10-30", "--note", "要求"], 64, "form"),
    (["apply", "huaian-2020/1-1", "--colour", "red", "--note", "要求"], 64, "slip"),
    (["slip", "huaian-2020/1-1", "--answer-by", "2020-10-14", "--note", "要求"], 1, "has passed"),
    (["slip", "huaian-2020/1-1", "--answer-by", "2020-10-30"], 1, "needs a text"),
    (["slip", "huaian-2020/1-1", "--answer-by", "2020-10-30", "--to", "外星局", "--note", "要求"], 1, "no unit"),
    (["answer", "huaian-2020/1-1", "--directive", "99999", "--unit", "市住建局", "--note", "已办"], 1, "nothing was raised"),
  ])
  func `what is missing or out of place is told, and nothing is written`(
    arguments: [String], code: Int32, words: String
  ) throws {
    let ran = try office.run(["step"] + arguments + ["--store", store])
    #expect(ran.code == code && ran.talk.contains(words), "\(ran.talk)")
    #expect(try raised().isEmpty)
  }

  @Test func `a slip that is not there is not printed`() throws {
    let ran = try office.run("report", "--slip", "99999", "--store", store)
    #expect(ran.code == 1 && ran.talk.contains("duban list slips"))
    #expect(try office.run("report", "--slip", "1", "--brief", "--store", store).code == 64)
  }
}

@Suite struct `Evidence on the command line` {
  private let office: Office
  private let store: String
  private let id = "huaian-2020/1-1"

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func evidence() throws -> [[String: String]] {
    let row = try JSONRows(try office.run("show", id, "--format", "json", "--store", store).output).rows[0]
    return try #require(row["evidence"] as? [[String: String]])
  }

  @Test func `numbers, links and files with their hash stand beside a report; no file is taken in`() throws {
    let file = (store as NSString).deletingLastPathComponent + "/验收报告.pdf"
    try Data("abc".utf8).write(to: URL(filePath: file))
    let ran = try office.run(
      "update", id, "--status", "completed", "--evidence", "淮住建〔2020〕15号", "--evidence", "https://example.cn/a",
      "--evidence",
      file, "--store", store)
    #expect(ran.code == 0, "\(ran.talk)")
    // SHA-256 of "abc": FIPS 180-4, appendix B.1.
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      try evidence() == [
        ["reference": "淮住建〔2020〕15号"], ["link": "https://example.cn/a"], ["file": "验收报告.pdf", "sha256": hash],
      ])
    let shown = try office.run("show", id, "--lang", "zh", "--store", store).output
    #expect(shown.contains("佐证") && shown.contains("淮住建〔2020〕15号"))
  }

  @Test func `a file that is missing is told, and steps that show nothing take none`() throws {
    let missing = try office.run(
      "step", "apply", id, "--note", "已完工", "--evidence", "/nowhere/报告.pdf", "--store", store)
    #expect(missing.code == 1 && missing.talk.contains("/nowhere/报告.pdf"), "\(missing.talk)")
    let none = try office.run("step", "assign", id, "--evidence", "文号1", "--store", store)
    #expect(none.code == 1 && none.talk.contains("takes no evidence"), "\(none.talk)")
    #expect(try evidence().isEmpty)
    #expect(
      try office.run("step", "apply", id, "--note", "已完工", "--even-so", "--evidence", "文号1", "--store", store).code == 0
    )
    #expect(try evidence() == [["reference": "文号1"]])
  }
}
