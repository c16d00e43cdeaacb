import Foundation
import Testing

@Suite struct `duban import and export` {
  private let office: Office
  private let store: String

  init() throws {
    office = try Office()
    store = office.path("new.duban")
  }

  @Test(arguments: SampleStore.plans)
  func `what was exported is the same plan when it is imported`(plan: String) throws {
    let text = try office.run("export", plan, "--format", "yaml", "--store", SampleStore.path)
    #expect(text.code == 0)
    let file = try office.write(text.output, to: "copy.yaml")
    #expect(try office.run("import", file, "--store", store).code == 0)
    #expect(try office.run("export", plan, "--format", "yaml", "--store", store).output == text.output)
    // With Chinese keys too.
    let chinese = try office.run("export", plan, "--keys", "zh", "--store", SampleStore.path)
    #expect(chinese.output.hasPrefix("督办: 1\n编号: \(plan)\n"))
    let same = try office.run("import", try office.write(chinese.output, to: "中文.yaml"), "--store", store)
    #expect(same.output.hasPrefix("\(plan)  unchanged  "))
    // The store compares plans as they are, so the original is no other one.
    let again = try office.run("import", "\(SampleStore.folder)/\(plan).yaml", "--store", store)
    #expect(again.code == 0)
    #expect(again.output.hasPrefix("\(plan)  unchanged  "))
  }

  @Test func `importing the samples twice changes nothing`() throws {
    #expect(try office.run(["import", "--store", store] + SampleStore.files).code == 0)
    let entries = try office.run("list", "events", "--format", "csv", "--store", store).output
    let again = try office.run(["import", "--store", store] + SampleStore.files)
    #expect(again.code == 0)
    #expect(again.lines.count == 10)
    #expect(again.lines[5] == "huaian-2020  made-up updates are there already")
    #expect(try office.run("list", "events", "--format", "csv", "--store", store).output == entries)
  }

