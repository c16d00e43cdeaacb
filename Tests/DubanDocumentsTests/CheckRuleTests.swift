import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// Each rule beyond the fixtures, by small plans: what it finds, and what it must leave alone.
@Suite struct `Rules of the checker` {
  private static let head = """
    duban: 1
    id: a-2024
    title: 示例
    jurisdiction: 青石县
    issued: 2024-02-10
    period: {start: 2024-01-01, end: 2024-12-31}

    """

  /// The ids of the rules that find something in the plan whose header is followed by `body`.
  private func found(_ body: String) throws -> [String] {
    let reading = PlanFileReader.read([UInt8]((Self.head + body).utf8), file: "a.yaml")
    try #require(reading.diagnostics.messages == [])
    let findings = PlanCheck.diagnostics(in: try #require(reading.value))
    // Units and tasks of so short plans are mostly idle or without units, which the fixtures test.
    return findings.map(\.rule.rawValue).filter { !["missing-unit", "unused-unit"].contains($0) }
  }

  private func tasks(_ lines: String...) -> String {
    "tasks:\n" + lines.enumerated().map { "  - {id: \"\($0 + 1)\", title: 任务, \($1)}\n" }.joined()
  }

  @Test(arguments: [
    (["1", "2", "3"], 0), (["一", "二", "三"], 0), (["(1)", "(2)", "(3)"], 0), (["1", "2", "2"], 1), (["1", "2", "4"], 1),
    (["1", "3", "2"], 2), (["5", "6", "7"], 0), (["★", "1", "2"], 0), (["", "", ""], 0),
    (["3", "1", "3", "1", "3", "1"], 1),
  ])
  func `serials run on`(_ numbers: [String], _ count: Int) throws {
    let body =
      "tasks:\n"
      + numbers.enumerated().map { "  - {id: t\($0), number: \"\($1)\", title: 任务}\n" }.joined()
    #expect(try found(body).filter { $0 == "serial-order" }.count == count)
  }

  @Test func `serials may begin anew in each section`() throws {
    let sections = "sections: [{id: \"1\", title: 甲}, {id: \"2\", title: 乙}]\ntasks:\n"
    let body = [("1", "1"), ("1", "2"), ("2", "1"), ("2", "2")].enumerated().map {
      "  - {id: t\($0), number: \"\($1.1)\", section: \"\($1.0)\", title: 任务}\n"
    }
    #expect(try found(sections + body.joined()) == [])
  }

  @Test(arguments: [
    ("新建5个公园（甲园、乙园、丙园、丁园）。", true), ("新建4个公园（甲园、乙园、丙园、丁园）。", false),
    ("新建5个公园（甲园、乙园、丙园、丁园等）。", false), ("新建3个公园（甲园、乙园、丙园、丁园等）。", true),
    ("新建4个公园（甲园、乙园和丙园）。", false), ("新建5个公园（县住建局、县城管局、县财政局）。", false),
    ("新建5个公园（其中甲镇2个、乙镇2个、丙镇1个）。", false), ("新建5个公园，建设绿道（甲路、乙路、丙路）。", false),
    ("改造3-5个小区（甲、乙、丙、丁、戊、己）。", false), ("新建5个公园（", false), ("（甲、乙、丙）", false),
  ])
  func `as many are named as are announced`(_ text: String, _ isFound: Bool) throws {
    #expect(try found(tasks("text: \"\(text)\"")).contains("announced-count") == isFound)
  }

  @Test func `shares of a whole neither pass it nor fall`() throws {
    func milestones(_ values: Int...) -> String {
      tasks(
        "milestones: ["
          + values.enumerated().map {
            "{quarter: Q\($0 + 1), text: 开工, criteria: [{name: 开工率, value: \($1), unit: \"%\", basis: rate}]}"
          }.joined(separator: ", ") + "]")
    }
    #expect(try found(milestones(20, 60, 100)).filter { $0 == "rate-limit" } == [])
    #expect(try found(milestones(20, 60, 120)).contains("rate-limit"))
    #expect(try found(milestones(60, 20)).contains("rate-limit"))
    #expect(try found(tasks("targets: [{name: 增长, kind: exactly, basis: growth, value: 120, unit: \"%\"}]")) == [])
    #expect(
      try found(tasks("targets: [{name: 完成率, kind: exactly, basis: rate, value: 120, unit: \"%\"}]")) == ["rate-limit"])
  }

  @Test func `nothing is due before the day of issue`() throws {
    #expect(try found(tasks("milestones: [{due: 2024-02-01, text: 部署}, {quarter: Q1, text: 开工}]")) == ["issue-day"])
    #expect(try found(tasks("milestones: [{quarter: Q1, text: 开工}]")) == [])
  }

  @Test func `per cent and percentage points are told apart`() throws {
    func target(_ unit: String, _ text: String) -> String {
      tasks(
        "targets: [{name: 入住率, kind: exactly, basis: growth, value: 2, unit: \"\(unit)\", origin: {line: 1, text: \(text)}}]"
      )
    }
    #expect(try found(target("%", "入住率提高2个百分点")) == ["percentage-point"])
    #expect(try found(target("百分点", "入住率提高2个百分点")) == [])
    #expect(try found(target("百分点", "入住率提高2%")) == ["percentage-point"])
    #expect(try found(target("%", "入住率提高")) == [])
  }

  @Test func `a percentage is no target in words`() throws {
    func target(_ text: String) -> String { tasks("targets: [{name: 率, kind: text, basis: text, text: \(text)}]") }
    #expect(try found(target("达到95%以上")) == ["text-percentage"])
    #expect(try found(target("完成市定目标")) == [])
  }

