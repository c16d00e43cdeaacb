import Foundation
import Testing

@Suite struct `duban confirm and undo` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func overdue() throws -> [String] {
    let ran = try office.run("list", "milestones", "--overdue", "--format", "json", "--store", store)
    return try JSONRows(ran.output).texts("id")
  }

  @Test func `a confirmed milestone leaves the overdue list and comes back when it is taken back`() throws {
    let before = try overdue()
    let ran = try office.run("confirm", before[0], "--even-so", "--on", "2020-10-10", "--note", "已查", "--store", store)
    #expect(
      ran.output
        == "huaian-2020/1-1/Q3 #489 milestone confirmed: stands (已查) → done: confirmed on 10 Oct, 10 days late\n")
    #expect(try overdue() == Array(before.dropFirst()))
    let undone = try office.run("undo", "--store", store)
    #expect(
      undone.output == """
        huaian-2020/1-1/Q3 #490 undo #489: milestone confirmed, stands → overdue: Q3 milestone due 30 Sep, \
        15 days overdue, not confirmed

        """)
    #expect(try overdue() == before)
  }

  @Test func `several are one act, of which all or none is recorded`() throws {
    let before = try overdue()
    let refused = try office.run(["confirm", "--even-so", before[0], before[1], "huaian-2020/1-1/Q1", "--store", store])
    #expect(refused.code == 1)
    #expect(
      refused.talk
        == "huaian-2020/1-1/Q1: this milestone was confirmed on 2020-03-30. Nothing was written. No step leads on from here.\n"
    )
    #expect(try overdue() == before)
    #expect(try office.run(["confirm", "--even-so", before[0], before[1], "--store", store]).code == 0)
    #expect(try overdue() == Array(before.dropFirst(2)))
    #expect(try office.run("undo", "--store", store).lines.count == 2)
    #expect(try overdue() == before)
  }

  @Test func `only one's own acts are taken back`() throws {
    _ = try office.run("confirm", "huaian-2020/1-1/Q3", "--even-so", "--store", store)
    let ran = try office.run("undo", "--actor", "李四", "--store", store)
    #expect(ran.code == 1)
    #expect(ran.talk == "There is nothing of 李四's to take back.\n")
    #expect(try office.run("undo", "--store", store, "--format", "json").code == 0)
    #expect(try office.run("undo", "--store", store, "--lang", "zh").talk == "张三名下没有可撤销的操作。\n")
  }

  @Test func `against figures that are not there it is asked for once, with each figure beside its demand`() throws {
    let before = try overdue()
    let refused = try office.run("confirm", "huaian-2020/1-1/Q3", "--store", store)
    #expect(refused.code == 1)
    #expect(
      refused.talk == """
        huaian-2020/1-1/Q3: required figures not reached: 工程量完成率 60%, 49% reached; \
        to confirm it anyway, give --even-so. Nothing was written.

        """)
    let chinese = try office.run("confirm", "huaian-2020/10-1/Q2", "--store", store, "--lang", "zh")
    #expect(chinese.talk == "huaian-2020/10-1/Q2：所列数值尚未达到：阵地覆盖率 100%，未填报；确要确认，加 --even-so。未写入。\n")
    #expect(try overdue() == before)
    #expect(try office.run("confirm", "huaian-2020/1-1/Q3", "--even-so", "--store", store).code == 0)
    #expect(try overdue() == Array(before.dropFirst()))
    // What stands in words, or whose figures are there, is not asked about.
    #expect(try office.run("confirm", "huaian-2020/7-3/Q1", "huaian-2020/3-2/Q2", "--store", store).code == 0)
  }

  @Test func `a task is not confirmed`() throws {
    let ran = try office.run("confirm", "huaian-2020/1-1", "--store", store)
    #expect(ran.code == 1)
    #expect(
      ran.talk.hasPrefix("huaian-2020/1-1: a task takes no 'milestone confirmed'. Nothing was written. Possible now: "))
  }

  @Test func `history keeps both the act and its undoing`() throws {
    _ = try office.run("confirm", "huaian-2020/1-1/Q3", "--even-so", "--store", store)
    _ = try office.run("undo", "--store", store)
    let row = try JSONRows(
      try office.run("show", "huaian-2020/1-1/Q3", "--format", "json", "--store", store).output
    ).rows[0]
    let history = try #require(row["history"] as? [[String: Any]])
    #expect(history.compactMap { $0["kind"] as? String } == ["confirm", "undo"])
    #expect((history[1]["after"] as? [String: Any])?["confirmedOn"] is NSNull)
  }
}
