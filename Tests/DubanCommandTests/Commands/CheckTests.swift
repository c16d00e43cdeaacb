import Foundation
import Testing

@Suite struct `duban check` {
  @Test func `the samples have no structural error`() throws {
    let ran = try Office().run(["check"] + SampleStore.files)
    #expect(ran.code == 0)
    #expect(!ran.output.contains(": error: "))
    for file in SampleStore.files { #expect(ran.output.contains("\(file): 0 errors, ")) }
  }

  @Test func `updates find their plan in the folder above`() throws {
    let ran = try Office().run("check", SampleStore.files[5])
    #expect(ran.output == "\(SampleStore.files[5]): 0 errors, 0 remarks\n")
    #expect(ran.code == 0)
  }

  @Test func `an error has its place, and what would be right`() throws {
    let office = try Office()
    let text = try String(contentsOfFile: SampleStore.files[3], encoding: .utf8)
    let file = try office.write(text.replacing("jurisdiction: ", with: "juristiction: "), to: "bad.yaml")
    let ran = try office.run("check", "bad.yaml")
    #expect(ran.code == 1)
    #expect(ran.output.contains("bad.yaml:1:1: error: 'jurisdiction' is missing [missing-key]\n"))
    #expect(
      ran.output.contains(": error: there is no key 'juristiction'; did you mean 'jurisdiction'? [unknown-key]\n"))
    #expect(ran.output.hasSuffix("bad.yaml: 2 errors, 0 remarks\n"))
    let rows = try JSONRows(try office.run("check", file, "--format", "json", "--lang", "zh").output).rows
    #expect(rows.count == 2)
    #expect(
      Set(rows[0].keys) == [
        "file", "line", "column", "severity", "certainty", "rule", "item", "message", "correction", "advice", "other",
        "otherItem",
      ])
    #expect(rows[0]["rule"] as? String == "missing-key" && rows[0]["certainty"] as? String == "certain")
    #expect(rows[0]["severity"] as? String == "error")
    #expect(rows[0]["message"] as? String == "缺少“jurisdiction”")
    let right = try #require(text.split(separator: "\n").first { $0.hasPrefix("jurisdiction: ") })
    #expect(rows[1]["correction"] as? String == String(right))
    #expect(ran.lines.contains("  line \(rows[1]["line"] as? Int ?? 0) would be: \(right)"))
  }

  @Test func `remarks stand apart, after the errors, and change no exit code`() throws {
    // Without what the plan acknowledges: a copy that lost units, one quantity told twice, and a group without members.
    let office = try Office()
    let plan = try String(contentsOfFile: SampleStore.files[4], encoding: .utf8)
    let file = try office.write(try #require(plan.components(separatedBy: "acknowledged:").first), to: "plan.yaml")
    let ran = try office.run("check", file)
    #expect(ran.code == 0)
    #expect(ran.lines.filter { $0.contains(": remark: ") }.count == 3)
    #expect(try office.run("check", SampleStore.files[4]).lines.filter { $0.contains(": remark: ") }.isEmpty)
  }

  @Test func `a sound store is sound`() throws {
    let ran = try Office().run("check", SampleStore.path)
    #expect(ran.code == 0)
    let store = try SampleStore.path
    #expect(ran.lines.dropLast().last == "\(store): 0 errors, 0 remarks")
    let last = try #require(ran.lines.last)
    #expect(last.hasPrefix("\(store): the journal ends at entry 488, sealed by "))
    #expect(last.wholeMatch(of: /.* [0-9a-f]{64}/) != nil)
  }

  /// A notice of which one task could be read in two ways.
  private static let notice = """
    青石县2026年绿化工作方案
    青政办发〔2026〕12号

    一、重点任务
    1.新建口袋公园6个，三季度完成3个。（责任单位：县住建局）
    2.改造绿道（甲路、乙路、丙路、丁路）等3条。
    2.补植行道树800株。（责任单位：县林业局）

    青石县人民政府办公室
    2026年2月10日
    """

  @Test func `of a document is told what the rules find and what reading leaves open`() throws {
    let office = try Office()
    let file = try office.write(Self.notice, to: "通知.txt")
    let ran = try office.run("check", file, "--format", "json")
    #expect(ran.code == 0)
    let rules = Set(try JSONRows(ran.output).rows.compactMap { $0["rule"] as? String })
    #expect(rules.isSuperset(of: ["serial-order", "uncertain"]))
    let text = try office.run("check", file)
    #expect(text.output.contains("[serial-order]\n") && text.output.contains("[uncertain]\n"))
  }

  @Test func `a file that cannot be read takes nothing from the others`() throws {
    let office = try Office()
    let file = try office.write(Self.notice, to: "通知.txt")
    for format in ["table", "json"] {
      let ran = try office.run("check", "--format", format, office.path("none.yaml"), file)
      #expect(ran.code == 1)
      #expect(ran.output.contains("none.yaml") && ran.output.contains("unreadable"))
      #expect(ran.output.contains("serial-order"))
    }
  }

  @Test func `of a folder every file in it is looked at, each once`() throws {
    let office = try Office()
    try FileManager.default.createDirectory(atPath: office.path("box"), withIntermediateDirectories: true)
    let file = try office.write(Self.notice, to: "box/通知.txt")
    _ = try office.write("x", to: "box/.hidden.txt")
    _ = try office.write("x", to: "box/picture.png")
    let ran = try office.run("check", office.path("box"), file)
    #expect(ran.lines.filter { $0.contains(" errors, ") }.count == 1)
    try FileManager.default.createDirectory(atPath: office.path("empty"), withIntermediateDirectories: true)
    let empty = try office.run("check", office.path("empty"))
    #expect(empty.code == 1 && empty.output.contains("[unreadable]"))
  }

  @Test func `a damaged store is told`() throws {
    let office = try Office()
    let store = try office.copyOfSamples()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + suffix) }
    let handle = try FileHandle(forWritingTo: URL(filePath: store))
    try handle.seek(toOffset: 4096 * 3)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096 * 4))
    try handle.close()
    let ran = try office.run("check", store)
    #expect(ran.code == 1)
    #expect(ran.output.contains(": error: "))
  }
}
