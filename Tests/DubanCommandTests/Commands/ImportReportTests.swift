import Foundation
import Testing

/// Circulars and reports through the program: their figures as updates.
@Suite struct `duban import of reports` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = office.path("new.duban")
    let plan = try office.write(SonghePlan.file, to: "plan.yaml")
    let ran = try office.run("import", plan, "--store", store)
    #expect(ran.code == 0)
  }

  private static let circular = """
    松河市人民政府办公室
    关于2026年上半年重点工作进展情况的通报
    松政办函〔2026〕22号

    根据《松河市2026年重点工作任务清单》，现将有关情况通报如下：
    1.市水利局牵头的灌区续建配套项目，完成渠道衬砌38公里，占年度任务的63%。
    2.老旧小区改造完成20余个。
    3.召开会议12次。
    松河市人民政府办公室
    2026年7月5日

    """

  private static let now = ["DUBAN_NOW": "2026-07-10T01:00:00Z"]

  private func run(_ arguments: String...) throws -> Office.Ran {
    try office.run(arguments + ["--store", store], environment: Self.now)
  }

  @Test func `a circular is no plan, and the way to its figures is said`() throws {
    let file = try office.write(Self.circular, to: "通报.txt")
    let ran = try run("import", file)
    #expect(ran.code == 1)
    #expect(ran.talk.contains("duban import --updates FILE --plan ID"))
  }

  @Test func `a file of updates is no circular: the command that takes it in is said, and nothing is written`() throws {
    let before = try run("list", "events").output
    for content in ["plan: songhe-2026\nupdates: []\n", "{\"plan\": \"songhe-2026\", \"updates\": []}\n"] {
      let file = try office.write(content, to: "updates.yaml")
      let ran = try run("import", "--updates", file, "--lang", "zh")
      #expect(ran.code == 1)
      #expect(ran.talk.contains("不带 --updates 导入即可：duban import \(file)"))
      #expect(
        try run("import", "--updates", file, "--lang", "en").talk.contains("without --updates: duban import \(file)"))
    }
    #expect(try run("list", "events").output == before)
  }

  @Test func `what it would change is shown before anything is`() throws {
    let file = try office.write(Self.circular, to: "通报.txt")
    let ran = try run("import", "--updates", file, "--dry-run", "--lang", "zh")
    #expect(ran.code == 0)
    #expect(ran.output.hasPrefix("通报.txt《"))
    #expect(ran.output.contains("进展情况的通报》 → songhe-2026，数据截至 2026-06-30\n"))
    #expect(ran.output.contains("可填报 1 项：\n  songhe-2026/2 灌区续建配套项目  渠道衬砌 - → 38  未报 → "))
    #expect(ran.output.contains("待核 1 项："))
    #expect(ran.output.contains("待核：原文不是确数"))
    #expect(ran.output.contains("未采用 1 项："))
    #expect(try run("list", "events").output.contains("38") == false)
  }

  @Test func `what is sure is recorded as one act, the rest is left`() throws {
    let file = try office.write(Self.circular, to: "通报.txt")
    let refused = try run("import", "--updates", file)
    #expect(refused.code == 1)
    #expect(refused.talk.contains("one reading is not sure; nothing was taken in."))
    let taken = try run("import", "--updates", file, "--accept", "--plan", "songhe-2026")
    #expect(taken.code == 0)
    #expect(taken.output.hasPrefix("songhe-2026/2 #"))
    let rows = try JSONRows(try run("list", "events", "--format", "json").output).rows
    let report = try #require(rows.last { $0["subject"] as? String == "songhe-2026/2" })
    #expect((report["note"] as? String)?.contains("第6行“市水利局牵头的灌区续建配套项目，完成渠道衬砌38公里，占年度任务的63%") == true)
    // Once more changes nothing.
    let again = try run("import", "--updates", file, "--accept")
    #expect(again.code == 0 && again.output.isEmpty)
    #expect(again.talk.contains("There is nothing to report; nothing was written."))
    #expect(try run("undo").code == 0)
  }

  @Test func `for scripts a row a figure`() throws {
    let file = try office.write(Self.circular, to: "通报.txt")
    let rows = try JSONRows(try run("import", "--updates", file, "--dry-run", "--format", "json").output).rows
    #expect(rows.map { $0["part"] as? String } == ["sure", "uncertain", "left"])
    #expect(rows[0]["id"] as? String == "songhe-2026/2" && rows[0]["on"] as? String == "2026-06-30")
    #expect((rows[0]["place"] as? [String: Any])?["line"] as? Int == 6)
  }

  @Test func `a day, a plan and figures there must be`() throws {
    let undated = try office.write("重点工作进展情况的通报\n老旧小区改造完成20个。\n", to: "无日.txt")
    #expect(try run("import", "--updates", undated, "--dry-run").talk.contains("--on"))
    let ran = try run("import", "--updates", undated, "--dry-run", "--on", "2026-06-30")
    #expect(ran.code == 0 && ran.output.contains("songhe-2026/1"))
    let empty = try office.write("重点工作进展情况的通报\n各单位要抓紧。\n", to: "空.txt")
    #expect(try run("import", "--updates", empty).code == 1)
    #expect(try run("import", "--updates", undated, "--plan", "songhe-2025").code == 1)
    #expect(try run("import", "--updates", undated, "--to", "x.yaml").code == 64)
    #expect(try run("import", undated, "--on", "2026-06-30").code == 64)
    let other = try office.write(
      SonghePlan.file.replacing("songhe-2026", with: "other").replacing("松河市2026年重点工作任务清单", with: "另一清单"), to: "b.yaml")
    _ = try run("import", other)
    #expect(try run("import", "--updates", undated, "--on", "2026-06-30").talk.contains("to report of with --plan: "))
    // A circular that names its plan needs no word more.
    let file = try office.write(Self.circular, to: "通报.txt")
    #expect(try run("import", "--updates", file, "--dry-run").output.contains("songhe-2026/2"))
  }

  @Test func `a day that has not come is refused by the plan's rules`() throws {
    let file = try office.write(Self.circular, to: "通报.txt")
    let ran = try run("import", "--updates", file, "--dry-run", "--on", "2026-11-30")
    #expect(ran.output.contains("not allowed (2):"))
  }

  @Test func `minutes are held against a plan`() throws {
    let minutes = try office.write(
      """
      松河市人民政府
      市长办公会议纪要
      〔2026〕第9期

      5月8日上午，市长赵启明主持召开市长办公会议。现将会议议定事项纪要如下：
      会议议定：
      1.由市水利局牵头，市住建局配合，于9月25日前完成灌区续建配套项目。
      2.由市财政局负责，修订完善财政资金管理办法。

      """, to: "纪要.txt")
    let ran = try run("import", "--reconcile", minutes, "--plan", "songhe-2026")
    #expect(ran.code == 0)
    #expect(
      ran.output.hasPrefix("minutes: 2 matters, 1 in songhe-2026, 1 not in it, 1 with something to be filled in\n"))
    #expect(ran.output.contains("not in the plan: line 8"))
    let told = try run("import", minutes, "--dry-run", "--lang", "zh")
    #expect(told.output.contains("纪要对账：议定 2 项，已列入 2 项，未列入 0 项，待补 1 项"))
  }
}
