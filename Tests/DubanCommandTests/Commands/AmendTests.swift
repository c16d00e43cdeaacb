import Foundation
import Testing

@Suite struct `duban amend` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  private static let change = """
    amend: huaian-2020
    reason: 工期调整
    approver: 市政府常务会议
    tasks:
      - {id: 1-1, title: 老旧小区整治}
      - id: 1-2
        due: 2020-11-30

    """

  private func amend(_ arguments: String..., file: String = change, input: String? = nil) throws -> Office.Ran {
    let name = input == nil ? try office.write(file, to: "change.yaml") : "-"
    return try office.run(
      ["amend", "huaian-2020", name] + arguments + ["--store", store, "--lang", "zh"], input: input ?? "")
  }

  @Test func `shows the difference first, and writes nothing where nobody agreed`() throws {
    let dry = try amend("--dry-run")
    #expect(dry.code == 0)
    #expect(dry.lines.count == 2, "\(dry.output)")
    #expect(dry.output.contains("修改 任务 1-1") && dry.output.contains("→ 老旧小区整治"), "\(dry.output)")
    #expect(dry.output.contains("期限 2020-11-30") || dry.output.contains("→ 2020-11-30"), "\(dry.output)")
    #expect(dry.talk.contains("修改 2"))
    let refused = try amend()
    #expect(refused.code == 1 && refused.talk.contains("--yes"), "\(refused.talk)")
    #expect(!(try office.run("show", "huaian-2020/1-1", "--store", store)).output.contains("老旧小区整治"))
  }

  @Test func `is one entry with reason and approver; the day before shows the plan as it was; undo brings it back`()
    throws
  {
    let done = try amend("--yes")
    #expect(done.code == 0, "\(done.talk)")
    #expect(done.output.contains("市政府常务会议批准"), "\(done.output)")
    let shown = try office.run("show", "huaian-2020/1-1", "--store", store, "--lang", "zh")
    #expect(shown.output.contains("老旧小区整治"))
    let before = try office.run(
      "show", "huaian-2020/1-1", "--store", store, "--lang", "zh", "--as-of", "2020-06-30")
    #expect(!before.output.contains("老旧小区整治"))
    let events = try office.run(
      "list", "events", "--plan", "huaian-2020", "--store", store, "--lang", "zh", "--search", "工期调整")
    #expect(events.output.contains("张三") && events.output.contains("工期调整"), "\(events.output)")
    let again = try amend("--yes")
    #expect(again.code == 0 && again.output.isEmpty && again.talk.contains("没有改动"), "\(again.talk)")
    let undone = try office.run("undo", "--store", store, "--lang", "zh")
    #expect(undone.code == 0, "\(undone.talk)")
    #expect(!(try office.run("show", "huaian-2020/1-1", "--store", store)).output.contains("老旧小区整治"))
    let redone = try office.run("redo", "--store", store, "--lang", "zh")
    #expect(redone.code == 0, "\(redone.talk)")
    #expect(try office.run("show", "huaian-2020/1-1", "--store", store).output.contains("老旧小区整治"))
    #expect(try office.run("check", store, "--lang", "zh").code == 0)
  }

  @Test func `takes a whole plan file too, and tells scripts field by field`() throws {
    let exported = try office.run("export", "huaian-2020", "--format", "yaml", "--store", store)
    let text = exported.output.replacingOccurrences(of: "timeZone", with: "timeZone")
    let unchanged = try amend("--dry-run", file: text)
    #expect(unchanged.output.isEmpty && unchanged.code == 0, "\(unchanged.output)\(unchanged.talk)")
    let rows = try JSONRows(try amend("--dry-run", "--format", "json").output)
    #expect(rows.texts("change") == ["changed", "changed"])
    #expect(rows.texts("id") == ["1-1", "1-2"] && rows.texts("field") == ["title", "due"])
  }

  @Test func `wants a reason and an approver, from the file or as options`() throws {
    let file = "amend: huaian-2020\ntasks:\n  - {id: 1-1, title: 甲}\n"
    #expect(try amend("--yes", file: file).talk.contains("--reason"))
    #expect(try amend("--yes", "--reason", "因故", file: file).talk.contains("--approver"))
    let done = try amend("--yes", "--reason", "因故", "--approver", "市政府", file: file)
    #expect(done.code == 0, "\(done.talk)")
    // Remarks alone need nobody's approval.
    let remark = "amend: huaian-2020\ntasks:\n  - {id: 1-1, notes: [另有安排]}\n"
    #expect(try amend("--yes", "--reason", "补记", file: remark).code == 0)
  }

  @Test func `refuses what would lose a history, another plan, and what is wrong, with its place`() throws {
    let gone = try amend("--dry-run", file: "amend: huaian-2020\ntasks:\n  - {id: 1-1, remove: true}\n")
    #expect(gone.code == 1 && gone.talk.contains("1-1"), "\(gone.talk)")
    let other = try amend("--dry-run", file: "amend: zhonglou-2022\n")
    #expect(other.code == 1 && other.talk.contains("zhonglou-2022"), "\(other.talk)")
    let wrong = try amend("--dry-run", file: "amend: huaian-2020\ntasks:\n  - {id: 1-1, dew: 2020-11-30}\n")
    #expect(wrong.code == 1 && wrong.talk.contains("change.yaml:3:") && wrong.talk.contains("dew"), "\(wrong.talk)")
    let unknown = try office.run("amend", "huaian-2021", "x.yaml", "--store", store)
    #expect(unknown.code != 0)
    #expect(try office.run("amend", "huaian-2020", "--store", store).code == 1)
  }

  @Test func `reads the standard input`() throws {
    let done = try amend("--yes", input: Self.change)
    #expect(done.code == 0, "\(done.talk)")
    #expect(try office.run("show", "huaian-2020/1-1", "--store", store).output.contains("老旧小区整治"))
  }

  @Test func `import --replace tells the same difference`() throws {
    let exported = try office.run("export", "huaian-2020", "--format", "yaml", "--store", store).output
    let file = try office.write(
      exported.replacingOccurrences(of: "老旧小区", with: "老旧小区"), to: "same.yaml")
    #expect(try office.run("import", file, "--replace", "--store", store, "--lang", "zh").talk.contains("修改") == false)
    _ = try amend("--yes")
    let back = try office.run("import", file, "--replace", "--store", store, "--lang", "zh")
    #expect(back.code == 0 && back.talk.contains("修改 任务 1-1"), "\(back.talk)")
  }
}