  @Test func `a quantity told twice is linked, and told alike`() throws {
    func target(_ value: Int, _ more: String = "") -> String {
      "targets: [{name: 新增公共停车泊位, kind: exactly, basis: amount, value: \(value), unit: 个\(more)}]"
    }
    #expect(try found(tasks(target(400), target(400))) == ["told-twice"])
    #expect(try found(tasks(target(400), target(500))) == ["told-twice"])
    #expect(try found(tasks(target(400), target(400, ", sameAs: \"1\""))) == [])
    #expect(try found(tasks(target(400), target(300), target(200))) == [])
  }

  @Test func `sources of money compare with the total`() throws {
    func funding(_ value: Int, _ unit: String) -> String {
      tasks(
        "funding: [{name: 总投入, total: {value: 2, unit: 亿元}, sources: [{name: 市级, value: \(value), unit: \(unit)}]}]")
    }
    #expect(try found(funding(500, "万元")) == [])
    #expect(try found(funding(30000, "万元")) == ["funding-unit"])
    #expect(try found(funding(1, "亿美元")) == ["funding-unit"])
  }

  @Test func `no unit answers and helps at once`() throws {
    let units = "units: [县住建局, 县财政局]\n"
    #expect(try found(units + tasks("leads: [县住建局], cooperating: [县住建局, 县财政局]")) == ["double-part"])
    #expect(try found(units + tasks("leads: [县住建局], cooperating: [县财政局]")) == [])
  }

  @Test(arguments: [
    (["县交通局", "县交通运输局"], true), (["县住建局", "县住房和城乡建设局"], true), (["县发改委", "县发展和改革委员会"], true),
    (["县教育局", "县体育局"], false), (["县住建局", "市住房和城乡建设局"], false), (["县水利局", "县农业局"], false),
  ])
  func `a unit is spelt one way`(_ names: [String], _ isFound: Bool) throws {
    let body = "units: [\(names.joined(separator: ", "))]\n" + tasks("responsible: [\(names.joined(separator: ", "))]")
    #expect(try found(body).contains("unit-spelling") == isFound)
  }

  @Test(arguments: [("市住建局", true), ("县住建局", false), ("市场监管局", false), ("省水利厅", true), ("住建局", false)])
  func `a unit of a higher place says so`(_ name: String, _ isFound: Bool) throws {
    #expect(try found("units: [\(name)]\n" + tasks("responsible: [\(name)]")).contains("unit-place") == isFound)
    let declared = "units: [{name: \(name), jurisdiction: 云水市}]\n"
    #expect(try found(declared + tasks("responsible: [\(name)]")) == [])
  }

  @Test func `a name that stands once may be a misprint of one that stands often`() throws {
    let units = "units: [县自然资源局, 县白然资源局]\n"
    let often = "responsible: [县自然资源局]"
    #expect(try found(units + tasks(often, often, often, "responsible: [县白然资源局]")) == ["lone-unit"])
    #expect(try found(units + tasks(often, "responsible: [县白然资源局]")) == [])
  }

  @Test(arguments: [
    ("青政发〔2023〕5号", false), ("青政发〔2023〕号", true), ("青政发〔〕5号", true), ("青政发〔2023〕×号", true), ("〔甲〕乙", false),
  ])
  func `a document is cited by its whole number`(_ number: String, _ isFound: Bool) throws {
    #expect(try found(tasks("text: 按照《办法》（\(number)）执行")).contains("document-number") == isFound)
  }

  @Test func `who leads does so by the words of the text`() throws {
    let said = "leads: [县住建局], origin: {line: 1, text: 绿化（牵头单位县住建局）}"
    let silent = "leads: [县住建局], origin: {line: 2, text: 修路（责任单位县住建局）}"
    let units = "units: [县住建局]\n"
    #expect(try found(units + tasks(said, said, said, said, silent)) == ["lead-support"])
    // Where most say nothing, the document told once who leads.
    #expect(try found(units + tasks(said, silent, silent)) == [])
  }

  @Test func `many tasks without units are one remark`() throws {
    func remarks(_ count: Int) throws -> Int {
      let body = Self.head + "tasks:\n" + (1...count).map { "  - {id: \"\($0)\", title: 任务}\n" }.joined()
      let reading = PlanFileReader.read([UInt8](body.utf8), file: "a.yaml")
      return PlanCheck.diagnostics(in: try #require(reading.value)).count
    }
    #expect(try remarks(5) == 5)
    #expect(try remarks(85) == 1)
  }

  @Test func `a remark that the plan acknowledges is not told, an error is`() throws {
    let body = tasks("milestones: [{due: 2024-02-01, text: 部署}]")
    let known = "acknowledged: [{rule: issue-day, item: 1/2024-02-01, reason: 文件如此}]\n"
    #expect(try found(body + known) == [])
    #expect(try found(body + known.replacing("1/2024-02-01", with: "9")) == ["idle-acknowledgement", "issue-day"])
    let error = tasks("start: 2024-06-01, due: 2024-05-01")
    let silenced = "acknowledged: [{rule: due-before-start, item: \"1\", reason: 无}]\n"
    #expect(try found(error + silenced) == ["due-before-start"])
  }

  @Test func `a rule that there is not is refused with the nearest`() {
    let body = Self.head + "acknowledged: [{rule: issue-days, reason: 无}]\n"
    let messages = PlanFileReader.read([UInt8](body.utf8), file: "a.yaml").diagnostics.messages
    #expect(messages.count == 1 && messages[0].contains("issue-day"))
  }

  @Test(arguments: TestFiles.samples)
  func `the samples have few remarks`(_ file: URL) throws {
    let reading = PlanFileReader.read(try TestFiles.bytes(file), file: file.lastPathComponent)
    let findings = PlanCheck.diagnostics(in: try #require(reading.value))
    #expect(findings.count <= 2, "\(findings.messages)")
  }
}
