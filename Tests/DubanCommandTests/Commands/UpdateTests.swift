import Foundation
import StorySupport
import Testing

@Suite struct `duban update` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func update(_ arguments: String...) throws -> Office.Ran {
    try office.run(["update"] + arguments + ["--store", store])
  }

  private func shown(_ id: String) throws -> [String: Any] {
    try JSONRows(try office.run("show", id, "--format", "json", "--store", store).output).rows[0]
  }

  @Test func `a report changes the status, the value and the wording`() throws {
    let ran = try update("huaian-2020/1-1", "--status", "completed", "--value", "老旧小区=42", "--note", "完成六成")
    #expect(ran.code == 0)
    #expect(
      ran.output == """
        huaian-2020/1-1 #489 report: completed; 老旧小区 42 (完成六成) → overdue: Q3 milestone due 30 Sep, 15 days overdue, \
        not confirmed

        """)
    let task = try shown("huaian-2020/1-1")
    #expect(task["status"] as? String == "completed")
    #expect(task["wording"] as? String == "完成六成")
    let entry = try #require((task["history"] as? [[String: Any]])?.last)
    #expect(entry["actor"] as? String == "张三")
    #expect(entry["at"] as? String == "2026-03-01T02:00:00Z")
    #expect(entry["simulated"] as? Bool == false)
    // It holds for the day as of which the plan is judged.
    #expect((entry["after"] as? [String: Any])?["on"] as? String == "2020-10-15")
  }

  @Test func `an indicator's figure needs no name`() throws {
    #expect(try update("huaian-district-2022/i1", "--value", "49.9").code == 0)
    let row = try shown("huaian-district-2022/i1")
    #expect((row["latest"] as? [String: Any])?["value"] as? Double == 49.9)
    #expect(row["light"] as? String == "done")
  }

  @Test func `funding tells what was paid`() throws {
    let ran = try update("huaian-2020/1-1/f1", "--value", "1.2")
    #expect(ran.output == "huaian-2020/1-1/f1 #489 paid: 1.2 paid in all\n")
    #expect(try shown("huaian-2020/1-1/f1")["paid"] as? Double == 1.2)
  }

  @Test func `a duty's piece is handed in`() throws {
    let ran = try update("huaian-2020/d1", "--hand-in", "City Management Bureau", "--span", "2020-09-30")
    #expect(ran.code == 0)
    #expect(ran.output == "huaian-2020/d1 #489 handed in: 市城管局 for 2020-09-30\n")
  }

  @Test func `nothing changed is a report too`() throws {
    #expect(try update("huaian-2020/1-2", "--unchanged").output.contains("#489 report: nothing changed → "))
  }

  @Test func `of what was never reported nothing changed says nothing, and is refused with what to do`() throws {
    let ran = try update("huaian-2020/8-2", "--unchanged")
    #expect(ran.code == 1 && ran.output.isEmpty)
    #expect(ran.talk.contains("nothing was ever reported") && ran.talk.contains("a wording"), "\(ran.talk)")
    #expect(try shown("huaian-2020/8-2")["light"] as? String == "unreported")
  }

  @Test func `what was never reported stays so where nothing is reported`() throws {
    let id = "huaian-2020/8-2"
    #expect(try update(id, "--note", "已到现场").code == 0)
    let task = try shown(id)
    #expect(task["status"] is NSNull, "no status is made up")
    #expect(task["light"] as? String == "unreported")
    #expect((task["history"] as? [[String: Any]])?.last?["seq"] as? Int == 489, "it is in the history all the same")
  }

  /// A note is no report: neither the status nor the day of the last report moves.
  @Test func `a note alone is a remark, told in the receipt, in the history and in the list`() throws {
    let id = "huaian-2020/1-2"
    let before = try shown(id)
    #expect(try update(id, "--note", "已到现场").output.contains("#489 note (已到现场) → "))
    let after = try shown(id)
    for key in ["status", "light", "reason"] { #expect(after[key] as? String == before[key] as? String) }
    #expect(((after["history"] as? [[String: Any]])?.last?["kind"] as? String) == "remark")
    #expect(try office.run("show", id, "--store", store, "--lang", "zh").output.contains("已到现场"))
    let list = try office.run("list", "events", "--store", store, "已到现场")
    #expect(list.lines.last?.contains("已到现场") == true)
    #expect(!list.output.contains("nothing changed"))
    let rows = try JSONRows(
      try office.run("list", "events", "--store", store, "已到现场", "--format", "json").output)
    #expect(rows.texts("note").last == "已到现场", "scripts get the note as it is")
  }

  @Test func `a figure of an area is reported by its name, and stands beside its share`() throws {
    let id = "huaian-2020/1-1"
    #expect(try update(id, "--value", "老旧小区@清江浦区=10").output.contains("老旧小区@清江浦区 10"))
    #expect(try update(id, "--value", "老旧小区@淮安区=3个").output.contains("老旧小区@淮安区 3"))
    let text = try office.run("show", id, "--store", store, "--lang", "zh").output
    #expect(text.contains("清江浦区 10/25、淮安区 3/"), "\(text)")
    let targets = try #require(try shown(id)["targets"] as? [[String: Any]])
    let places = try #require(targets[0]["places"] as? [[String: Any]])
    #expect(places.first?["name"] as? String == "清江浦区" && places.first?["latest"] as? Int == 10)
    #expect(places.last?["latest"] is NSNull, "who has not reported is told with the others")
    let refused = try update(id, "--value", "老旧小区@无此区=10")
    #expect(refused.code == 1 && refused.talk.contains("老旧小区@无此区"))
    // Where there is but one target, the area alone names the figure.
    #expect(try update("huaian-2020/1-2", "--value", "清江浦区=2").output.contains("@清江浦区 2"))
  }

  @Test func `what is counted within a target is reported by its name`() throws {
    let ran = try update("huaian-2020/1-2", "--value", "新建=3座", "--value", "改造=5")
    #expect(ran.code == 0 && ran.output.contains("新建 3"), "\(ran)")
  }

  @Test func `several things are one act, taken back together`() throws {
    #expect(
      try update(
        "huaian-2020/1-2", "--status", "closed", "--value", "改建提升=5", "--note", "x", "--format", "json"
      ).code == 1)
    let ran = try update(
      "huaian-2020/2-1", "--status", "closed", "--value", "农村公路=200", "--note", "验收合格", "--even-so", "--format", "json")
    try #require(ran.code == 0, "\(ran.talk)")
    #expect(try JSONRows(ran.output).texts("kind") == ["report", "close"])
    #expect(try office.run("undo", "--store", store).lines.count == 2)
    #expect(try shown("huaian-2020/2-1")["status"] as? String != "closed")
  }

  @Test func `a due day is extended before it has passed, and the old one stays visible`() throws {
    let ran = try update("huaian-2020/1-1/Q4", "--extend-to", "2020-12-20", "--approver", "市政府", "--on", "2020-10-10")
    #expect(ran.code == 0)
    let row = try shown("huaian-2020/1-1/Q4")
    #expect(row["due"] as? String == "2020-12-20")
    #expect(row["originalDue"] as? String == "2020-11-30")
  }

  @Test func `who did not see the newest version is told what was changed`() throws {
    #expect(
      try office.run(
        "update", "huaian-2020/1-1", "--value", "老旧小区=40", "--note", "新进展", "--actor", "李四", "--store", store
      ).code == 0)
    let ran = try update("huaian-2020/1-1", "--status", "completed", "--version", "103")
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty)
    #expect(
      ran.talk == """
        huaian-2020/1-1 was changed meanwhile: #489 李四 2020-10-15 report: 老旧小区 40 (新进展). \
        Nothing was written; look at it and name --version 489.

        """)
    #expect(try update("huaian-2020/1-1", "--status", "completed", "--version", "489").code == 0)
  }

  @Test(arguments: [
    (
      ["huaian-2020/1-1"], 64,
      "Nothing to update. Give --status, --value or --note; if nothing has changed, say --unchanged."
    ),
    (["huaian-2020"], 64, "huaian-2020 is a whole plan; name an item of it, such as huaian-2020/1-1."),
    (["nonsense", "--note", "x"], 64, "'nonsense' lacks its plan; write it as huaian-2020/1-3."),
    (
      ["1", "--note", "x"], 64,
      "5 plans have '1'; name the plan: huaian-2020/1, huaian-district-2022/1, suqian-2024/1, yangxian-2023/1, zhonglou-2022/1."
    ),
    (
      ["huaian-2020/1-1", "--value", "5"], 64,
      "huaian-2020/1-1 has 4 measures; write NAME=FIGURE with one of 老旧小区, 整治样板工程, 工程量完成率, 完成率."
    ),
    (
      ["huaian-2020/1-1", "--value", "老旧小区=五"], 64,
      "'五': write a number, such as 42 or 6811.44."
    ),
    (["huaian-2020/1-1", "--value", "老旧小区=1", "--value", "老旧小区=2"], 64, "'老旧小区' is given two figures."),
    (["huaian-2020/1-1", "--extend-to", "2021-01-31"], 64, "--extend-to needs --approver beside it."),
    (["huaian-2020/1-1/Q4", "--status", "closed"], 64, "--status has no meaning for this item (milestone)."),
    (["huaian-2020/1-1", "--actor", " ", "--unchanged"], 64, "The actor must be a text of 1 to 64 characters."),
    (
      ["huaian-2020/1-1", "--value", "小区=5"], 1,
      "huaian-2020/1-1: there is no value '小区'; it has 老旧小区, 整治样板工程, 工程量完成率, 完成率. Nothing was written."
    ),
    (
      ["huaian-2020/1-1/Q3", "--extend-to", "2020-12-20", "--approver", "市政府"], 1,
      "huaian-2020/1-1/Q3: the due day 2020-09-30 has passed; it can no longer be extended. Nothing was written."
    ),
    (
      ["huaian-2020/1-2", "--status", "returned"], 1,
      "huaian-2020/1-2: sending back needs a reason. Nothing was written."
    ),
    (
      ["huaian-2020/1-1", "--unchanged", "--on", "2020-10-16"], 1,
      "huaian-2020/1-1: the day 2020-10-16 has not come yet. Nothing was written."
    ),
    (
      ["huaian-2020/1-1", "--unchanged", "--version", "5000"], 1,
      "huaian-2020/1-1 has only come to version 103, not 5000. Nothing was written."
    ),
    (["huaian-2020/1-1x", "--unchanged"], 1, "There is no item 'huaian-2020/1-1x'; did you mean 'huaian-2020/1-1'?"),
  ])
  func `what cannot be is refused with its reason`(arguments: [String], code: Int, sentence: String) throws {
    let before = try office.run("list", "events", "--format", "csv", "--store", store).output
    let ran = try office.run(["update"] + arguments + ["--store", store])
    #expect(ran.talk == sentence + "\n")
    #expect(ran.code == code)
    #expect(ran.output.isEmpty)
    #expect(try office.run("list", "events", "--format", "csv", "--store", store).output == before)
  }

  @Test func `refusals speak Chinese too`() throws {
    let ran = try update("huaian-2020/1-1/Q3", "--extend-to", "2020-12-20", "--approver", "市政府", "--lang", "zh")
    #expect(ran.talk == "huaian-2020/1-1/Q3：已过期限（2020-09-30），不能再延期。未写入。\n")
  }

  @Test func `who closes gives the grounds, is asked about what is open in it, and names the option that insists`()
    throws
  {
    let open = "open in it: milestone Q3 (30 Sep, 15 days overdue), milestone Q4 (30 Nov)"
    let bare = try update("huaian-2020/1-1", "--status", "closed")
    #expect(bare.code == 1 && bare.talk.contains("closing needs a note"), "\(bare.talk)")
    let asked = try update("huaian-2020/1-1", "--status", "closed", "--note", "验收合格")
    #expect(asked.code == 1 && asked.output.isEmpty && asked.talk.contains(open), "\(asked.talk)")
    #expect(asked.talk.contains("to do it anyway, give --even-so") && asked.talk.contains("Nothing was written"))
    let closed = try update("huaian-2020/1-1", "--status", "closed", "--note", "验收合格", "--even-so", "--lang", "zh")
    #expect(closed.code == 0 && closed.talk.hasPrefix("销号的是整个 huaian-2020/1-1；其中未完成：节点 Q3（9月底，逾期 15 天）"))
  }

  @Test func `an extension tells which milestones stay on the old day, and takes them along when that is asked`() throws
  {
    let id = "huaian-2020/3-3"
    let told = try update(id, "--extend-to", "2021-01-31", "--approver", "市政府")
    #expect(told.code == 0 && told.output.split(separator: "\n").count == 1, "\(told)")
    #expect(
      told.talk.contains("milestone Q4 stays on 2020-12-31; with --with-milestones they go along"), "\(told.talk)")
    #expect(try office.run("undo", "--store", store).code == 0)
    let along = try update(
      id, "--extend-to", "2021-01-31", "--approver", "市政府", "--with-milestones", "--format", "json")
    #expect(along.code == 0 && along.talk.isEmpty, "\(along.talk)")
    let rows = try JSONRows(along.output)
    #expect(rows.texts("kind") == ["extension", "extension"])
    #expect(try office.run("undo", "--store", store).lines.count == 2, "one act")
    let alone = try update(id, "--with-milestones", "--note", "x")
    #expect(alone.code == 64 && alone.talk.contains("--extend-to"), "\(alone.talk)")
    let milestone = try update(id + "/Q4", "--extend-to", "2021-01-31", "--approver", "市政府", "--with-milestones")
    #expect(milestone.code == 64 && milestone.talk.contains("--with-milestones"), "\(milestone.talk)")
  }

  @Test func `a second extension takes along the milestones that the first one left behind, or tells of them`() throws {
    let id = "huaian-2020/3-3"
    #expect(try update(id, "--extend-to", "2021-01-31", "--approver", "市政府").code == 0)
    let told = try update(id, "--extend-to", "2021-02-28", "--approver", "市政府")
    #expect(told.code == 0 && told.talk.contains("milestone Q4 stays on 2020-12-31"), "\(told.talk)")
    #expect(try office.run("undo", "--store", store).code == 0)
    let along = try update(
      id, "--extend-to", "2021-02-28", "--approver", "市政府", "--with-milestones", "--format", "json")
    #expect(along.code == 0 && along.talk.isEmpty, "\(along.talk)")
    #expect(try JSONRows(along.output).texts("kind") == ["extension", "extension"])
    #expect(try shown(id + "/Q4")["due"] as? String == "2021-02-28")
  }

  @Test func `closed work is taken up again`() throws {
    #expect(try update("huaian-2020/1-1", "--status", "closed").talk.contains("closing needs a note"))
    #expect(try update("huaian-2020/1-1", "--status", "closed", "--note", "验收合格", "--even-so").code == 0)
    let refused = try update("huaian-2020/1-1", "--status", "inProgress")
    #expect(
      refused.talk
        == "huaian-2020/1-1: it is closed; resume it first. Nothing was written. Possible now: the office: resume.\n")
    #expect(try update("huaian-2020/1-1", "--status", "resumed").code == 0)
    #expect(try shown("huaian-2020/1-1")["status"] as? String == "inProgress")
  }

  @Test func `who names no version is not refused because others write at the same time`() throws {
    let writers = try (1...8).map { number in
      let process = Process()
      process.executableURL = URL(filePath: Program.duban().path)
      process.arguments = [
        "update", "huaian-2020/1-1", "--note", "第\(number)人", "--store", store, "--actor", "\(number)",
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for writer in writers {
      writer.waitUntilExit()
      #expect(writer.terminationStatus == 0)
    }
  }

  @Test func `figures of full width are figures, and an amount is never less than nothing`() throws {
    let ran = try office.run("update", "huaian-2020/1-1", "--value", "老旧小区＝５０", "--store", store)
    #expect(ran.code == 0 && ran.output.contains("老旧小区 50"), "\(ran)")
    let refused = try office.run("update", "huaian-2020/1-1", "--value", "老旧小区=-3", "--store", store)
    #expect(refused.code == 1 && refused.talk.contains("cannot be less than zero"), "\(refused)")
  }

  @Test func `a note says something, and not more than anybody reads`() throws {
    for note in ["", "  ", String(repeating: "长", count: 10_001)] {
      for command in [["update", "huaian-2020/1-1"], ["confirm", "huaian-2020/1-1/Q3"]] {
        let ran = try office.run(command + ["--note", note, "--store", store])
        #expect(ran.code == 64 && ran.talk == "The note must have 1 to 10000 characters.\n")
      }
    }
    let longest = String(repeating: "长", count: 10_000)
    #expect(try office.run("update", "huaian-2020/1-1", "--note", longest, "--store", store).code == 0)
  }
}