  @Test func `all files or none`() throws {
    let broken = try office.write("duban: 1\nid: half\ntitle: 半\n", to: "half.yaml")
    let ran = try office.run("import", SampleStore.files[0], broken, "--store", store)
    #expect(ran.code == 1)
    #expect(ran.output.isEmpty)
    #expect(
      ran.talk == """
        \(broken):1:1: 'jurisdiction' is missing
          a line to add: jurisdiction: 临江市
        \(broken):1:1: 'period' is missing
          a line to add: period: 2026
        2 errors; nothing was taken in.

        """)
    #expect(!FileManager.default.fileExists(atPath: store))
  }

  @Test func `another plan of the same id needs to be allowed`() throws {
    let file = try office.write(Self.plan(title: "一"), to: "a.yaml")
    let other = try office.write(Self.plan(title: "二"), to: "b.yaml")
    #expect(try office.run("import", file, "--store", store).code == 0)
    let refused = try office.run("import", other, "--store", store)
    #expect(refused.code == 1)
    #expect(
      refused.talk
        == "The plan tiny is there already with another content; nothing was imported. To correct it, add --replace.\n")
    let replaced = try office.run("import", other, "--replace", "--store", store)
    #expect(replaced.output == "tiny  replaced  0 indicators, 1 task, 0 milestones, 0 units\n")
    let twice = try office.run("import", file, other, "--store", office.path("third.duban"))
    #expect(twice.code == 1)
    #expect(twice.talk == "The plan tiny differs between \(file) and \(other). Give only one of them.\n")
  }

  @Test func `a plan comes from the standard input too`() throws {
    let ran = try office.run("import", "-", "--store", store, input: Self.plan(title: "一"))
    #expect(ran.output == "tiny  added  0 indicators, 1 task, 0 milestones, 0 units\n")
    let refused = try office.run("import", "-", "--store", store, input: "duban: 1\ncolour: red\n")
    #expect(refused.talk.hasPrefix("stdin:"))
  }

  @Test func `updates find their plan in the store`() throws {
    _ = try office.run("import", SampleStore.files[0], "--store", store)
    let ran = try office.run("import", SampleStore.files[5], "--store", store, "--lang", "zh")
    #expect(ran.output == "huaian-2020  加入 130 条演示记录\n")
    let alone = try office.run("import", SampleStore.files[6], "--store", store)
    #expect(alone.code == 1)
    #expect(alone.talk.contains(":1:1: plan 'huaian-district-2022' is not declared\n"))
  }

  @Test func `updates that do not say that they are made up are refused`() throws {
    let file = try office.write(Self.plan(title: "一"), to: "tiny.yaml")
    let updates = try office.write("updates: 1\nplan: tiny\nevents: []\n", to: "updates.yaml")
    let ran = try office.run("import", file, updates, "--store", store)
    #expect(ran.code == 1)
    #expect(
      ran.talk
        == "\(updates) does not say simulated: true. Files bring in made-up updates only; report real ones with duban update.\n"
    )
  }

  @Test func `the ledger has a row for each item, and each says that it is made up`() throws {
    let json = try JSONRows(
      try office.run("export", "huaian-2020", "--format", "json", "--store", SampleStore.path).output)
    let kinds = Dictionary(grouping: json.texts("kind")) { $0 }.mapValues(\.count)
    #expect(kinds == ["task": 33, "milestone": 92, "funding": 24, "duty": 2])
    #expect(
      json.rows.allSatisfy { $0["simulated"] as? Bool == true && ($0["notice"] as? String)?.contains("演示") == true })
    let csv = try office.run("export", "huaian-2020", "--format", "csv", "--lang", "zh", "--store", SampleStore.path)
    #expect(csv.output.hasPrefix("\u{FEFF}编号,事项,序号,类别,目标或节点,"))
    #expect(csv.output.contains(",目标,") && csv.output.contains(",逾期,") && !csv.output.contains("inProgress"))
  }

  @Test func `other formats are refused with those that there are`() throws {
    let ran = try office.run("export", "huaian-2020", "--format", "pdf", "--store", SampleStore.path)
    #expect(ran.code == 64)
    #expect(ran.talk == "There is no export as 'pdf'; there are yaml, csv, json, xlsx, ics, html, md, docx.\n")
  }

  @Test func `a spreadsheet goes into a file, which is read again as one`() throws {
    let file = office.path("台账.xlsx")
    let arguments = try ["export", "huaian-2020", "--format", "xlsx", "--store", SampleStore.path]
    // A terminal shows no spreadsheet.
    let bare = try office.run(arguments)
    #expect(bare.code == 64)
    let written = try office.run(arguments + ["-o", file])
    #expect(written.code == 0)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    let again = try office.run(arguments + ["-o", file])
    #expect(again.talk.contains("is there already"))
  }

  @Test func `a calendar has an event for each thing that is open`() throws {
    let ran = try office.run("export", "huaian-2020", "--format", "ics", "--store", SampleStore.path)
    #expect(ran.code == 0)
    #expect(ran.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(ran.output.contains("UID:huaian-2020/"))
  }

  @Test func `the usual place is made on the first import`() throws {
    let data = office.path("data")
    let environment = ["XDG_DATA_HOME": data]
    let early = try office.run("list", "plans", environment: environment)
    #expect(early.code == 1)
    #expect(
      early.talk
        == "There is no store at \(data)/duban/plans.duban. Check the path, or import a plan first with duban import.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: data))
    #expect(try office.run("import", SampleStore.files[0], environment: environment).code == 0)
    #expect(FileManager.default.fileExists(atPath: data + "/duban/plans.duban"))
    #expect(try office.run("list", "plans", environment: environment).code == 0)
    #expect(try office.run(environment: ["DUBAN_STORE": data + "/duban/plans.duban"]).code == 0)
    _ = try office.run("import", SampleStore.files[0])
    #expect(FileManager.default.fileExists(atPath: office.path(".local/share/duban/plans.duban")))
  }

  private static func plan(title: String) -> String {
    """
    duban: 1
    id: tiny
    title: \(title)
    jurisdiction: 某县
    period: {start: 2026-01-01, end: 2026-12-31}
    tasks:
      - {id: "1", title: 事}

    """
  }
}
