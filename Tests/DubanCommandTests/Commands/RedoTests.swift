import Foundation
import Testing

@Suite struct `duban undo and redo of several` {
  private let office: Office
  private let store: String
  private let three = ["huaian-2020/1-1/Q3", "huaian-2020/10-1/Q2", "huaian-2020/7-3/Q1"]

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private func overdue() throws -> Set<String> {
    let ran = try office.run("list", "milestones", "--overdue", "--format", "json", "--store", store)
    return Set(try JSONRows(ran.output).texts("id"))
  }

  @Test func `a group is taken back and brought back as one, each line telling what and the light`() throws {
    let before = try overdue()
    #expect(try office.run(["confirm", "--even-so"] + three + ["--store", store]).code == 0)
    let after = try overdue()
    #expect(after == before.subtracting(three))
    let undone = try office.run("undo", "--store", store)
    #expect(undone.lines.count == 3)
    #expect(undone.output.contains("huaian-2020/7-3/Q1 #492 undo #491: milestone confirmed, stands → overdue: "))
    #expect(try overdue() == before)
    let redone = try office.run("redo", "--store", store)
    #expect(redone.lines.count == 3)
    #expect(redone.output.contains(" redo #491: milestone confirmed, stands → done: "))
    #expect(try overdue() == after)
    let listed = try office.run("list", "events", "--store", store, "--search", "redo")
    #expect(listed.output.contains("redo") && listed.output.contains("#491: milestone confirmed, stands"))
    #expect(try office.run("undo", "--store", store, "--lang", "zh").output.contains(" 撤销 #491：确认节点，已完成 → 逾期"))
    #expect(try overdue() == before)
  }

  @Test func `undo walks back act by act, redo forth, and a new act ends it`() throws {
    for milestone in three.prefix(2) { _ = try office.run("confirm", "--even-so", milestone, "--store", store) }
    #expect(try office.run("undo", "--store", store).output.contains("10-1/Q2"))
    #expect(try office.run("undo", "--store", store).output.contains("1-1/Q3"))
    #expect(try office.run("redo", "--store", store).output.contains("1-1/Q3"))
    _ = try office.run("confirm", "--even-so", three[2], "--store", store)
    let ran = try office.run("redo", "--store", store)
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty)
    #expect(ran.talk == "There is nothing of 张三's to bring back.\n")
    #expect(try office.run("redo", "--store", store, "--lang", "zh").talk == "张三没有可重做的操作。\n")
  }

  @Test func `where somebody else was there since nothing is taken back, and it says who`() throws {
    _ = try office.run(["confirm", "--even-so"] + three + ["--store", store])
    let after = try overdue()
    _ = try office.run("update", three[0], "--note", "已核", "--actor", "李四", "--store", store)
    let ran = try office.run("undo", "--store", store)
    #expect(ran.code == 1)
    #expect(ran.talk.hasPrefix("Others changed items since: huaian-2020/1-1/Q3 #492 李四 "))
    #expect(ran.talk.contains("Nothing was taken back"))
    #expect(try overdue() == after)
    #expect(try office.run("undo", "--store", store, "--actor", "李四").code == 0)
    #expect(try office.run("undo", "--store", store).lines.count == 3)
  }
}
