import Foundation
import StorySupport
import Testing

@Suite struct `duban step` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func step(_ arguments: String...) throws -> Office.Ran {
    try office.run(["step"] + arguments + ["--store", store])
  }

  private func history(_ id: String) throws -> [[String: Any]] {
    let row = try JSONRows(try office.run("show", id, "--format", "json", "--store", store).output).rows[0]
    return try #require(row["history"] as? [[String: Any]])
  }

  @Test func `work goes from the office to the unit and back, each step an entry`() throws {
    let assigned = try step("assign", "huaian-2020/1-1", "--by", "2020-10-20")
    #expect(assigned.code == 0, "\(assigned.talk)")
    #expect(assigned.output.contains("assigned: to "))
    let handling = (try history("huaian-2020/1-1").last?["after"] as? [String: Any])?["handling"] as? [String: Any]
    let units = try #require(handling?["assigned"] as? [[String: Any]]).compactMap { $0["unit"] as? String }
    #expect(!units.isEmpty)
    for unit in units { #expect(try step("acknowledge", "huaian-2020/1-1", "--unit", unit).code == 0) }
    let twice = try step("acknowledge", "huaian-2020/1-1", "--unit", units[0])
    #expect(twice.code == 1 && twice.talk.contains("acknowledged it on 2020-10-15"))
    #expect(twice.talk.contains("Possible now: the unit: hand back, report"), "\(twice.talk)")
    let open = try step("apply", "huaian-2020/1-1", "--note", "已全部完工并通过验收")
    #expect(
      open.code == 1 && open.talk.contains("open in it: milestone") && open.talk.contains("--even-so"), "\(open.talk)")
    let applied = try step("apply", "huaian-2020/1-1", "--note", "已全部完工并通过验收", "--even-so")
    #expect(applied.code == 0, "\(applied.talk)")
    let again = try step("apply", "huaian-2020/1-1", "--note", "再次申请")
    #expect(again.code == 1 && again.talk.contains("the office decides"))
    #expect(
      try office.run(
        "update", "huaian-2020/1-1", "--status", "returned", "--note", "缺验收资料", "--store", store
      ).code == 0)
    #expect(
      try history("huaian-2020/1-1").suffix(3).compactMap { $0["kind"] as? String } == [
        "acknowledge", "apply", "return",
      ])
  }

  @Test func `more time is asked for, refused with a reason, and never without`() throws {
    let id = "huaian-2020/1-1"
    let asked = try step("request-extension", id, "--due", "2021-01-31", "--note", "汛期停工,已完成六成")
    #expect(asked.code == 0, "\(asked.talk)")
    #expect(try step("refuse-extension", id).talk.contains("needs a reason"))
    #expect(try step("refuse-extension", id, "--note", "时限不变").code == 0)
    #expect(try step("refuse-extension", id, "--note", "时限不变").talk.contains("nobody asked for an extension"))
  }

  @Test(arguments: [
    (["acknowledge", "huaian-2020/1-1"], 64, "--unit"),
    (["apply", "huaian-2020/1-1", "--unit", "市住建局"], 64, "hand-back"),
    (["request-extension", "huaian-2020/1-1", "--note", "汛期"], 64, "due"),
    (["assign", "huaian-2020/1-1", "--to", "外星局"], 1, "the plan has no unit '外星局'"),
    (["terminate", "huaian-2020/1-1"], 1, "needs a note"),
    (["hand-back", "huaian-2020/1-1", "--unit", "市住建局", "--to", "市水利局", "--note", "不属本单位"], 1, "not assigned yet"),
  ])
  func `what is missing or out of place is told, and nothing is written`(
    arguments: [String], code: Int32, words: String
  ) throws {
    let before = try history("huaian-2020/1-1").count
    let ran = try office.run(["step"] + arguments + ["--store", store])
    #expect(ran.code == code && ran.talk.contains(words), "\(ran.talk)")
    #expect(try history("huaian-2020/1-1").count == before)
  }

  @Test func `several items are one act`() throws {
    let ran = try step("terminate", "huaian-2020/1-1", "huaian-2020/1-2", "--note", "市政府同意终止")
    #expect(ran.code == 0, "\(ran.talk)")
    #expect(try office.run("undo", "--store", store).code == 0)
    #expect(try history("huaian-2020/1-2").last?["kind"] as? String == "undo")
  }
}
