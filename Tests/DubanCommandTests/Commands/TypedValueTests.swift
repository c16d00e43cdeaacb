import Foundation
import Testing

/// Figures and days on the command line, as people type them.
@Suite struct `Figures and days as they are typed` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func update(_ arguments: String...) throws -> Office.Ran {
    try office.run(["update"] + arguments + ["--store", store])
  }

  @Test(arguments: [
    (["huaian-district-2022/i1", "--value", "-3.2"], "-3.2"),
    (["huaian-district-2022/i1", "--value", "-3.2%"], "-3.2"),
    (["huaian-2020/1-1", "--value", "老旧小区=42个"], "老旧小区 42"), (["huaian-2020/1-1", "--value", "老旧小区＝４２ 个"], "老旧小区 42"),
    (["huaian-2020/1-1", "--value", "完成率=61.5%"], "完成率 61.5"), (["huaian-2020/1-1/f1", "--value", "12000万"], "1.2"),
  ])
  func `a figure is taken with its sign and its unit`(arguments: [String], told: String) throws {
    let ran = try office.run(["update"] + arguments + ["--store", store])
    #expect(ran.code == 0 && ran.output.contains(told), "\(ran)")
  }

  @Test(arguments: [
    ("老旧小区=-3", 1, "'老旧小区' cannot be less than zero"), ("老旧小区=42家", 64, "the unit is '个', not '家'"),
    ("老旧小区=many", 64, "write a number"), ("完成率=50个", 64, "the unit is '%', not '个'"),
  ])
  func `a figure in another unit is refused`(value: String, code: Int32, sentence: String) throws {
    let ran = try update("huaian-2020/1-1", "--value", value)
    #expect(ran.code == code && ran.talk.contains(sentence), "\(ran)")
  }

  // The sample is judged as of its review day, 15 October 2020.
  @Test(arguments: [
    ("昨天", "2020-10-14"), ("10-14", "2020-10-14"), ("2020/10/14", "2020-10-14"), ("9月底", "2020-09-30"),
    ("9月底前", "2020-09-30"), ("2020年9月30日之前", "2020-09-30"),
    ("Q3", "2020-09-30"),
    ("上半年", "2020-06-30"), ("today", "2020-10-15"), ("-2w", "2020-10-01"),
  ])
  func `a day is seen from the plan's as-of day`(text: String, day: String) throws {
    #expect(try update("huaian-2020/1-1", "--value", "老旧小区=42", "--on", text, "--even-so").code == 0)
    let row = try JSONRows(
      try office.run("show", "huaian-2020/1-1", "--format", "json", "--store", store).output
    ).rows[0]
    let entry = try #require((row["history"] as? [[String: Any]])?.last)
    #expect((entry["after"] as? [String: Any])?["on"] as? String == day)
    #expect(
      try office.run("list", "plans", "--plan", "huaian-2020", "--as-of", text, "--store", store).output.contains(day))
    #expect(try office.run("confirm", "huaian-2020/1-1/Q3", "--even-so", "--on", text, "--store", store).code == 0)
  }

  @Test func `a new due day lies ahead`() throws {
    let ran = try update("huaian-2020/1-1", "--extend-to", "1月底", "--approver", "市政府")
    #expect(ran.output.contains("new due day 2021-01-31"), "\(ran)")
  }

  @Test(arguments: ["9月", "2020-13", "soon", "2020-02-30"])
  func `what is no day is told`(text: String) throws {
    let ran = try office.run("list", "plans", "--as-of", text, "--store", store)
    #expect(ran.code == 64 && ran.talk.contains("The value '\(text)' is invalid for '--as-of <day>'"))
  }

  @Test func `lists are parted by commas of either width`() throws {
    let listed = try [",", "，", "、", "， "].map { comma in
      try office.run(
        "list", "milestones", "--light", "overdue\(comma)done", "--quarter", "Q2\(comma)Q3", "--store", store)
    }
    #expect(listed[0].lines.count > 3)
    for other in listed { #expect(other.output == listed[0].output && other.code == 0) }
  }
}
